import { identity } from '#checks/kit/identity.ts';
import { drawBetas, regression, scheduleNames, stateAt } from '#checks/shared/diffusion-chain.ts';
import { fromTex, sidesFromTex } from '#checks/tex/from-tex.ts';
import { type Vector, dot, norm } from '#numerics/vector.ts';

const DATUM = String.raw`\mathbf{x} = \frac{1}{\sqrt{\alpha_t}}\cdot\mathbf{z}_t - \frac{\sqrt{1-\alpha_t}}{\sqrt{\alpha_t}}\cdot\boldsymbol\epsilon`;
const SUBSTITUTED = String.raw`
\begin{aligned}
&\frac{(1-\alpha_{t-1})}{1-\alpha_t}\sqrt{1-\beta_t}\,\mathbf{z}_t + \frac{\sqrt{\alpha_{t-1}}\beta_t}{1-\alpha_t}\mathbf{x} \\
&\quad= \frac{(1-\alpha_{t-1})}{1-\alpha_t}\sqrt{1-\beta_t}\,\mathbf{z}_t + \frac{\sqrt{\alpha_{t-1}}\beta_t}{1-\alpha_t}\biggl(\frac{1}{\sqrt{\alpha_t}}\mathbf{z}_t - \frac{\sqrt{1-\alpha_t}}{\sqrt{\alpha_t}}\boldsymbol\epsilon\biggr) \\
&\quad= \frac{(1-\alpha_{t-1})}{1-\alpha_t}\sqrt{1-\beta_t}\,\mathbf{z}_t + \frac{\beta_t}{1-\alpha_t}\biggl(\frac{1}{\sqrt{1-\beta_t}}\mathbf{z}_t - \frac{\sqrt{1-\alpha_t}}{\sqrt{1-\beta_t}}\boldsymbol\epsilon\biggr)
\end{aligned}`;
const COLLECTED = String.raw`
\begin{aligned}
&\frac{(1-\alpha_{t-1})}{1-\alpha_t}\sqrt{1-\beta_t}\,\mathbf{z}_t + \frac{\sqrt{\alpha_{t-1}}\beta_t}{1-\alpha_t}\mathbf{x} \\
&\quad= \biggl(\frac{(1-\alpha_{t-1})\sqrt{1-\beta_t}}{1-\alpha_t} + \frac{\beta_t}{(1-\alpha_t)\sqrt{1-\beta_t}}\biggr)\mathbf{z}_t - \frac{\beta_t}{\sqrt{1-\alpha_t}\sqrt{1-\beta_t}}\boldsymbol\epsilon \\
&\quad= \biggl(\frac{(1-\alpha_{t-1})(1-\beta_t)}{(1-\alpha_t)\sqrt{1-\beta_t}} + \frac{\beta_t}{(1-\alpha_t)\sqrt{1-\beta_t}}\biggr)\mathbf{z}_t - \frac{\beta_t}{\sqrt{1-\alpha_t}\sqrt{1-\beta_t}}\boldsymbol\epsilon \\
&\quad= \frac{(1-\alpha_{t-1})(1-\beta_t)+\beta_t}{(1-\alpha_t)\sqrt{1-\beta_t}}\mathbf{z}_t - \frac{\beta_t}{\sqrt{1-\alpha_t}\sqrt{1-\beta_t}}\boldsymbol\epsilon \\
&\quad= \frac{1-\alpha_t}{(1-\alpha_t)\sqrt{1-\beta_t}}\mathbf{z}_t - \frac{\beta_t}{\sqrt{1-\alpha_t}\sqrt{1-\beta_t}}\boldsymbol\epsilon \\
&\quad= \frac{1}{\sqrt{1-\beta_t}}\mathbf{z}_t - \frac{\beta_t}{\sqrt{1-\alpha_t}\sqrt{1-\beta_t}}\boldsymbol\epsilon
\end{aligned}`;
const NETWORK = String.raw`\mathbf{f}_t[\mathbf{z}_t,\boldsymbol\phi_t] = \frac{1}{\sqrt{1-\beta_t}}\mathbf{z}_t - \frac{\beta_t}{\sqrt{1-\alpha_t}\sqrt{1-\beta_t}}\mathbf{g}_t[\mathbf{z}_t,\boldsymbol\phi_t]`;

/** An image of one number, the noises of all steps, and a step t ≥ 2. */
interface Values {
  betas: Vector;
  t: number;
  x: number;
  noises: Vector;
}

/** The state by running the steps, and the one standard normal number that stands for all their noises. */
function state({ betas, t, x, noises }: Values) {
  const { signal, noises: weights } = stateAt(betas, t);
  const noise = dot(weights, noises);
  return { z: signal * x + noise, epsilon: noise / norm(weights) };
}
const names = (values: Values) => {
  const { z, epsilon } = state(values);
  return {
    ...scheduleNames(values.betas, values.t),
    '\\mathbf{x}': values.x,
    '\\mathbf{z}_t': z,
    '\\boldsymbol\\epsilon': epsilon,
    // A network that predicts the noise without error.
    '\\mathbf{g}_t[\\mathbf{z}_t,\\boldsymbol\\phi_t]': epsilon,
  };
};

const sides = (datum = DATUM, substituted = SUBSTITUTED, collected = COLLECTED, network = NETWORK) => {
  const [x, f] = [fromTex(datum, names), fromTex(network, names)];
  const rows = [substituted, collected].map((tex) => sidesFromTex(tex, names, { from: 0 }));
  return (values: Values) => ({
    datum: x(values),
    means: [...rows.flatMap((row) => row(values)), f(values)],
  });
};

export default identity({
  formulas: {
    'udl-18-31': DATUM,
    'udl-18-32': SUBSTITUTED,
    'udl-18-33': COLLECTED,
    'udl-18-35': NETWORK,
  },
  against: {
    en: 'the image itself, and the regression of the earlier state on the later one',
    zh: '图像本身，以及前一状态对后一状态的回归',
  },
  draw: (random): Values => ({
    betas: drawBetas(random, 5),
    t: random.integer(2, 5),
    x: random.normal(),
    noises: random.vector(5),
  }),
  stated: sides(),
  reference: (values) => {
    const { betas, t, x } = values;
    const { mean } = regression(betas, t - 1, t, state(values).z, x);
    return { datum: x, means: Array.from({ length: 10 }, () => mean) };
  },
  mutants: {
    'the noise added': sides(DATUM.replace('- ', '+ ')),
    'the noise not divided': sides(
      DATUM.replace(String.raw`\frac{\sqrt{1-\alpha_t}}{\sqrt{\alpha_t}}`, String.raw`\sqrt{1-\alpha_t}`),
    ),
    'a shifted index in the first row': sides(
      DATUM,
      SUBSTITUTED.replace(String.raw`\sqrt{\alpha_{t-1}}`, String.raw`\sqrt{\alpha_t}`),
    ),
    'a root over the factor of the noise': sides(
      DATUM,
      SUBSTITUTED,
      COLLECTED.replaceAll(
        String.raw`\frac{\beta_t}{\sqrt{1-\alpha_t}`,
        String.raw`\frac{\sqrt{\beta_t}}{\sqrt{1-\alpha_t}`,
      ),
    ),
    'the noise of the network added': sides(DATUM, SUBSTITUTED, COLLECTED, NETWORK.replace('- ', '+ ')),
    'the root over beta for that over alpha': sides(
      DATUM,
      SUBSTITUTED,
      COLLECTED,
      NETWORK.replace(String.raw`\sqrt{1-\alpha_t}`, String.raw`\sqrt{1-\beta_t}`),
    ),
  },
});
