import { identity } from '#checks/kit/identity.ts';
import { type Bins, cumulativeDistance } from '#checks/shared/discrete-transport.ts';
import { type Vector, component, dot } from '#numerics/vector.ts';

/** Steps from bin to bin; the program takes its maximum at a corner of the steps that the bound allows. */
const STEPS = [-2, -1.5, -1, -0.5, 0, 0.5, 1, 1.5, 2];

/** All heights whose steps are allowed; a constant added to all of them changes nothing. */
function heights(bins: number, isAllowed: (step: number) => boolean): Vector[] {
  let found: Vector[] = [[0.3]];
  for (let n = 1; n < bins; n += 1)
    found = found.flatMap((f) =>
      STEPS.filter(isAllowed).map((step) => [...f, component(f, f.length - 1) + step]),
    );
  return found;
}

const largest = (
  { from, to }: Bins,
  isAllowed = (step: number): boolean => Math.abs(step) <= 1,
  sign = 1,
): number =>
  heights(from.length, isAllowed).reduce(
    (most, f) => Math.max(most, dot(from, f) - sign * dot(to, f)),
    -Infinity,
  );

export default identity({
  formulas: {
    'udl-15-12': String.raw`D_w\Bigl[Pr(x)\,\Big|\Big|\,q(x)\Bigr] = \max_{\mathbf{f}}\biggl[\sum_{i} Pr(x=i)f_i - \sum_{j} q(x=j)f_j\biggr]`,
    'udl-15-13': String.raw`|f_{i+1}-f_i| \le 1`,
  },
  against: {
    en: 'the differences of the cumulative distributions, summed',
    zh: '累积分布之差的绝对值求和',
  },
  cases: 100,
  draw: (random): Bins => {
    const bins = random.integer(2, 4);
    return { from: random.probabilities(bins), to: random.probabilities(bins) };
  },
  stated: (bins) => largest(bins),
  reference: cumulativeDistance,
  mutants: {
    'steps up to two': (bins) => largest(bins, (step) => Math.abs(step) <= 2),
    'rising heights only': (bins) => largest(bins, (step) => step >= 0 && step <= 1),
    'the means added': (bins) => largest(bins, undefined, -1),
  },
  sourceReads: { 'udl-15-13': (bins) => largest(bins, (step) => Math.abs(step) < 1) },
});
