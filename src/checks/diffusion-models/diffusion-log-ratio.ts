import { identity } from '#checks/kit/identity.ts';
import {
  type DiffusionModel,
  drawModel,
  forwardKernel,
  forwardPath,
  logForward,
  logReverse,
  modelPath,
  targetStep,
} from '#checks/shared/diffusion-decoder.ts';
import { logDensity } from '#checks/shared/latent-normal.ts';
import { logGaussian } from '#numerics/gaussian.ts';
import { type Vector, component } from '#numerics/vector.ts';

/** A model of T ≥ 2 steps, and a path x, z₁, …, z_T. */
interface Values {
  model: DiffusionModel;
  path: Vector;
}

const last = ({ path }: Values): number => path.length - 1;
const reverse = ({ model, path }: Values, t: number): number => logReverse(model, path, t);
const forward = ({ model, path }: Values, t: number): number => logForward(model, path, t);
/** log q(z_t | x). */
const kernel = ({ model, path }: Values, t: number): number =>
  logGaussian(component(path, t), forwardKernel(model, t, component(path, 0)));
/** log q(z_{t−1} | z_t, x). */
const target = ({ model, path }: Values, t: number): number =>
  logGaussian(component(path, t - 1), targetStep(model, t, component(path, t), component(path, 0)));
const end = (values: Values): number => logGaussian(component(values.path, last(values)), { mean: 0, sd: 1 });
/** Σ over t = 2, …, T. */
const fromTwo = (values: Values, term: (t: number) => number, first = 2): number => {
  let sum = 0;
  for (let t = first; t <= last(values); t += 1) sum += term(t);
  return sum;
};

/** The rows of (18.22), then of (18.24). */
function rows(values: Values, { first = 2, swap = false, sign = 1 } = {}): number[] {
  const reverses = fromTwo(values, (t) => reverse(values, t), first);
  const targets = fromTwo(values, (t) => target(values, t));
  const kernels = fromTwo(values, (t) => (swap ? -1 : 1) * (kernel(values, t - 1) - kernel(values, t)));
  const forwards = fromTwo(values, (t) => forward(values, t));
  const image = reverse(values, 1);
  return [
    image + reverses + end(values) - (forward(values, 1) + forwards),
    image - forward(values, 1) + (reverses - forwards) + end(values),
    image - forward(values, 1) + (reverses + kernels - targets) + end(values),
    image + (reverses - targets) + end(values) - sign * kernel(values, last(values)),
    image + (reverses - targets),
  ];
}

export default identity({
  formulas: {
    'udl-18-22': String.raw`
\begin{aligned}
\log\Biggl[\frac{Pr(\mathbf{x},\mathbf{z}_{1\ldots T}|\boldsymbol\phi_{1\ldots T})}{q(\mathbf{z}_{1\ldots T}|\mathbf{x})}\Biggr] &= \log\Biggl[\frac{Pr(\mathbf{x}|\mathbf{z}_1,\boldsymbol\phi_1)\prod_{t=2}^{T}Pr(\mathbf{z}_{t-1}|\mathbf{z}_t,\boldsymbol\phi_t)\cdot Pr(\mathbf{z}_T)}{q(\mathbf{z}_1|\mathbf{x})\prod_{t=2}^{T}q(\mathbf{z}_t|\mathbf{z}_{t-1})}\Biggr] \\
&= \log\Biggl[\frac{Pr(\mathbf{x}|\mathbf{z}_1,\boldsymbol\phi_1)}{q(\mathbf{z}_1|\mathbf{x})}\Biggr] + \log\Biggl[\frac{\prod_{t=2}^{T}Pr(\mathbf{z}_{t-1}|\mathbf{z}_t,\boldsymbol\phi_t)}{\prod_{t=2}^{T}q(\mathbf{z}_t|\mathbf{z}_{t-1})}\Biggr] + \log\Bigl[Pr(\mathbf{z}_T)\Bigr]
\end{aligned}`,
    'udl-18-24': String.raw`
\begin{aligned}
&\log\Biggl[\frac{Pr(\mathbf{x},\mathbf{z}_{1\ldots T}|\boldsymbol\phi_{1\ldots T})}{q(\mathbf{z}_{1\ldots T}|\mathbf{x})}\Biggr] \\
&\quad= \log\Biggl[\frac{Pr(\mathbf{x}|\mathbf{z}_1,\boldsymbol\phi_1)}{q(\mathbf{z}_1|\mathbf{x})}\Biggr] + \log\Biggl[\frac{\prod_{t=2}^{T}Pr(\mathbf{z}_{t-1}|\mathbf{z}_t,\boldsymbol\phi_t)\cdot q(\mathbf{z}_{t-1}|\mathbf{x})}{\prod_{t=2}^{T}q(\mathbf{z}_{t-1}|\mathbf{z}_t,\mathbf{x})\cdot q(\mathbf{z}_t|\mathbf{x})}\Biggr] + \log\Bigl[Pr(\mathbf{z}_T)\Bigr] \\
&\quad= \log\bigl[Pr(\mathbf{x}|\mathbf{z}_1,\boldsymbol\phi_1)\bigr] + \log\Biggl[\frac{\prod_{t=2}^{T}Pr(\mathbf{z}_{t-1}|\mathbf{z}_t,\boldsymbol\phi_t)}{\prod_{t=2}^{T}q(\mathbf{z}_{t-1}|\mathbf{z}_t,\mathbf{x})}\Biggr] + \log\Biggl[\frac{Pr(\mathbf{z}_T)}{q(\mathbf{z}_T|\mathbf{x})}\Biggr] \\
&\quad\approx \log\bigl[Pr(\mathbf{x}|\mathbf{z}_1,\boldsymbol\phi_1)\bigr] + \sum_{t=2}^{T}\log\Biggl[\frac{Pr(\mathbf{z}_{t-1}|\mathbf{z}_t,\boldsymbol\phi_t)}{q(\mathbf{z}_{t-1}|\mathbf{z}_t,\mathbf{x})}\Biggr]
\end{aligned}`,
  },
  against: {
    en: 'the joint normals of model and forward process; the last row less the term that it drops',
    zh: '模型与前向过程的联合正态密度；末行相差的正是它略去的一项',
  },
  draw: (random): Values => {
    const T = random.integer(2, 4);
    return { model: drawModel(random, T), path: random.vector(T + 1) };
  },
  stated: (values) => rows(values),
  reference: (values) => {
    const { model, path } = values;
    const ratio =
      logDensity(path, modelPath(model)) - logDensity(path.slice(1), forwardPath(model, component(path, 0)));
    const dropped = end(values) - kernel(values, last(values));
    return [ratio, ratio, ratio, ratio, ratio - dropped];
  },
  mutants: {
    'the product from t = 1': (values) => rows(values, { first: 1 }),
    'the kernels exchanged': (values) => rows(values, { swap: true }),
    'the kernel of the last state multiplied': (values) => rows(values, { sign: -1 }),
    'the last state left out': (values) => rows(values).map((row) => row - end(values)),
  },
});
