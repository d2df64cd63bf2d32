import { identity } from '#checks/kit/identity.ts';
import {
  type PolynomialStep,
  type StepDerivatives,
  costToGo,
  derivativesOf,
  drawPolynomialStep,
  expansionFrom,
  expansionOf,
} from '#checks/shared/polynomial-step.ts';
import { hessian } from '#numerics/finite-difference.ts';
import { type Matrix, add, scale } from '#numerics/matrix.ts';
import { type Vector, component } from '#numerics/vector.ts';

/** Σ V′ᵢ (second derivatives of fᵢ). */
const weighted = (weights: Vector, parts: readonly Matrix[], start: Matrix): Matrix =>
  parts.reduce((sum, part, i) => add(sum, scale(component(weights, i), part)), start);

const rows =
  (
    change: (
      d: StepDerivatives,
      step: PolynomialStep,
    ) => Partial<StepDerivatives> & { weights?: Vector } = () => ({}),
  ) =>
  (step: PolynomialStep) => {
    const d = derivativesOf(step);
    const { weights = d.Vx, fxx = d.fxx, fuu = d.fuu, fux = d.fux } = change(d, step);
    const { Qxx, Quu, Qux } = expansionOf(d);
    return {
      Qxx: weighted(weights, fxx, Qxx),
      Quu: weighted(weights, fuu, Quu),
      Qux: weighted(weights, fux, Qux),
    };
  };

const none = (parts: readonly Matrix[]): Matrix[] => parts.map((part) => scale(0, part));

export default identity({
  formulas: {
    'atlas-ddp-second-order-terms': String.raw`
\begin{aligned}
Q_{\mathbf{xx}}^{\mathrm{DDP}} &= Q_{\mathbf{xx}} + \sum_{i=1}^{n}V_{x_i}'\,f_{i,\mathbf{xx}} \\
Q_{\mathbf{uu}}^{\mathrm{DDP}} &= Q_{\mathbf{uu}} + \sum_{i=1}^{n}V_{x_i}'\,f_{i,\mathbf{uu}} \\
Q_{\mathbf{ux}}^{\mathrm{DDP}} &= Q_{\mathbf{ux}} + \sum_{i=1}^{n}V_{x_i}'\,f_{i,\mathbf{ux}}
\end{aligned}`,
  },
  against: {
    en: 'second differences of step cost plus next value along the nonlinear dynamics',
    zh: '沿非线性动力学的“单步代价加下一价值”的二阶差分',
  },
  tolerance: 1e-5,
  because: 'second differences keep about seven digits',
  cases: 100,
  draw: drawPolynomialStep,
  stated: rows(),
  reference: (step) => {
    const origin = step.w.map(() => 0);
    const curvature = hessian((z) => costToGo(step, z), origin);
    const { Qxx, Quu, Qux } = expansionFrom(origin, curvature, step.n);
    return { Qxx, Quu, Qux };
  },
  mutants: {
    'the gradient of the next value at another state': rows((_, { p }) => ({ weights: p })),
    'no curvature of the dynamics by the control': rows((d) => ({ fuu: none(d.fuu) })),
    'no mixed curvature of the dynamics': rows((d) => ({ fux: none(d.fux) })),
    'no curvature of the dynamics by the state': rows((d) => ({ fxx: none(d.fxx) })),
    'the terms subtracted': rows((d) => ({ weights: d.Vx.map((slope) => -slope) })),
  },
});
