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

/** So many standard deviations are summed over to either side. */
const REACH = 9;
/** The trapezium rule with this step or less is exact to rounding: tanh(√q z) has its first pole at π/(2√q). */
const STEP = 0.125;
const POLE_STEP = 0.29;
const MOST_STEPS = 20_000;

function tanhMoments(q: number): Moments {
  const root = Math.sqrt(q);
  const steps = Math.min(MOST_STEPS, Math.ceil(REACH / Math.min(STEP, POLE_STEP / root)));
  const step = REACH / steps;
  let [square, slopeSquare] = [0, step * gaussian(0, { mean: 0, sd: 1 })];
  for (let i = 1; i <= steps; i += 1) {
    const z = step * i;
    // Both signs of z at once.
    const weight = 2 * step * gaussian(z, { mean: 0, sd: 1 });
    const value = Math.tanh(root * z);
    square += weight * value ** 2;
    slopeSquare += weight * (1 - value ** 2) ** 2;
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
