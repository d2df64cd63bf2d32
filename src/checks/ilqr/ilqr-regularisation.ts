import { identity } from '#checks/kit/identity.ts';
import {
  type StepDerivatives,
  derivativesOf,
  drawPolynomialStep,
  expansionOf,
  modelOf,
} from '#checks/shared/polynomial-step.ts';
import { quadraticMinimum } from '#checks/shared/quadratic-coefficients.ts';
import { luFactor, luSolve, luSolveMatrix } from '#numerics/lu.ts';
import { type Matrix, add, identity as unit, multiplyVector, scale } from '#numerics/matrix.ts';
import { type Vector, addVectors, dot, scaleVector } from '#numerics/vector.ts';

interface Values {
  derivatives: StepDerivatives;
  mu: number;
  dx: Vector;
}

/** k + Kδx for both kinds of regularisation. */
function rows({ derivatives: d, mu, dx }: Values, { sign = 1, both = true, slope = false } = {}) {
  const { Qu, Quu, Qux } = expansionOf(d);
  const law = (H: Matrix, G: Matrix, g: Vector): Vector => {
    const factors = luFactor(H);
    const K = scale(-1, luSolveMatrix(factors, G));
    return addVectors(scaleVector(-1, luSolve(factors, g)), multiplyVector(K, dx));
  };
  const stiffer = expansionOf({ ...d, Vxx: add(d.Vxx, scale(sign * mu, unit(d.Vx.length))) });
  return {
    controls: law(add(Quu, scale(sign * mu, unit(Qu.length))), slope ? scale(1 + mu, Qux) : Qux, Qu),
    states: law(stiffer.Quu, both ? stiffer.Qux : Qux, Qu),
  };
}

export default identity({
  formulas: {
    'atlas-ilqr-regularisation': String.raw`
\begin{aligned}
\text{controls:}\quad \tilde{Q}_{\mathbf{uu}} &= Q_{\mathbf{uu}} + \mu\,\mathbf{I},\qquad \tilde{Q}_{\mathbf{ux}} = Q_{\mathbf{ux}} \\
\text{states:}\quad \tilde{Q}_{\mathbf{uu}} &= \ell_{\mathbf{uu}} + \mathbf{f}_{\mathbf{u}}^{T}\bigl(V_{\mathbf{xx}}'+\mu\,\mathbf{I}\bigr)\mathbf{f}_{\mathbf{u}} \\
\tilde{Q}_{\mathbf{ux}} &= \ell_{\mathbf{ux}} + \mathbf{f}_{\mathbf{u}}^{T}\bigl(V_{\mathbf{xx}}'+\mu\,\mathbf{I}\bigr)\mathbf{f}_{\mathbf{x}} \\
\mathbf{k} &= -\tilde{Q}_{\mathbf{uu}}^{-1}Q_{\mathbf{u}},\qquad \mathbf{K} = -\tilde{Q}_{\mathbf{uu}}^{-1}\tilde{Q}_{\mathbf{ux}}
\end{aligned}`,
  },
  against: {
    en: 'the minimum of the model with a penalty on the control, or on the change of the next state, from its values',
    zh: '给模型加上对控制或对下一状态改变量的罚项，由函数值求最小值点',
  },
  draw: (random): Values => {
    const step = drawPolynomialStep(random);
    return { derivatives: derivativesOf(step), mu: random.between(0.1, 2), dx: random.vector(step.n) };
  },
  stated: (values) => rows(values),
  reference: ({ derivatives: d, mu, dx }) => {
    const model = expansionOf(d);
    const next = (du: Vector): Vector => addVectors(multiplyVector(d.fx, dx), multiplyVector(d.fu, du));
    const best = (penalised: (du: Vector) => Vector): Vector =>
      quadraticMinimum((du) => {
        const size = penalised(du);
        return modelOf(model, dx, du) + (mu / 2) * dot(size, size);
      }, d.lu.length).at;
    return { controls: best((du) => du), states: best(next) };
  },
  mutants: {
    'the penalty subtracted': (values) => rows(values, { sign: -1 }),
    'the mixed term of the states not regularised': (values) => rows(values, { both: false }),
    'the mixed term of the controls regularised too': (values) => rows(values, { slope: true }),
  },
});
