import { identity } from '#checks/kit/identity.ts';
import {
  type Expansion,
  derivativesOf,
  drawPolynomialStep,
  expansionOf,
  modelOf,
} from '#checks/shared/polynomial-step.ts';
import { quadraticCoefficients } from '#checks/shared/quadratic-coefficients.ts';
import {
  type Matrix,
  add,
  multiply,
  multiplyVector,
  quadraticForm,
  scale,
  transpose,
} from '#numerics/matrix.ts';
import { type Vector, addScaled, addVectors, dot } from '#numerics/vector.ts';

/** Any gains, not the best ones. */
interface Values extends Expansion {
  k: Vector;
  K: Matrix;
}

const rows =
  ({ half = 0.5, quadratic = 1, mixed = 1 } = {}) =>
  ({ Qx, Qu, Qxx, Quu, Qux, k, K }: Values) => {
    const Kt = transpose(K);
    const KtQuu = scale(quadratic, multiply(Kt, Quu));
    const cross = scale(mixed, multiply(transpose(Qux), K));
    return {
      change: dot(k, Qu) + half * quadraticForm(Quu, k),
      slope: addVectors(
        addScaled(Qx, 1, multiplyVector(KtQuu, k)),
        addScaled(multiplyVector(Kt, Qu), mixed, multiplyVector(transpose(Qux), k)),
      ),
      curvature: add(add(Qxx, multiply(KtQuu, K)), add(multiply(Kt, Qux), cross)),
    };
  };

export default identity({
  formulas: {
    'atlas-ilqr-value-update': String.raw`
\begin{aligned}
\Delta V &= \mathbf{k}^{T}Q_{\mathbf{u}} + \tfrac12\mathbf{k}^{T}Q_{\mathbf{uu}}\mathbf{k} \\
V_{\mathbf{x}} &= Q_{\mathbf{x}} + \mathbf{K}^{T}Q_{\mathbf{uu}}\mathbf{k} + \mathbf{K}^{T}Q_{\mathbf{u}} + Q_{\mathbf{ux}}^{T}\mathbf{k} \\
V_{\mathbf{xx}} &= Q_{\mathbf{xx}} + \mathbf{K}^{T}Q_{\mathbf{uu}}\mathbf{K} + \mathbf{K}^{T}Q_{\mathbf{ux}} + Q_{\mathbf{ux}}^{T}\mathbf{K}
\end{aligned}`,
  },
  against: {
    en: 'the coefficients of the model under the law k + Kδx, read off from its values',
    zh: '把控制律 k + Kδx 代入模型后，由函数值读出的系数',
  },
  draw: (random): Values => {
    const step = drawPolynomialStep(random);
    const m = step.w.length - step.n;
    return {
      ...expansionOf(derivativesOf(step)),
      k: random.vector(m),
      K: random.matrix(m, step.n),
    };
  },
  stated: rows(),
  reference: (values) => {
    const { constant, slope, hessian } = quadraticCoefficients(
      (dx) => modelOf(values, dx, addVectors(values.k, multiplyVector(values.K, dx))),
      values.Qx.length,
    );
    return { change: constant, slope, curvature: hessian };
  },
  mutants: {
    'no half in the expected change': rows({ half: 1 }),
    'the terms of the gains’ own curvature left out': rows({ quadratic: 0 }),
    'one of the two mixed terms left out': rows({ mixed: 0 }),
  },
});
