import { identity } from '#checks/kit/identity.ts';
import {
  type Features,
  drawFeatures,
  fisherMatrix,
  logLinearPolicy,
  scores,
} from '#checks/shared/log-linear-policy.ts';
import { klOf } from '#checks/shared/policy-performance.ts';
import { hessian } from '#numerics/finite-difference.ts';
import { type Matrix, add, outer, quadraticForm, scale, zeroMatrix } from '#numerics/matrix.ts';
import { type Vector, addScaled, component, dot } from '#numerics/vector.ts';

interface Values {
  features: Features;
  theta: Vector;
  weights: Vector;
  step: Vector;
}

/** The divergence from the old policy, averaged over the states. */
function divergence({ features, theta, weights }: Values, step: Vector): number {
  const old = logLinearPolicy(features, theta);
  const next = logLinearPolicy(features, addScaled(theta, 1, step));
  return dot(
    weights,
    old.map((row, s) => klOf(row, next[s] ?? [])),
  );
}

const fisher = ({ features, theta, weights }: Values): Matrix => fisherMatrix(features, theta, weights);
const sides =
  (F: (values: Values) => Matrix, half = 0.5) =>
  (values: Values) => ({ model: half * quadraticForm(F(values), values.step), hessian: F(values) });

/** The scores' outer products with every action equally likely. */
function unweighted({ features, theta, weights }: Values): Matrix {
  return scores(features, theta).reduce<Matrix>(
    (sum, row, s) =>
      row.reduce(
        (part, score) => add(part, scale(component(weights, s) / row.length, outer(score, score))),
        sum,
      ),
    zeroMatrix(theta.length, theta.length),
  );
}

export default identity({
  formulas: {
    'atlas-policy-kl-quadratic-model': String.raw`
\begin{aligned}
\overline{\mathrm{KL}}(\boldsymbol\theta_{\mathrm{old}},\boldsymbol\theta_{\mathrm{old}}+\boldsymbol\Delta)&=\tfrac12\,\boldsymbol\Delta^{T}\mathbf{F}\boldsymbol\Delta+O\bigl(\|\boldsymbol\Delta\|^{3}\bigr)\\
\mathbf{F}&=\nabla^2_{\boldsymbol\theta}\,\overline{\mathrm{KL}}(\boldsymbol\theta_{\mathrm{old}},\boldsymbol\theta)\Big|_{\boldsymbol\theta_{\mathrm{old}}}\\
&=\mathbb{E}_{s\sim d_{\mathrm{old}},\,a\sim\pi_{\mathrm{old}}}\Bigl[\nabla_{\boldsymbol\theta}\log\pi_{\boldsymbol\theta}(a\mid s)\,\nabla_{\boldsymbol\theta}\log\pi_{\boldsymbol\theta}(a\mid s)^{T}\Bigr]_{\boldsymbol\theta_{\mathrm{old}}}
\end{aligned}`,
  },
  against: {
    en: 'second differences of the divergence, and its own values at ever smaller steps',
    zh: '散度的二阶差分，以及步长越来越小时散度本身的值',
  },
  tolerance: 1e-5,
  because: 'second differences keep about seven digits',
  cases: 100,
  draw: (random): Values => {
    const [states, actions] = [random.integer(1, 3), random.integer(2, 3)];
    return {
      features: drawFeatures(random, { states, actions }, 3),
      theta: random.vector(3),
      weights: random.probabilities(states),
      step: random.vector(3),
    };
  },
  stated: sides(fisher),
  reference: (values) => ({
    // KL(hΔ)/h² with both signs, which cancels the third order, extrapolated to h = 0.
    model: ((): number => {
      const at = (h: number): number => {
        const scaled = values.step.map((x) => h * x);
        return (
          (divergence(values, scaled) +
            divergence(
              values,
              scaled.map((x) => -x),
            )) /
          (2 * h * h)
        );
      };
      return (4 * at(0.005) - at(0.01)) / 3;
    })(),
    hessian: hessian(
      (step) => divergence(values, step),
      values.step.map(() => 0),
    ),
  }),
  mutants: {
    'no half': sides(fisher, 1),
    'every action equally likely': sides(unweighted),
    'the negative of it': sides((values) => scale(-1, fisher(values))),
  },
});
