import { identity } from '#checks/kit/identity.ts';
import {
  type StartedProcess,
  advantages,
  drawPolicy,
  drawStarted,
  klOf,
  performance,
  policyMeans,
  stateDistributions,
  surrogate,
  visits,
} from '#checks/shared/policy-performance.ts';
import type { Matrix } from '#numerics/matrix.ts';
import { component, dot, scaleVector } from '#numerics/vector.ts';

interface Values extends StartedProcess {
  old: Matrix;
  next: Matrix;
}

/** E over s ~ d and a ~ π_old of the ratio times the advantage, and E over s ~ d of the divergence. */
function sides(
  values: Values,
  { normalised = true, sampled = true, from = values.old, to = values.next } = {},
) {
  const { process, old, next } = values;
  const d = scaleVector(normalised ? 1 - process.discount : 1, visits(values, old));
  const A = advantages(process, old);
  const weighted = A.map((row, s) =>
    row.map((a, i) => (component(next[s] ?? [], i) / component(old[s] ?? [], i)) * a),
  );
  return {
    objective: dot(d, policyMeans(sampled ? old : next, weighted)),
    divergence: dot(
      d,
      from.map((row, s) => klOf(row, to[s] ?? [])),
    ),
  };
}

export default identity({
  formulas: {
    'atlas-trpo-importance-sampled-objective': String.raw`
\begin{gathered}
\max_{\boldsymbol\theta}\;\mathbb{E}_{s\sim d_{\mathrm{old}},\,a\sim\pi_{\mathrm{old}}}\biggl[\frac{\pi_{\boldsymbol\theta}(a\mid s)}{\pi_{\mathrm{old}}(a\mid s)}\,A_{\mathrm{old}}(s,a)\biggr]\\
\text{subject to}\qquad\mathbb{E}_{s\sim d_{\mathrm{old}}}\Bigl[\mathrm{KL}\bigl(\pi_{\mathrm{old}}(\cdot\mid s)\,\big\|\,\pi_{\boldsymbol\theta}(\cdot\mid s)\bigr)\Bigr]\le\delta
\end{gathered}`,
    'atlas-trust-region-kl-constraint': String.raw`
\begin{gathered}
\max_{\boldsymbol\theta}\;L_{\boldsymbol\theta_{\mathrm{old}}}(\boldsymbol\theta)\qquad\text{subject to}\qquad\overline{\mathrm{KL}}(\boldsymbol\theta_{\mathrm{old}},\boldsymbol\theta)\le\delta\\
\overline{\mathrm{KL}}(\boldsymbol\theta_{\mathrm{old}},\boldsymbol\theta)=\mathbb{E}_{s\sim d_{\mathrm{old}}}\Bigl[\mathrm{KL}\bigl(\pi_{\boldsymbol\theta_{\mathrm{old}}}(\cdot\mid s)\,\big\|\,\pi_{\boldsymbol\theta}(\cdot\mid s)\bigr)\Bigr]
\end{gathered}`,
  },
  against: {
    en: 'the gain of the surrogate, and the log-ratio of the policies added up along 400 steps, both times 1 − γ',
    zh: '替代目标的增益，以及沿四百步累加的策略对数比，二者都乘以 1 − γ',
  },
  draw: (random): Values => {
    const started = drawStarted(random);
    return {
      ...started,
      old: drawPolicy(random, started.process),
      next: drawPolicy(random, started.process),
    };
  },
  stated: (values) => sides(values),
  reference: (values) => {
    const { process, old, next } = values;
    const logRatio = old.map((row, s) =>
      row.map((p, a) => Math.log(p) - Math.log(component(next[s] ?? [], a))),
    );
    const along = stateDistributions(values, old, 400).reduce(
      (sum, now, t) => sum + process.discount ** t * dot(now, policyMeans(old, logRatio)),
      0,
    );
    return {
      objective: (1 - process.discount) * (surrogate(values, old, next) - performance(values, old)),
      divergence: (1 - process.discount) * along,
    };
  },
  mutants: {
    'the visits not normalised': (values) => sides(values, { normalised: false }),
    'actions of the new policy with the ratio': (values) => sides(values, { sampled: false }),
    'the divergence the other way round': (values) => sides(values, { from: values.next, to: values.old }),
  },
});
