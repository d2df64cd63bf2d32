import { inequality } from '#checks/kit/inequality.ts';
import { drawHardProcess } from '#checks/shared/hard-process.ts';
import {
  type StartedProcess,
  advantages,
  drawPolicy,
  drawStarted,
  klOf,
  mixture,
  performance,
  surrogate,
} from '#checks/shared/policy-performance.ts';
import { type Matrix, largestEntry } from '#numerics/matrix.ts';

interface Values extends StartedProcess {
  old: Matrix;
  next: Matrix;
}

const bound =
  ({ sign = 1, horizon = 2, size = largestEntry } = {}) =>
  (values: Values): number => {
    const { process, old, next } = values;
    const epsilon = size(advantages(process, old));
    const C = (4 * epsilon * process.discount) / (1 - process.discount) ** horizon;
    const divergence = Math.max(...old.map((row, s) => klOf(row, next[s] ?? [])));
    return surrogate(values, old, next) - sign * C * divergence;
  };

function draw(started: StartedProcess, old: Matrix, next: Matrix): Values {
  return { ...started, old, next };
}

export default inequality({
  formulas: {
    'atlas-policy-improvement-lower-bound': String.raw`
\begin{gathered}
\eta(\tilde\pi)\ge L_\pi(\tilde\pi)-C\,\max_s\mathrm{KL}\bigl(\pi(\cdot\mid s)\,\big\|\,\tilde\pi(\cdot\mid s)\bigr)\\
C=\frac{4\epsilon\gamma}{(1-\gamma)^2},\qquad\epsilon=\max_{s,a}\bigl|A_\pi(s,a)\bigr|
\end{gathered}`,
  },
  against: {
    en: 'the performance of the new policy itself, from 400 steps',
    zh: '新策略的真实性能（推演四百步）',
  },
  draw: (random): Values => {
    if (random.integer(0, 1) === 0) {
      const alpha = random.between(0.05, 0.45);
      const next = [
        [1 - alpha, alpha],
        [0.5 - alpha, 0.5 + alpha],
      ];
      return draw(
        drawHardProcess(random, true),
        [
          [1, 0],
          [0.5, 0.5],
        ],
        next,
      );
    }
    const started = drawStarted(random);
    const old = drawPolicy(random, started.process);
    const candidate = drawPolicy(random, started.process);
    return draw(started, old, mixture(random.between(0.01, 1), old, candidate));
  },
  attained: (random) => {
    const started = drawStarted(random);
    const old = drawPolicy(random, started.process);
    return draw(started, old, old);
  },
  smaller: bound(),
  larger: (values) => performance(values, values.next),
  mutants: {
    'the penalty added': { smaller: bound({ sign: -1 }) },
    'no penalty': { smaller: bound({ sign: 0 }) },
    'powers of 1 − γ multiplied': { smaller: bound({ horizon: -2 }) },
    'the bound turned round': {
      smaller: (values) => performance(values, values.next),
      larger: bound(),
    },
  },
});
