import { identity } from '#checks/kit/identity.ts';
import {
  type Expansion,
  derivativesOf,
  drawPolynomialStep,
  expansionOf,
  modelOf,
} from '#checks/shared/polynomial-step.ts';
import { quadraticMinimum } from '#checks/shared/quadratic-coefficients.ts';
import { luFactor, luSolve, luSolveMatrix } from '#numerics/lu.ts';
import { multiplyVector, scale } from '#numerics/matrix.ts';
import { type Vector, addVectors, scaleVector } from '#numerics/vector.ts';

interface Values extends Expansion {
  dx: Vector;
}

const rows =
  ({ open = -1, feedback = -1 } = {}) =>
  ({ Quu, Qu, Qux, dx }: Values) => {
    const H = luFactor(Quu);
    const k = scaleVector(open, luSolve(H, Qu));
    const K = scale(feedback, luSolveMatrix(H, Qux));
    return { best: addVectors(k, multiplyVector(K, dx)), undisturbed: k };
  };

export default identity({
  formulas: {
    'atlas-ilqr-gains': String.raw`
\begin{aligned}
\delta\mathbf{u}^{*} &= \operatorname*{argmin}_{\delta\mathbf{u}}\Bigl[Q_{\mathbf{u}}^{T}\delta\mathbf{u} + \delta\mathbf{u}^{T}Q_{\mathbf{ux}}\delta\mathbf{x} + \tfrac12\delta\mathbf{u}^{T}Q_{\mathbf{uu}}\delta\mathbf{u}\Bigr] \\
&= \mathbf{k}_t + \mathbf{K}_t\,\delta\mathbf{x} \\
\mathbf{k}_t &= -Q_{\mathbf{uu}}^{-1}Q_{\mathbf{u}} \\
\mathbf{K}_t &= -Q_{\mathbf{uu}}^{-1}Q_{\mathbf{ux}}
\end{aligned}`,
  },
  against: {
    en: 'the least value of the model over the control, found from its values',
    zh: '由模型的函数值求出对控制量的最小值点',
  },
  draw: (random): Values => {
    const step = drawPolynomialStep(random);
    return { ...expansionOf(derivativesOf(step)), dx: random.vector(step.n) };
  },
  stated: rows(),
  reference: (values) => {
    const best = (dx: Vector): Vector =>
      quadraticMinimum((du) => modelOf(values, dx, du), values.Qu.length).at;
    return { best: best(values.dx), undisturbed: best(values.dx.map(() => 0)) };
  },
  mutants: {
    'the feedback with the other sign': rows({ feedback: 1 }),
    'the open-loop term with the other sign': rows({ open: 1 }),
    'no feedback': rows({ feedback: 0 }),
  },
});
