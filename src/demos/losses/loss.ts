import { upperTail } from '#numerics/normal-tail.ts';

export const LOSSES = ['squared', 'absolute', 'huber', 'cross-entropy', 'hinge'] as const;
export type LossName = (typeof LOSSES)[number];

/** Whether numbers are fitted or labels. */
export type Kind = 'numbers' | 'labels';

/**
 * The loss ℓ(m) of one prediction f. Of a number y the argument is the residual m = y − f, of a label t = ±1 the margin
 * m = tf.
 */
export interface Loss {
  readonly kind: Kind;
  value(m: number): number;
  /** dℓ/dm; at a kink the mean of its two slopes. */
  slope(m: number): number;
  /** log ∫ exp(−ℓ) dm, by which the loss of a number is a negative log likelihood; 0 for labels. */
  readonly logNormaliser: number;
}

const SQUARED: Loss = {
  kind: 'numbers',
  value: (r) => (r * r) / 2,
  slope: (r) => r,
  logNormaliser: Math.log(2 * Math.PI) / 2,
};

const ABSOLUTE: Loss = {
  kind: 'numbers',
  value: Math.abs,
  slope: Math.sign,
  logNormaliser: Math.LN2,
};

/** Quadratic up to δ, straight beyond (Huber, Ann. Math. Stat. 35, 1964). */
function huber(delta: number): Loss {
  const middle = Math.sqrt(2 * Math.PI) * (1 - 2 * upperTail(delta));
  return {
    kind: 'numbers',
    value: (r) => (Math.abs(r) <= delta ? (r * r) / 2 : delta * (Math.abs(r) - delta / 2)),
    slope: (r) => Math.max(-delta, Math.min(delta, r)),
    logNormaliser: Math.log(middle + (2 * Math.exp((-delta * delta) / 2)) / delta),
  };
}

/** −log σ(m), finite however large −m is. */
const CROSS_ENTROPY: Loss = {
  kind: 'labels',
  value: (m) => Math.max(0, -m) + Math.log1p(Math.exp(-Math.abs(m))),
  slope: (m) => (m > 0 ? -Math.exp(-m) / (1 + Math.exp(-m)) : -1 / (1 + Math.exp(m))),
  logNormaliser: 0,
};

const HINGE: Loss = {
  kind: 'labels',
  value: (m) => Math.max(0, 1 - m),
  slope: (m) => (m < 1 ? -1 : m > 1 ? 0 : -0.5),
  logNormaliser: 0,
};

export function lossOf(name: LossName, delta: number): Loss {
  switch (name) {
    case 'squared':
      return SQUARED;
    case 'absolute':
      return ABSOLUTE;
    case 'huber':
      return huber(delta);
    case 'cross-entropy':
      return CROSS_ENTROPY;
    case 'hinge':
      return HINGE;
  }
}

/** The losses that can be compared with one: those of the same kind. */
export function rivals(kind: Kind): readonly LossName[] {
  return LOSSES.filter((name) => lossOf(name, 1).kind === kind);
}

/** Σ exp(−ℓ) over both labels at a prediction f: one if the loss is a negative log likelihood. */
export function massOfLabels(loss: Loss, f: number): number {
  return Math.exp(-loss.value(f)) + Math.exp(-loss.value(-f));
}
