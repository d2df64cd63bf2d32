import { recursion } from '#checks/kit/identity.ts';
import { type Pairs, drawPairs, residuals } from '#checks/shared/regression-line.ts';
import type { Bindings } from '#checks/tex/bindings.ts';
import { fromTex } from '#checks/tex/from-tex.ts';
import { type Vector, addScaled, addVectors, component, subtractVectors } from '#numerics/vector.ts';

const MOMENTUM = String.raw`
\begin{aligned}
\mathbf{m}_{t+1} &\leftarrow \beta\cdot\mathbf{m}_t + (1-\beta)\sum_{i\in\mathcal{B}_t}\frac{\partial \ell_i[\boldsymbol\phi_t]}{\partial\boldsymbol\phi} \\
\boldsymbol\phi_{t+1} &\leftarrow \boldsymbol\phi_t - \alpha\cdot\mathbf{m}_{t+1}
\end{aligned}`;
const NESTEROV = String.raw`
\begin{aligned}
\mathbf{m}_{t+1} &\leftarrow \beta\cdot\mathbf{m}_t + (1-\beta)\sum_{i\in\mathcal{B}_t}\frac{\partial \ell_i[\boldsymbol\phi_t-\alpha\beta\cdot\mathbf{m}_t]}{\partial\boldsymbol\phi} \\
\boldsymbol\phi_{t+1} &\leftarrow \boldsymbol\phi_t - \alpha\cdot\mathbf{m}_{t+1}
\end{aligned}`;

interface Values {
  pairs: Pairs;
  start: Vector;
  alpha: number;
  beta: number;
  /** The examples of each step, from 0. */
  batches: readonly Vector[];
}

/** The gradient of the squared errors of a batch. */
function slopes(pairs: Pairs, batch: Vector, phi: Vector): Vector {
  const r = residuals(pairs, phi);
  return batch.reduce<Vector>(
    (sum, i) => addScaled(sum, -2 * component(r, i), [1, component(pairs.x, i)]),
    [0, 0],
  );
}

/** The parameters after each step, from the two rows and from the point at which they take the gradient. */
const run =
  (tex: string) =>
  ({ pairs, start, alpha, beta, batches }: Values): Vector[] => {
    const point = /\\ell_i\[(.*?)\]/.exec(tex)?.[1] ?? '';
    const sum = /\\sum_.*?\{\\partial\\boldsymbol\\phi\}/.exec(tex)?.[0] ?? '';
    let phi = start;
    let m: Vector = [0, 0];
    return batches.map((batch) => {
      const at = (n: number): Bindings => ({
        '\\alpha': alpha,
        '\\beta': beta,
        '\\boldsymbol\\phi_t': component(phi, n),
        '\\mathbf{m}_t': component(m, n),
      });
      const gradient = slopes(
        pairs,
        batch,
        phi.map((_, n) => fromTex(point, () => at(n))(undefined)),
      );
      const next = m.map((_, n) =>
        fromTex(tex, () => ({ ...at(n), [sum]: component(gradient, n) }), {
          of: String.raw`\mathbf{m}_{t+1}`,
        })(undefined),
      );
      phi = phi.map((_, n) =>
        fromTex(tex, () => ({ ...at(n), '\\mathbf{m}_{t+1}': component(next, n) }), {
          of: String.raw`\boldsymbol\phi_{t+1}`,
        })(undefined),
      );
      m = next;
      return phi;
    });
  };
const both = (momentum: string, nesterov: string) => (values: Values) => ({
  momentum: run(momentum)(values),
  nesterov: run(nesterov)(values),
});

/** Without momentum as a quantity of its own: go on by β times the last step, and subtract α(1 − β) times a gradient. */
function byLastStep({ pairs, start, alpha, beta, batches }: Values, lookAhead: boolean): Vector[] {
  let [before, phi] = [start, start];
  return batches.map((batch) => {
    const ahead = addScaled(phi, beta, subtractVectors(phi, before));
    const gradient = slopes(pairs, batch, lookAhead ? ahead : phi);
    [before, phi] = [
      phi,
      addVectors(
        ahead,
        gradient.map((slope) => -alpha * (1 - beta) * slope),
      ),
    ];
    return phi;
  });
}

export default recursion({
  formulas: { 'udl-6-11': MOMENTUM, 'udl-6-12': NESTEROV },
  against: {
    en: 'a recursion in the last two points alone, without the momentum',
    zh: '不引入动量、只用最近两个点的递推',
  },
  cases: 40,
  draw: (random): Values => {
    const pairs = drawPairs(random);
    const places = pairs.x.map((_, i) => i);
    return {
      pairs,
      start: random.vector(2),
      alpha: random.between(0.02, 0.2),
      beta: random.between(0.2, 0.9),
      batches: random.list(4, () => places.filter(() => random.sign() > 0)),
    };
  },
  stated: both(MOMENTUM, NESTEROV),
  reference: (values) => ({ momentum: byLastStep(values, false), nesterov: byLastStep(values, true) }),
  mutants: {
    'the whole gradient added': both(MOMENTUM.replace('(1-\\beta)', ''), NESTEROV),
    'the coefficients exchanged': both(
      MOMENTUM.replace(
        String.raw`\beta\cdot\mathbf{m}_t + (1-\beta)`,
        String.raw`(1-\beta)\mathbf{m}_t + \beta`,
      ),
      NESTEROV,
    ),
    'an ascent': both(MOMENTUM.replace(String.raw`\phi_t - `, String.raw`\phi_t + `), NESTEROV),
    'the old momentum in the step': both(
      MOMENTUM,
      NESTEROV.replace(String.raw`\alpha\cdot\mathbf{m}_{t+1}`, String.raw`\alpha\cdot\mathbf{m}_t`),
    ),
    'a look back': both(
      MOMENTUM,
      NESTEROV.replace(String.raw`\phi_t-\alpha\beta`, String.raw`\phi_t+\alpha\beta`),
    ),
    'a look ahead without the coefficient': both(
      MOMENTUM,
      NESTEROV.replace(String.raw`\phi_t-\alpha\beta`, String.raw`\phi_t-\alpha`),
    ),
  },
});
