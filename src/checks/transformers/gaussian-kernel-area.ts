import { quadrature } from '#checks/kit/identity.ts';
import { fromTex } from '#checks/tex/from-tex.ts';
import { integrate } from '#numerics/quadrature.ts';

const TEX = String.raw`K(u) = \frac{1}{\sqrt{2\pi}}\, e^{-\frac{|u|^2}{2}}`;

/** Area, second moment, and the share of a first key among three at these distances. */
const evaluate = (tex: string) => {
  const kernel = fromTex(tex, (u: number) => ({ u }));
  return (distances: readonly number[]) => {
    const weights = distances.map(kernel);
    return {
      area: integrate(kernel, [-12, -3, 0, 3, 12]),
      variance: integrate((u) => u * u * kernel(u), [-12, -3, 0, 3, 12]),
      share: (weights[0] ?? NaN) / weights.reduce((sum, weight) => sum + weight, 0),
    };
  };
};

export default quadrature({
  formulas: { 'formulary-gaussian-kernel': TEX },
  against: {
    en: 'area one, variance one, weights from differences of squares alone',
    zh: '面积为一，方差为一；权重只由平方之差得出',
  },
  cases: 30,
  draw: (random) => random.list(3, () => random.between(-2.5, 2.5)),
  stated: evaluate(TEX),
  reference: (distances) => {
    const [first = NaN] = distances;
    return {
      area: 1,
      variance: 1,
      share: 1 / distances.reduce((sum, u) => sum + Math.exp((first - u) * (first + u) * 0.5), 0),
    };
  },
  mutants: {
    'the constant left out': evaluate(TEX.replace(String.raw`\frac{1}{\sqrt{2\pi}}`, '')),
    'no root in the constant': evaluate(TEX.replace(String.raw`\sqrt{2\pi}`, String.raw`2\pi`)),
    'no 2 below the exponent': evaluate(TEX.replace(String.raw`|u|^2}{2}`, String.raw`|u|^2}{1}`)),
    'the distance not squared': evaluate(TEX.replace('^2', '')),
  },
});
