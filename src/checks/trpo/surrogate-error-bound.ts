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
  stateDistributions,
  surrogate,
  totalVariation,
} from '#checks/shared/policy-performance.ts';
import { type Matrix, largestEntry } from '#numerics/matrix.ts';
import { dot, subtractVectors } from '#numerics/vector.ts';

interface Values extends StartedProcess {
  old: Matrix;
  next: Matrix;
}

/** |Σ γᵗ (E_next[Ā(s_t)] − E_old[Ā(s_t)])|. */
function along(values: Values): number {
  const { process, old, next } = values;
  const gains = policyMeans(next, advantages(process, old));
  const before = stateDistributions(values, old, 400);
  return Math.abs(
    stateDistributions(values, next, 400).reduce(
      (sum, now, t) => sum + process.discount ** t * dot(subtractVectors(now, before[t] ?? []), gains),
      0,
    ),
  );
}

/** The three upper bounds of the entry, with what a mutant changes. */
function bounds({ process, old, next }: Values, { shift = 2, spread = 2, horizon = 2, power = 2 } = {}) {
  const gains = policyMeans(next, advantages(process, old));
  const alpha = Math.max(...old.map((row, s) => totalVariation(row, next[s] ?? [])));
  const epsilon = largestEntry(advantages(process, old));
  const gamma = process.discount;
  const shifted = Array.from({ length: 400 }, (_, t) => gamma ** t * shift * (1 - (1 - alpha) ** t)).reduce(
    (sum, term) => sum + term,
    0,
  );
  return [
    shifted * Math.max(...gains.map(Math.abs)),
    shifted * spread * alpha * epsilon,
    ((4 * epsilon * gamma) / (1 - gamma) ** horizon) * alpha ** power,
  ];
}

const larger = (form: Parameters<typeof bounds>[1]) => ({
  larger: (values: Values) => bounds(values, form),
});

export default inequality({
  formulas: {
    'atlas-surrogate-error-total-variation': String.raw`
\begin{aligned}
\bigl|\eta(\tilde\pi)-L_\pi(\tilde\pi)\bigr|&=\biggl|\sum_{t=0}^{\infty}\gamma^{t}\Bigl(\mathbb{E}_{s_t\sim\tilde\pi}\bigl[\bar{A}(s_t)\bigr]-\mathbb{E}_{s_t\sim\pi}\bigl[\bar{A}(s_t)\bigr]\Bigr)\biggr|\\
&\le\sum_{t=0}^{\infty}\gamma^{t}\,2\bigl(1-(1-\alpha)^{t}\bigr)\max_s\bigl|\bar{A}(s)\bigr|\\
&\le\sum_{t=0}^{\infty}\gamma^{t}\,2\bigl(1-(1-\alpha)^{t}\bigr)\,2\alpha\epsilon\\
&\le\frac{4\epsilon\gamma}{(1-\gamma)^2}\,\alpha^2,\qquad\alpha=\max_sD_{TV}\bigl(\pi(\cdot\mid s),\tilde\pi(\cdot\mid s)\bigr)
\end{aligned}`,
  },
  against: {
    en: 'the error itself, on random processes and on one that comes near to the bound',
    zh: '误差本身（随机过程，以及一个几乎达到上界的过程）',
  },
  cases: 100,
  draw: (random): Values => {
    const hard = random.integer(0, 1) === 0;
    const started = hard ? drawHardProcess(random, true) : drawStarted(random);
    const { process } = started;
    const alpha = random.between(0.005, 0.3);
    if (!hard) {
      const old = drawPolicy(random, process);
      return { ...started, old, next: mixture(alpha, old, drawPolicy(random, process)) };
    }
    const leaving = random.sign() === 1 ? [1 - alpha, alpha] : [1, 0];
    const old = [
      [1, 0],
      [0.5, 0.5],
    ];
    return { ...started, old, next: [leaving, [0.5 - alpha, 0.5 + alpha]] };
  },
  smaller: (values) => {
    const [first = NaN, second = NaN] = bounds(values);
    return [
      Math.abs(performance(values, values.next) - surrogate(values, values.old, values.next)),
      first,
      second,
    ];
  },
  larger: (values) => bounds(values),
  equal: {
    stated: along,
    reference: (values) =>
      Math.abs(performance(values, values.next) - surrogate(values, values.old, values.next)),
  },
  mutants: {
    'half of the shift of the states': larger({ shift: 1 }),
    'an advantage of one ε for the spread of two': larger({ spread: 1 }),
    'the horizon not squared': larger({ horizon: 1 }),
    'the third power of the variation': larger({ power: 3 }),
    'the start counted twice': {
      stated: (values) => along({ ...values, start: values.start.map((p) => 2 * p) }),
    },
  },
});
