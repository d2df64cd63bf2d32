import { gaussian } from '#numerics/gaussian.ts';

export const ACTIVATIONS = ['relu', 'tanh', 'linear'] as const;
export type ActivationName = (typeof ACTIVATIONS)[number];

export interface Activation {
  readonly value: (f: number) => number;
  readonly slope: (f: number) => number;
}

export const ACTIVATION: Readonly<Record<ActivationName, Activation>> = {
  relu: { value: (f) => (f > 0 ? f : 0), slope: (f) => (f > 0 ? 1 : 0) },
  tanh: { value: Math.tanh, slope: (f) => 1 - Math.tanh(f) ** 2 },
  linear: { value: (f) => f, slope: () => 1 },
};

/** What a layer does to a normal pre-activation f ~ N(0, q). */
export interface Moments {
  /** E[φ(f)]. */
  readonly mean: number;
  /** E[φ(f)²]. */
  readonly square: number;
  /** E[φ′(f)²]. */
  readonly slopeSquare: number;
}

/** The trapezium rule over so many standard deviations is exact to rounding for what is smooth on this grid. */
const REACH = 9;
const STEPS = 144;

function tanhMoments(q: number): Moments {
  const root = Math.sqrt(q);
  const { value, slope } = ACTIVATION.tanh;
  let [square, slopeSquare] = [0, 0];
  for (let i = -STEPS; i <= STEPS; i += 1) {
    const z = (REACH * i) / STEPS;
    const weight = (REACH / STEPS) * gaussian(z, { mean: 0, sd: 1 });
    square += weight * value(root * z) ** 2;
    slopeSquare += weight * slope(root * z) ** 2;
  }
  return { mean: 0, square, slopeSquare };
}

/** The moments for f ~ N(0, q): in closed form for ReLU (UDL 7.48) and for the identity, by quadrature for tanh. */
export function momentsOf(name: ActivationName, q: number): Moments {
  switch (name) {
    case 'relu':
      return { mean: Math.sqrt(q / (2 * Math.PI)), square: q / 2, slopeSquare: 1 / 2 };
    case 'linear':
      return { mean: 0, square: q, slopeSquare: 1 };
    case 'tanh':
      return tanhMoments(q);
  }
}
