import { identity } from '#checks/kit/identity.ts';
import {
  type Expansion,
  type StepDerivatives,
  costToGo,
  derivativesOf,
  drawPolynomialStep,
  expansionFrom,
  expansionOf,
} from '#checks/shared/polynomial-step.ts';
import { quadraticCoefficients } from '#checks/shared/quadratic-coefficients.ts';
import { add, multiply, transpose } from '#numerics/matrix.ts';

const rows = ({ Qx, Qu, Qxx, Quu, Qux }: Expansion) => ({ Qx, Qu, Qxx, Quu, Qux });
const zero = (d: StepDerivatives): StepDerivatives => ({ ...d, Vx: d.Vx.map(() => 0) });

export default identity({
  formulas: {
    'atlas-ilqr-q-expansion': String.raw`
\begin{aligned}
Q_{\mathbf{x}} &= \ell_{\mathbf{x}} + \mathbf{f}_{\mathbf{x}}^{T}V_{\mathbf{x}}' \\
Q_{\mathbf{u}} &= \ell_{\mathbf{u}} + \mathbf{f}_{\mathbf{u}}^{T}V_{\mathbf{x}}' \\
Q_{\mathbf{xx}} &= \ell_{\mathbf{xx}} + \mathbf{f}_{\mathbf{x}}^{T}V_{\mathbf{xx}}'\,\mathbf{f}_{\mathbf{x}} \\
Q_{\mathbf{uu}} &= \ell_{\mathbf{uu}} + \mathbf{f}_{\mathbf{u}}^{T}V_{\mathbf{xx}}'\,\mathbf{f}_{\mathbf{u}} \\
Q_{\mathbf{ux}} &= \ell_{\mathbf{ux}} + \mathbf{f}_{\mathbf{u}}^{T}V_{\mathbf{xx}}'\,\mathbf{f}_{\mathbf{x}}
\end{aligned}`,
  },
  against: {
    en: 'the coefficients of step cost plus next value along the linearised dynamics, from its values',
    zh: '沿线性化动力学的“单步代价加下一价值”，由函数值读出的系数',
  },
  draw: drawPolynomialStep,
  stated: (step) => rows(expansionOf(derivativesOf(step))),
  reference: (step) => {
    const { slope, hessian } = quadraticCoefficients((z) => costToGo(step, z, false), step.w.length);
    return rows(expansionFrom(slope, hessian, step.n));
  },
  mutants: {
    'no gradient of the next value': (step) => rows(expansionOf(zero(derivativesOf(step)))),
    'the curvature of the next value left out': (step) => {
      const d = derivativesOf(step);
      const right = expansionOf(d);
      return rows({ ...right, Qxx: add(d.lxx, multiply(transpose(d.fx), d.fx)) });
    },
    'no mixed curvature from the dynamics': (step) => {
      const d = derivativesOf(step);
      return rows({ ...expansionOf(d), Qux: d.lux });
    },
    'no step cost in the slope by the control': (step) => {
      const d = derivativesOf(step);
      return rows(expansionOf({ ...d, lu: d.lu.map(() => 0) }));
    },
  },
});
