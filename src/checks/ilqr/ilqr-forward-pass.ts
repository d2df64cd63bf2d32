import { identity } from '#checks/kit/identity.ts';
import {
  type LqrProblem,
  controlCount,
  costOfControls,
  drawLqr,
  rollout,
} from '#checks/shared/linear-quadratic.ts';
import { linearQuadraticGains, nominalOf } from '#checks/shared/linear-quadratic-pass.ts';
import { quadraticMinimum } from '#checks/shared/quadratic-coefficients.ts';
import { multiplyVector } from '#numerics/matrix.ts';
import { type Vector, addScaled, subtractVectors } from '#numerics/vector.ts';

interface Values {
  problem: LqrProblem;
  controls: Vector;
  alpha: number;
}

interface Form {
  half?: number;
  sign?: number;
  scaledGains?: boolean;
  deviation?: boolean;
}

/** Both forms of the expected change, and the controls and the cost of the forward pass. */
function rows({ problem, controls, alpha }: Values, form: Form = {}) {
  const { half = 0.5, sign = 1, scaledGains = false, deviation = true } = form;
  const nominal = nominalOf(problem, controls);
  const gains = linearQuadraticGains(problem, nominal);
  const sum = (of: 'first' | 'second' | 'decrease'): number =>
    gains.reduce((total, gain) => total + gain[of], 0);
  const pass = rollout(problem, (t, x) => {
    const { k = [], K = [] } = gains[t] ?? {};
    const away = deviation ? subtractVectors(x, nominal.states[t] ?? []) : x;
    const open = addScaled(nominal.controls[t] ?? [], alpha, k);
    return addScaled(open, scaledGains ? alpha : 1, multiplyVector(K, away));
  });
  return {
    first: alpha * sum('first') + half * alpha ** 2 * sum('second'),
    second: -(alpha - sign * half * alpha ** 2) * sum('decrease'),
    controls: pass.controls.flat(),
    cost: pass.cost,
  };
}

export default identity({
  formulas: {
    'atlas-ilqr-expected-improvement': String.raw`
\begin{aligned}
\Delta J(\alpha) &= \alpha\sum_{t=0}^{T-1}\mathbf{k}_t^{T}Q_{\mathbf{u},t} + \frac{\alpha^2}{2}\sum_{t=0}^{T-1}\mathbf{k}_t^{T}Q_{\mathbf{uu},t}\mathbf{k}_t \\
&= -\Bigl(\alpha-\frac{\alpha^2}{2}\Bigr)\sum_{t=0}^{T-1}Q_{\mathbf{u},t}^{T}Q_{\mathbf{uu},t}^{-1}Q_{\mathbf{u},t}\qquad\text{if}\quad \mathbf{k}_t=-Q_{\mathbf{uu},t}^{-1}Q_{\mathbf{u},t}
\end{aligned}`,
    'atlas-ilqr-forward-pass': String.raw`
\begin{aligned}
\mathbf{x}_0 &= \hat{\mathbf{x}}_0 \\
\mathbf{u}_t &= \hat{\mathbf{u}}_t + \alpha\,\mathbf{k}_t + \mathbf{K}_t(\mathbf{x}_t-\hat{\mathbf{x}}_t) \\
\mathbf{x}_{t+1} &= \mathbf{f}(\mathbf{x}_t,\mathbf{u}_t)
\end{aligned}`,
  },
  against: {
    en: 'a share α of the way to the best controls of a linear-quadratic problem, and the true change of the cost',
    zh: '在线性二次问题上朝最优控制走比例 α 的一步，以及代价的真实变化',
  },
  draw: (random): Values => {
    const problem = drawLqr(random);
    return { problem, controls: random.vector(controlCount(problem)), alpha: random.between(0.1, 1) };
  },
  stated: (values) => rows(values),
  // With linear dynamics the controls of the pass are linear in α: none at 0, the best ones at 1.
  reference: ({ problem, controls, alpha }) => {
    const best = quadraticMinimum((u) => costOfControls(problem, u), controls.length).at;
    const passed = addScaled(controls, alpha, subtractVectors(best, controls));
    const cost = costOfControls(problem, passed);
    const change = cost - costOfControls(problem, controls);
    return { first: change, second: change, controls: passed, cost };
  },
  mutants: {
    'no half in the expected change': (values) => rows(values, { half: 1 }),
    'the squares of α added': (values) => rows(values, { sign: -1 }),
    'the feedback scaled as well': (values) => rows(values, { scaledGains: true }),
    'feedback on the state for its deviation': (values) => rows(values, { deviation: false }),
  },
});
