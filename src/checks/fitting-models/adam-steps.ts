import { recursion } from '#checks/kit/identity.ts';
import type { Bindings } from '#checks/tex/bindings.ts';
import { fromTex } from '#checks/tex/from-tex.ts';
import { type Vector, component } from '#numerics/vector.ts';

const AVERAGES = String.raw`
\begin{aligned}
\mathbf{m}_{t+1} &\leftarrow \beta\cdot\mathbf{m}_t + (1-\beta)\frac{\partial L[\boldsymbol\phi_t]}{\partial\boldsymbol\phi} \\
\mathbf{v}_{t+1} &\leftarrow \gamma\cdot\mathbf{v}_t + (1-\gamma)\biggl(\frac{\partial L[\boldsymbol\phi_t]}{\partial\boldsymbol\phi}\biggr)^2
\end{aligned}`;
const CORRECTION = String.raw`
\begin{aligned}
\tilde{\mathbf{m}}_{t+1} &\leftarrow \frac{\mathbf{m}_{t+1}}{1-\beta^{t+1}} \\
\tilde{\mathbf{v}}_{t+1} &\leftarrow \frac{\mathbf{v}_{t+1}}{1-\gamma^{t+1}}
\end{aligned}`;
const STEP = String.raw`\boldsymbol\phi_{t+1} \leftarrow \boldsymbol\phi_t - \alpha\cdot\frac{\tilde{\mathbf{m}}_{t+1}}{\sqrt{\tilde{\mathbf{v}}_{t+1}}+\epsilon}`;
const BATCHES = String.raw`
\begin{aligned}
\mathbf{m}_{t+1} &\leftarrow \beta\cdot\mathbf{m}_t + (1-\beta)\sum_{i\in\mathcal{B}_t}\frac{\partial \ell_i[\boldsymbol\phi_t]}{\partial\boldsymbol\phi} \\
\mathbf{v}_{t+1} &\leftarrow \gamma\cdot\mathbf{v}_t + (1-\gamma)\Biggl(\sum_{i\in\mathcal{B}_t}\frac{\partial \ell_i[\boldsymbol\phi_t]}{\partial\boldsymbol\phi}\Biggr)^2
\end{aligned}`;

/** One entry of the parameters, and of the gradients of each example in the batch of each step. */
interface Values {
  start: number;
  gradients: readonly Vector[];
  alpha: number;
  beta: number;
  gamma: number;
  epsilon: number;
}

const M = String.raw`\mathbf{m}_{t+1}`;
const V = String.raw`\mathbf{v}_{t+1}`;
const LOSS = String.raw`\frac{\partial L[\boldsymbol\phi_t]}{\partial\boldsymbol\phi}`;
const BATCH = String.raw`\sum_{i\in\mathcal{B}_t}\frac{\partial \ell_i[\boldsymbol\phi_t]}{\partial\boldsymbol\phi}`;

const total = (numbers: Vector): number => numbers.reduce((a, b) => a + b, 0);

/** Averages, corrected averages and parameter after all steps. */
const run =
  (averages: string, correction: string, step: string) =>
  ({ start, gradients, alpha, beta, gamma, epsilon }: Values) => {
    let [m, v, phi] = [0, 0, start];
    let [corrected, correctedSquare] = [0, 0];
    gradients.forEach((batch, t) => {
      const known: Record<string, Bindings[string]> = {
        t,
        '\\alpha': alpha,
        '\\beta': beta,
        '\\gamma': gamma,
        '\\epsilon': epsilon,
        '\\mathbf{m}_t': m,
        '\\mathbf{v}_t': v,
        '\\boldsymbol\\phi_t': phi,
        [LOSS]: total(batch),
        [BATCH]: total(batch),
        q: total(batch.map((g) => g * g)),
      };
      const row = (tex: string, of: string): number => {
        const value = fromTex(tex, () => known, { of })(undefined);
        known[of] = value;
        return value;
      };
      m = row(averages, M);
      v = row(averages, V);
      corrected = row(correction, String.raw`\tilde{\mathbf{m}}_{t+1}`);
      correctedSquare = row(correction, String.raw`\tilde{\mathbf{v}}_{t+1}`);
      phi = row(step, String.raw`\boldsymbol\phi_{t+1}`);
    });
    return { m, v, corrected, correctedSquare, phi };
  };
const both =
  ({ averages = AVERAGES, correction = CORRECTION, step = STEP, batches = BATCHES }) =>
  (values: Values) => ({
    loss: run(averages, correction, step)(values),
    batches: run(batches, correction, step)(values),
  });

/** Sums of the past with weights that fall by a factor a step; divided by the sum of the weights for the average. */
function weighted(numbers: Vector, factor: number): { sum: number; average: number } {
  const weights = numbers.map((_, i) => factor ** (numbers.length - 1 - i));
  const sum = numbers.reduce((all, number, i) => all + component(weights, i) * number, 0);
  return { sum: (1 - factor) * sum, average: sum / total(weights) };
}

export default recursion({
  formulas: { 'udl-6-15': AVERAGES, 'udl-6-16': CORRECTION, 'udl-6-17': STEP, 'udl-6-18': BATCHES },
  against: {
    en: 'weighted averages of all gradients so far, each step anew',
    zh: '每一步都对迄今全部梯度重新求加权平均',
  },
  cases: 60,
  draw: (random): Values => ({
    start: random.normal(),
    gradients: random.list(random.integer(1, 5), () => random.vector(random.integer(1, 3))),
    alpha: random.between(0.1, 1),
    beta: random.between(0.2, 0.9),
    gamma: random.between(0.2, 0.9),
    epsilon: random.between(0.01, 0.2),
  }),
  stated: both({}),
  reference: ({ start, gradients, alpha, beta, gamma, epsilon }) => {
    const slopes = gradients.map(total);
    const past = slopes.map((_, t) => {
      const seen = slopes.slice(0, t + 1);
      return {
        mean: weighted(seen, beta),
        square: weighted(
          seen.map((g) => g * g),
          gamma,
        ),
      };
    });
    const steps = past.map(({ mean, square }) => mean.average / (Math.sqrt(square.average) + epsilon));
    const last = past.at(-1);
    const result = {
      m: last?.mean.sum ?? NaN,
      v: last?.square.sum ?? NaN,
      corrected: last?.mean.average ?? NaN,
      correctedSquare: last?.square.average ?? NaN,
      phi: start - alpha * total(steps),
    };
    return { loss: result, batches: result };
  },
  mutants: {
    'the coefficients exchanged': both({
      averages: AVERAGES.replace(String.raw`\beta\cdot`, String.raw`\gamma\cdot`),
    }),
    'the square not weighted': both({ averages: AVERAGES.replace(String.raw`(1-\gamma)`, '') }),
    'one power too few': both({
      correction: CORRECTION.replace(String.raw`1-\beta^{t+1}`, String.raw`1-\beta^{t+2}`),
    }),
    'the correction of the mean for the square': both({
      correction: CORRECTION.replace(String.raw`\gamma`, String.raw`\beta`),
    }),
    'no root': both({
      step: STEP.replace(String.raw`\sqrt{\tilde{\mathbf{v}}_{t+1}}`, String.raw`\tilde{\mathbf{v}}_{t+1}`),
    }),
    'the averages not corrected': both({
      step: STEP.replaceAll(/\\tilde\{(\\mathbf\{.\})\}/g, '$1'),
    }),
    'the squares of the examples added': both({ batches: BATCHES.replace(/\\Biggl\(.*\\Biggr\)\^2/, 'q') }),
  },
});
