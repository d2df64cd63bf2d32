import { identity } from '#checks/kit/identity.ts';
import { relu } from '#checks/shared/dense-network.ts';
import { type Discrete, drawSymmetric, expectation, secondMoment } from '#checks/shared/discrete-variable.ts';
import type { Bindings } from '#checks/tex/bindings.ts';
import { fromTex, sidesFromTex } from '#checks/tex/from-tex.ts';

const GAIN = String.raw`\sigma^2_{f'_i} = \sigma_\Omega^2\sum_{j=1}^{D_h}\frac{\sigma_f^2}{2} = \frac{1}{2}D_h\sigma_\Omega^2\sigma_f^2`;
const FORWARD = String.raw`\sigma_\Omega^2 = \frac{2}{D_h}`;
const BACKWARD = String.raw`\sigma_\Omega^2 = \frac{2}{D_{h'}}`;
const COMPROMISE = String.raw`\sigma_\Omega^2 = \frac{4}{D_h+D_{h'}}`;

/** A layer from `before` units to `after` units, and the distributions of a pre-activation and of a gradient. */
interface Values {
  before: number;
  after: number;
  f: Discrete;
  gradient: Discrete;
  variance: number;
}

const names = ({ before, after, f, variance }: Values): Bindings => ({
  D_h: before,
  "D_{h'}": after,
  '\\sigma_\\Omega': Math.sqrt(variance),
  '\\sigma_f': Math.sqrt(secondMoment(f)),
});

/** A weight of this variance: plus or minus its root. */
const weight = (variance: number): Discrete => ({
  values: [Math.sqrt(variance), -Math.sqrt(variance)],
  probabilities: [0.5, 0.5],
});
const copies = <T>(n: number, item: T): T[] => Array.from({ length: n }, () => item);

/** The variance of Σ Ω ReLU[f] over the units before, by all outcomes. */
function varianceAfter({ before, f }: Values, variance: number): number {
  return expectation([...copies(before, f), ...copies(before, weight(variance))], (outcome) => {
    const omega = outcome.slice(before);
    return omega.reduce((sum, w, j) => sum + w * relu(outcome[j] ?? NaN), 0) ** 2;
  });
}

/** The variance of 𝕀[f > 0] Σ Ω g over the units behind, by all outcomes. */
function varianceBefore({ after, f, gradient }: Values, variance: number): number {
  return expectation(
    [f, ...copies(after, gradient), ...copies(after, weight(variance))],
    ([at = NaN, ...rest]) => {
      const omega = rest.slice(after);
      return at > 0 ? omega.reduce((sum, w, i) => sum + w * (rest[i] ?? NaN), 0) ** 2 : 0;
    },
  );
}

/** The formula of the gain; and by what factors the stated variances of the weights change the signal. */
const sides =
  ({ gain = GAIN, forward = FORWARD, backward = BACKWARD, compromise = COMPROMISE }) =>
  (values: Values) => {
    const ahead = (tex: string): number =>
      varianceAfter(values, fromTex(tex, names)(values)) / secondMoment(values.f);
    const back = (tex: string): number =>
      varianceBefore(values, fromTex(tex, names)(values)) / secondMoment(values.gradient);
    return {
      gain: sidesFromTex(gain, names)(values),
      forward: ahead(forward),
      backward: back(backward),
      compromise: (ahead(compromise) + back(compromise)) / 2,
    };
  };

export default identity({
  formulas: { 'udl-7-31': GAIN, 'udl-7-32': FORWARD, 'udl-7-33': BACKWARD, 'udl-7-34': COMPROMISE },
  against: {
    en: 'variances over all outcomes: unchanged forward, unchanged backward, unchanged on average of both',
    zh: '对全部取值组合求得的方差：前向不变、反向不变、两个方向平均不变',
  },
  cases: 30,
  draw: (random): Values => ({
    before: random.integer(1, 3),
    after: random.integer(1, 3),
    f: drawSymmetric(random),
    gradient: drawSymmetric(random),
    variance: random.between(0.2, 2),
  }),
  stated: sides({}),
  reference: (values) => {
    const variance = varianceAfter(values, values.variance);
    return { gain: [variance, variance], forward: 1, backward: 1, compromise: 1 };
  },
  mutants: {
    'no half': sides({
      gain: GAIN.replace(String.raw`\frac{1}{2}`, '').replace(
        String.raw`\frac{\sigma_f^2}{2}`,
        String.raw`\sigma_f^2`,
      ),
    }),
    'the width lost': sides({ gain: GAIN.replace(String.raw`D_h\sigma`, String.raw`\sigma`) }),
    'one over the width': sides({ forward: FORWARD.replace('2}{', '1}{') }),
    'the width squared': sides({ forward: FORWARD.replace('D_h', 'D_h^2') }),
    'fan-in for fan-out': sides({ backward: BACKWARD.replace("D_{h'}", 'D_h') }),
    'two over the sum': sides({ compromise: COMPROMISE.replace('4', '2') }),
    'the widths multiplied': sides({ compromise: COMPROMISE.replace('+', '') }),
  },
});
