import { inequality } from '#checks/kit/inequality.ts';
import { drawHardProcess } from '#checks/shared/hard-process.ts';
import {
  type StartedProcess,
  advantages,
  drawPolicy,
  drawStarted,
  mixture,
  performance,
  policyMeans,
  surrogate,
  visits,
} from '#checks/shared/policy-performance.ts';
import type { Matrix } from '#numerics/matrix.ts';
import { dot } from '#numerics/vector.ts';

interface Values extends StartedProcess {
  old: Matrix;
  candidate: Matrix;
  weight: number;
}

/** Ā: the candidate's mean advantages at the states of the old policy. */
const gain = ({ process, old, candidate, start }: Values, visited = old): number =>
  dot(visits({ process, start }, visited), policyMeans(candidate, advantages(process, old)));

const bound =
  ({ factor = 2, horizon = 2, power = 2, visited = false } = {}) =>
  (values: Values): number => {
    const { process, old, candidate, weight } = values;
    const epsilon = Math.max(...policyMeans(candidate, advantages(process, old)).map(Math.abs));
    const loss = (factor * epsilon * process.discount) / (1 - process.discount) ** horizon;
    return (
      performance(values, old) + weight * gain(values, visited ? candidate : old) - loss * weight ** power
    );
  };

export default inequality({
  formulas: {
    'atlas-conservative-policy-mixture': String.raw`
\begin{gathered}
\pi_\alpha(a\mid s)=(1-\alpha)\,\pi(a\mid s)+\alpha\,\pi'(a\mid s)\\
\eta(\pi_\alpha)\ge\eta(\pi)+\alpha\bar{A}-\frac{2\epsilon'\gamma}{(1-\gamma)^2}\,\alpha^2\\
\bar{A}=\sum_s\rho_\pi(s)\sum_a\pi'(a\mid s)A_\pi(s,a),\qquad\epsilon'=\max_s\Bigl|\sum_a\pi'(a\mid s)A_\pi(s,a)\Bigr|
\end{gathered}`,
  },
  against: {
    en: 'the performance of the mixture, on random processes and on one that comes near to the bound',
    zh: '混合策略的真实性能（随机过程，以及一个几乎达到下界的过程）',
  },
  cases: 100,
  draw: (random): Values => {
    if (random.integer(0, 1) === 0) {
      const started = drawStarted(random);
      const [old, candidate] = [drawPolicy(random, started.process), drawPolicy(random, started.process)];
      return { ...started, old, candidate, weight: random.between(0, 1) };
    }
    return {
      ...drawHardProcess(random, false),
      old: [
        [1, 0],
        [1, 0],
      ],
      candidate: [
        [0, 1],
        [0, 1],
      ],
      weight: random.between(0.005, 0.1),
    };
  },
  smaller: bound(),
  larger: (values) => performance(values, mixture(values.weight, values.old, values.candidate)),
  attained: (random) => {
    const started = drawStarted(random);
    const old = drawPolicy(random, started.process);
    return { ...started, old, candidate: drawPolicy(random, started.process), weight: 0 };
  },
  // The linear gain is that of the surrogate at the mixture.
  equal: {
    stated: (values) => values.weight * gain(values),
    reference: (values) =>
      surrogate(values, values.old, mixture(values.weight, values.old, values.candidate)) -
      performance(values, values.old),
  },
  mutants: {
    'half of the loss': { smaller: bound({ factor: 1 }) },
    'the horizon not squared': { smaller: bound({ horizon: 1 }) },
    'the third power of the weight': { smaller: bound({ power: 3 }) },
    'the states of the candidate': {
      smaller: bound({ visited: true }),
      stated: (values) => values.weight * gain(values, values.candidate),
    },
    'the weights exchanged': {
      larger: (values) => performance(values, mixture(1 - values.weight, values.old, values.candidate)),
    },
  },
});
