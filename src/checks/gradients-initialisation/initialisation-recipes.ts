import { quadrature } from '#checks/kit/identity.ts';
import { fromTex } from '#checks/tex/from-tex.ts';
import { gradient } from '#numerics/finite-difference.ts';
import { gaussian } from '#numerics/gaussian.ts';
import { integrate } from '#numerics/quadrature.ts';

const TANH = String.raw`r = \sqrt{\frac{6}{M_{l-1} + M_l}}, \qquad \sigma^2 = \frac{2}{M_{l-1} + M_l}`;
const LOGISTIC = String.raw`r = 4\sqrt{\frac{6}{M_{l-1} + M_l}}, \qquad \sigma^2 = 16 \times \frac{2}{M_{l-1} + M_l}`;
const HE = String.raw`r = \sqrt{\frac{6}{M_{l-1}}}, \qquad \sigma^2 = \frac{2}{M_{l-1}}`;

interface Values {
  below: number;
  above: number;
}

const names = ({ below, above }: Values) => ({ 'M_{l-1}': below, M_l: above });

/** The variances of the two recipes: of uniform weights on [−r, r] by integration, of normal ones as stated. */
const variances = (tex: string) => (values: Values) => {
  const r = fromTex(tex, names, { of: 'r' })(values);
  return {
    uniform: integrate((w) => (w * w) / (2 * r), [-r, r]),
    normal: fromTex(tex, names, { of: String.raw`\sigma^2` })(values),
  };
};

const evaluate = (tanh: string, logistic: string, he: string) => (values: Values) => ({
  tanh: variances(tanh)(values),
  logistic: variances(logistic)(values),
  he: variances(he)(values),
});

const slopeAtZero = (f: (x: number) => number): number => gradient(([x = NaN]) => f(x), [0])[0] ?? NaN;

export default quadrature({
  formulas: {
    'formulary-xavier-tanh': TANH,
    'formulary-xavier-logistic': LOGISTIC,
    'formulary-he-initialisation': HE,
  },
  against: {
    en: 'what slope at zero, half-rectified second moment and mean width demand',
    zh: '由零点斜率、整流后的二阶矩与平均宽度所要求的方差',
  },
  cases: 60,
  draw: (random): Values => ({ below: random.integer(1, 6), above: random.integer(1, 6) }),
  stated: evaluate(TANH, LOGISTIC, HE),
  reference: ({ below, above }) => {
    const width = (below + above) / 2;
    const kept = integrate((z) => z * z * gaussian(z, { mean: 0, sd: 1 }), [0, 3, 12]);
    const both = (variance: number) => ({ uniform: variance, normal: variance });
    return {
      tanh: both(1 / (width * slopeAtZero(Math.tanh) ** 2)),
      logistic: both(1 / (width * slopeAtZero((x) => 1 / (1 + Math.exp(-x))) ** 2)),
      he: both(1 / (below * kept)),
    };
  },
  mutants: {
    'the variance as half width': evaluate(TANH.replace('6', '2'), LOGISTIC, HE),
    'the normal recipe of the half width': evaluate(
      TANH.replace(String.raw`\frac{2}`, String.raw`\frac{6}`),
      LOGISTIC,
      HE,
    ),
    'four times the variance': evaluate(TANH, LOGISTIC.replace('16', '4'), HE),
    'the width above for rectified units': evaluate(TANH, LOGISTIC, HE.replaceAll('M_{l-1}', 'M_l')),
    'the Xavier variance for rectified units': evaluate(
      TANH,
      LOGISTIC,
      HE.replace(String.raw`\frac{2}`, String.raw`\frac{1}`),
    ),
  },
  sourceReads: {
    'formulary-xavier-logistic': evaluate(TANH, LOGISTIC.replace('4', ''), HE),
  },
});
