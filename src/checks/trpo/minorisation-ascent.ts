import { inequality } from '#checks/kit/inequality.ts';
import {
  type StartedProcess,
  advantages,
  drawPolicy,
  drawStarted,
  klOf,
  mixture,
  performance,
  policyMeans,
  visits,
} from '#checks/shared/policy-performance.ts';
import { type Matrix, largestEntry } from '#numerics/matrix.ts';
import { dot } from '#numerics/vector.ts';

/** The candidates: the old policy and others at all distances, towards random policies. */
interface Values extends StartedProcess {
  old: Matrix;
  candidates: readonly Matrix[];
}

/** M(π) = L(π) − C max KL. */
function minoriser({ old, ...started }: Values, penalty = 1) {
  const A = advantages(started.process, old);
  const [eta, rho] = [performance(started, old), visits(started, old)];
  const C = (4 * largestEntry(A) * started.process.discount) / (1 - started.process.discount) ** 2;
  return (policy: Matrix): number =>
    eta +
    dot(rho, policyMeans(policy, A)) -
    penalty * C * Math.max(...old.map((row, s) => klOf(row, policy[s] ?? [])));
}

/** The candidate with the largest M. */
function best(values: Values, penalty: number, sign: number): Matrix {
  const M = minoriser(values, penalty);
  return values.candidates.reduce((a, b) => (sign * M(b) > sign * M(a) ? b : a), values.old);
}

/** 0, the gain of M; and what must exceed each: the gain of M, the gain in performance. */
const sides = (penalty = 1, sign = 1) => {
  const gains = (values: Values) => {
    const [M, next] = [minoriser(values, penalty), best(values, penalty, sign)];
    return { M: M(next) - M(values.old), eta: performance(values, next) - performance(values, values.old) };
  };
  return {
    smaller: (values: Values) => [0, gains(values).M],
    larger: (values: Values) => [gains(values).M, gains(values).eta],
  };
};

export default inequality({
  formulas: {
    'atlas-monotonic-improvement-minorisation': String.raw`
\begin{aligned}
M_i(\pi)&=L_{\pi_i}(\pi)-C_i\max_s\mathrm{KL}\bigl(\pi_i(\cdot\mid s)\,\big\|\,\pi(\cdot\mid s)\bigr)\\
\pi_{i+1}&=\operatorname*{argmax}_{\pi}M_i(\pi)\\
\eta(\pi_{i+1})-\eta(\pi_i)&\ge M_i(\pi_{i+1})-M_i(\pi_i)\ge0
\end{aligned}`,
  },
  against: {
    en: 'the gain in performance of the policy with the largest lower bound among sixty',
    zh: '从六十个策略中取下界最大者，看它的性能改进',
  },
  cases: 40,
  draw: (random): Values => {
    const started = drawStarted(random);
    const old = drawPolicy(random, started.process);
    const candidates = random.list(60, (i) =>
      mixture(0.5 ** (i % 10), old, drawPolicy(random, started.process)),
    );
    return { ...started, old, candidates };
  },
  ...sides(),
  equal: {
    stated: (values) => minoriser(values)(values.old),
    reference: (values) => performance(values, values.old),
  },
  mutants: {
    'no penalty': sides(0),
    'the penalty added': sides(-1),
    'the least lower bound for the largest': sides(1, -1),
    'a bound that does not touch': { stated: (values) => minoriser(values)(values.old) - 1 },
  },
});
