import { identity } from '#checks/kit/identity.ts';
import { range } from '#checks/shared/decision-process-names.ts';
import { fromTex } from '#checks/tex/from-tex.ts';
import { type Matrix, multiplyVector } from '#numerics/matrix.ts';
import { type Vector, addVectors, component, dot } from '#numerics/vector.ts';

const TEX = String.raw`\mathrm{Maxout}(x) = \max_k z_k, \qquad z_k = W_k^T x + b_k`;

interface Values {
  weights: Matrix;
  biases: Vector;
  x: Vector;
}

const unit = (tex: string) =>
  fromTex(tex, ({ weights, biases, x }: Values) => ({
    k: range(biases.length),
    z: range(biases.length).map((k) =>
      fromTex(
        tex,
        () => ({
          k,
          'W_k^T x': dot(weights[k - 1] ?? [], x),
          b: biases,
        }),
        { of: 'z_k' },
      )(undefined),
    ),
  }));

export default identity({
  formulas: { 'formulary-maxout': TEX },
  against: {
    en: 'pairs of pieces by max(a, b) = (a + b + |a − b|)/2, one after the other',
    zh: '逐对套用 max(a, b) = (a + b + |a − b|)/2',
  },
  draw: (random): Values => {
    const [pieces, d] = [random.integer(2, 4), random.integer(1, 3)];
    return { weights: random.matrix(pieces, d), biases: random.vector(pieces), x: random.vector(d) };
  },
  stated: unit(TEX),
  reference: ({ weights, biases, x }) => {
    const pieces = addVectors(multiplyVector(weights, x), biases);
    return pieces.slice(1).reduce((a, b) => (a + b + Math.abs(a - b)) / 2, component(pieces, 0));
  },
  mutants: {
    'the least piece': unit(TEX.replace(String.raw`\max`, String.raw`\min`)),
    'the sum of the pieces': unit(TEX.replace(String.raw`\max`, String.raw`\sum`)),
    'the bias subtracted': unit(TEX.replace('+ b', '- b')),
    'no bias': unit(TEX.replace('+ b_k', '')),
  },
});
