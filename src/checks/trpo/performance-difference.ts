import { identity } from '#checks/kit/identity.ts';
import { chainOf, expectedReturns } from '#checks/shared/decision-process.ts';
import {
  type StartedProcess,
  advantages,
  drawPolicy,
  drawStarted,
  performance,
  policyMeans,
  stateDistributions,
  visits,
} from '#checks/shared/policy-performance.ts';
import { type Matrix, multiplyVector } from '#numerics/matrix.ts';
import { type Vector, addScaled, dot, subtractVectors } from '#numerics/vector.ts';

interface Values extends StartedProcess {
  old: Matrix;
  next: Matrix;
}

/** E[Σ γᵗ g(s_t)] along the trajectories of a policy, g averaged over its actions. */
const along = (values: Values, policy: Matrix, g: Vector): number =>
  stateDistributions(values, policy, 400).reduce(
    (sum, now, t) => sum + values.process.discount ** t * dot(now, g),
    0,
  );

/** The five expressions of the entry in their order. */
function rows(values: Values, { visited = values.next, judged = values.old, sign = 1 } = {}): number[] {
  const { process, old, next, start } = values;
  const V = expectedReturns(process, old);
  const { transitions, rewards } = chainOf(process, next);
  const telescoping = subtractVectors(
    addScaled(rewards, process.discount, multiplyVector(transitions, V)),
    V,
  );
  const gains = policyMeans(next, advantages(process, judged));
  return [
    along(values, next, gains),
    along(values, next, telescoping),
    along(values, next, rewards) - sign * dot(start, V),
    performance(values, next) - performance(values, old),
    performance(values, old) + dot(visits(values, visited), gains) - performance(values, old),
  ];
}

export default identity({
  formulas: {
    'atlas-performance-difference-lemma': String.raw`
\begin{aligned}
\mathbb{E}_{\tilde\pi}\biggl[\sum_{t=0}^{\infty}\gamma^{t}A_\pi(s_t,a_t)\biggr]&=\mathbb{E}_{\tilde\pi}\biggl[\sum_{t=0}^{\infty}\gamma^{t}\bigl(r(s_t,a_t)+\gamma V_\pi(s_{t+1})-V_\pi(s_t)\bigr)\biggr]\\
&=\mathbb{E}_{\tilde\pi}\biggl[\sum_{t=0}^{\infty}\gamma^{t}r(s_t,a_t)\biggr]-\mathbb{E}_{s_0\sim\mu}\bigl[V_\pi(s_0)\bigr]\\
&=\eta(\tilde\pi)-\eta(\pi)\\
\eta(\tilde\pi)&=\eta(\pi)+\sum_{s}\rho_{\tilde\pi}(s)\sum_{a}\tilde\pi(a\mid s)\,A_\pi(s,a)
\end{aligned}`,
  },
  against: {
    en: 'the difference of the two performances, each from 400 steps of its own',
    zh: '两个策略各自推演四百步所得性能之差',
  },
  cases: 100,
  draw: (random): Values => {
    const started = drawStarted(random);
    return {
      ...started,
      old: drawPolicy(random, started.process),
      next: drawPolicy(random, started.process),
    };
  },
  stated: (values) => rows(values),
  reference: (values) => {
    const { process, start, old, next } = values;
    const gain = dot(start, expectedReturns(process, next)) - dot(start, expectedReturns(process, old));
    return [gain, gain, gain, gain, gain];
  },
  mutants: {
    'the states of the old policy': (values) => rows(values, { visited: values.old }),
    'the advantages of the new policy': (values) => rows(values, { judged: values.next }),
    'the start values added': (values) => rows(values, { sign: -1 }),
  },
});
