import { recursion } from '#checks/kit/identity.ts';
import { type Pairs, drawPairs, leastSquaresLine, residuals } from '#checks/shared/regression-line.ts';
import { fromTex } from '#checks/tex/from-tex.ts';
import { type Matrix, column, multiply, multiplyVector, scale, transpose } from '#numerics/matrix.ts';
import { symmetricEigen } from '#numerics/symmetric-eigen.ts';
import { type Vector, addScaled, component, dot, scaleVector, subtractVectors } from '#numerics/vector.ts';

const TEX = String.raw`\boldsymbol\phi \longleftarrow \boldsymbol\phi - \alpha\cdot\frac{\partial L}{\partial \boldsymbol\phi}`;

interface Values {
  pairs: Pairs;
  start: Vector;
  /** The rate, and how often it is applied. */
  alpha: number;
  steps: number;
}

const design = ({ x }: Pairs): Matrix => x.map((value) => [1, value]);

/** The steps one by one, entry by entry from the TeX of the update. */
const run =
  (tex: string) =>
  ({ pairs, start, alpha, steps }: Values): Vector => {
    let phi = start;
    for (let t = 0; t < steps; t += 1) {
      const slopes = scaleVector(-2, multiplyVector(transpose(design(pairs)), residuals(pairs, phi)));
      phi = phi.map((value, n) =>
        fromTex(tex, () => ({
          '\\boldsymbol\\phi': value,
          '\\alpha': alpha,
          '\\frac{\\partial L}{\\partial \\boldsymbol\\phi}': component(slopes, n),
        }))(undefined),
      );
    }
    return phi;
  };

const curvature = (pairs: Pairs): Matrix => scale(2, multiply(transpose(design(pairs)), design(pairs)));

export default recursion({
  formulas: { 'udl-6-3': TEX },
  against: {
    en: 'the powers of 1 − αλ along the eigenvectors of the loss, from the fit in closed form',
    zh: '以闭式解为中心，沿损失的特征向量按 1 − αλ 的幂衰减',
  },
  cases: 60,
  draw: (random): Values => {
    const pairs = drawPairs(random);
    const steepest = Math.max(...symmetricEigen(curvature(pairs)).values);
    return {
      pairs,
      start: random.vector(2),
      alpha: random.between(0.1, 1.9) / steepest,
      steps: random.integer(1, 8),
    };
  },
  stated: run(TEX),
  reference: ({ pairs, start, alpha, steps }) => {
    const { values, vectors } = symmetricEigen(curvature(pairs));
    const fit = leastSquaresLine(pairs);
    const from = subtractVectors(start, fit);
    return values.reduce<Vector>(
      (phi, value, i) =>
        addScaled(phi, (1 - alpha * value) ** steps * dot(column(vectors, i), from), column(vectors, i)),
      fit,
    );
  },
  mutants: {
    'an ascent': run(TEX.replace('-', '+')),
    'the rate squared': run(TEX.replace(String.raw`\alpha`, String.raw`\alpha^2`)),
    'the old value forgotten': run(TEX.replace(String.raw`\boldsymbol\phi - `, '-')),
  },
});
