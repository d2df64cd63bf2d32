import { gaussian } from '#numerics/gaussian.ts';
import { integrate } from '#numerics/quadrature.ts';
import { seededUniform, standardNormal } from '#numerics/random.ts';
import type { WorkedValues } from '../example.ts';

const THRESHOLD = 4;
const MEANS = [0, 2, 4, 6] as const;
const DRAWS = 10_000;
const RUNS = 500;
/** An estimate counts as good within this fraction of the truth. */
const GOOD = 0.1;
const STANDARD = { mean: 0, sd: 1 } as const;

/** p(x)/q(x) for a standard normal p and a normal q of mean m and variance 1. */
const weight = (x: number, m: number): number => Math.exp(m * (m / 2 - x));

/** ∫ p(x) g(x) dx over the tail beyond the threshold; g grows less than any power of the density falls. */
function overTail(g: (x: number) => number): number {
  return integrate((x) => gaussian(x, STANDARD) * g(x), [4, 5, 7, 12, 40].map((x) => x - 4 + THRESHOLD), 1e-22); // prettier-ignore
}

/** Variance of one weighted draw with a proposal of mean m: E_p[w 1(x > 4)] − P(x > 4)². */
export function varianceOfDraw(m: number): number {
  return overTail((x) => weight(x, m)) - overTail(() => 1) ** 2;
}

interface Estimates {
  readonly plain: number;
  readonly normalised: number;
  readonly ess: number;
}

/** What each proposal makes of the same standard normal numbers. */
function estimates(noise: Float64Array, m: number): Estimates {
  let [hits, total, squares] = [0, 0, 0];
  for (const z of noise) {
    const w = weight(m + z, m);
    total += w;
    squares += w * w;
    if (m + z > THRESHOLD) hits += w;
  }
  return { plain: hits / DRAWS, normalised: hits / total, ess: total ** 2 / squares };
}

/** Example 4 of the notes on foundations: a Gaussian tail by importance sampling, in closed form and simulated. */
export function tail(): WorkedValues {
  const probability = overTail(() => 1);
  const uniform = seededUniform(4);
  const noise = new Float64Array(DRAWS);
  const runs = Array.from({ length: RUNS }, () => {
    for (let i = 0; i < DRAWS; i += 1) noise[i] = standardNormal(uniform);
    return MEANS.map((m) => estimates(noise, m));
  });
  const percentage = (found: readonly number[]): number =>
    (100 * found.filter((value) => Math.abs(value / probability - 1) <= GOOD).length) / RUNS;
  return {
    probability,
    runs: RUNS,
    best: bestMean(),
    rows: MEANS.map((m, i) => {
      const column = runs.flatMap((run) => run[i] ?? []);
      return {
        relative: Math.sqrt(varianceOfDraw(m)) / probability,
        plain: percentage(column.map(({ plain }) => plain)),
        normalised: percentage(column.map(({ normalised }) => normalised)),
        ess: median(column.map(({ ess }) => ess)),
      };
    }),
  };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? NaN) + (sorted[Math.floor(middle)] ?? NaN)) / 2;
}

/** The mean with the smallest variance, by golden section; the variance has one minimum between 3 and 5. */
function bestMean(): number {
  const ratio = (Math.sqrt(5) - 1) / 2;
  let [low, high] = [3, 5];
  while (high - low > 1e-6) {
    const [left, right] = [high - ratio * (high - low), low + ratio * (high - low)];
    if (varianceOfDraw(left) < varianceOfDraw(right)) high = right;
    else low = left;
  }
  return (low + high) / 2;
}
