export const ACTIVATIONS = ['relu', 'leaky', 'logistic', 'tanh', 'softplus', 'hard-swish'] as const;
export type ActivationName = (typeof ACTIVATIONS)[number];

/** γ of the leaky ReLU: its slope for negative input. */
export const LEAK = 0.1;

type Interval = readonly [number, number];

/** An activation a(z) with its slope. */
export interface Activation {
  value(z: number): number;
  /** a′(z); at a kink the slope on its right. */
  slope(z: number): number;
  /** Where the slope jumps. */
  readonly kinks: readonly number[];
  /** The slopes of an activation that is straight on both sides of 0; for a curved one nothing. */
  readonly sides?: { readonly below: number; readonly above: number };
  /** Where |a′(z)| < ε, for 0 < ε < 1/4: intervals that do not meet. */
  saturated(epsilon: number): readonly Interval[];
}

const logistic = (z: number): number => (z >= 0 ? 1 / (1 + Math.exp(-z)) : Math.exp(z) / (1 + Math.exp(z)));

const beyond = (edge: number): Interval[] => [
  [-Infinity, -edge],
  [edge, Infinity],
];

export const ACTIVATION: Record<ActivationName, Activation> = {
  relu: {
    value: (z) => Math.max(0, z),
    slope: (z) => (z < 0 ? 0 : 1),
    kinks: [0],
    sides: { below: 0, above: 1 },
    saturated: () => [[-Infinity, 0]],
  },
  leaky: {
    value: (z) => (z < 0 ? LEAK * z : z),
    slope: (z) => (z < 0 ? LEAK : 1),
    kinks: [0],
    sides: { below: LEAK, above: 1 },
    saturated: (epsilon) => (LEAK < epsilon ? [[-Infinity, 0]] : []),
  },
  logistic: {
    value: logistic,
    slope: (z) => logistic(z) * logistic(-z),
    kinks: [],
    // a′ = 1/(4 cosh²(z/2))
    saturated: (epsilon) => beyond(2 * Math.acosh(1 / (2 * Math.sqrt(epsilon)))),
  },
  tanh: {
    value: Math.tanh,
    slope: (z) => Math.cosh(z) ** -2,
    kinks: [],
    saturated: (epsilon) => beyond(Math.acosh(1 / Math.sqrt(epsilon))),
  },
  softplus: {
    value: (z) => Math.max(0, z) + Math.log1p(Math.exp(-Math.abs(z))),
    slope: logistic,
    kinks: [],
    saturated: (epsilon) => [[-Infinity, Math.log(epsilon / (1 - epsilon))]],
  },
  // 0 up to −3, z from 3 on, z(z + 3)/6 between: the slope dips below zero and rises beyond one.
  'hard-swish': {
    value: (z) => (z <= -3 ? 0 : z >= 3 ? z : (z * (z + 3)) / 6),
    slope: (z) => (z < -3 ? 0 : z >= 3 ? 1 : (2 * z + 3) / 6),
    kinks: [-3, 3],
    saturated: (epsilon) => [
      [-Infinity, -3],
      [-1.5 - 3 * epsilon, -1.5 + 3 * epsilon],
    ],
  },
};
