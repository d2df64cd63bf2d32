import { recursion } from '#checks/kit/identity.ts';
import { type Activation, drawActivation } from '#checks/shared/dense-network.ts';
import { type Matrix, entry, multiplyVector } from '#numerics/matrix.ts';
import { type Vector, addVectors, component } from '#numerics/vector.ts';

/** K hidden layers: K + 1 weight matrices and vectors of biases, the first from the input. */
interface Values {
  activation: Activation;
  biases: readonly Vector[];
  weights: readonly Matrix[];
  x: Vector;
}

interface Form {
  /** Whether the last step has its bias. */
  lastBias: boolean;
  /** Whether the output has an activation too. */
  activated: boolean;
  /** Whether the activation stands around the product alone, without the bias. */
  productOnly: boolean;
}
const RIGHT: Form = { lastBias: true, activated: false, productOnly: false };

/** h_{k+1} = a[β_k + Ω_k h_k] from the input on: pre-activations f_0, …, f_K and the output. */
const layers =
  (form: Partial<Form> = {}) =>
  ({ activation, biases, weights, x }: Values) => {
    const { lastBias, activated, productOnly } = { ...RIGHT, ...form };
    let h = x;
    const preactivations = weights.map((omega, k) => {
      const bias = biases[k] ?? [];
      const product = multiplyVector(omega, h);
      const f = lastBias || k < weights.length - 1 ? addVectors(bias, product) : product;
      h = productOnly ? addVectors(bias, product.map(activation)) : f.map(activation);
      return f;
    });
    const last = preactivations.at(-1) ?? [];
    return { preactivations, output: activated ? last.map(activation) : last };
  };

/** Pre-activation j of layer k by calling for every unit that it depends on, with no vector of a layer kept. */
function preactivation(values: Values, k: number, j: number): number {
  const { activation, biases, weights, x } = values;
  const omega = weights[k] ?? [];
  let sum = component(biases[k] ?? [], j);
  (omega[j] ?? []).forEach((_, i) => {
    sum += entry(omega, j, i) * (k === 0 ? component(x, i) : activation(preactivation(values, k - 1, i)));
  });
  return sum;
}

export default recursion({
  formulas: {
    'udl-4-15': String.raw`
\begin{aligned}
\mathbf{h}_1 &= \mathbf{a}[\boldsymbol\beta_0+\boldsymbol\Omega_0\mathbf{x}] \\
\mathbf{h}_2 &= \mathbf{a}[\boldsymbol\beta_1+\boldsymbol\Omega_1\mathbf{h}_1] \\
\mathbf{h}_3 &= \mathbf{a}[\boldsymbol\beta_2+\boldsymbol\Omega_2\mathbf{h}_2] \\
&\;\;\vdots \\
\mathbf{h}_K &= \mathbf{a}[\boldsymbol\beta_{K-1}+\boldsymbol\Omega_{K-1}\mathbf{h}_{K-1}] \\
\mathbf{y} &= \boldsymbol\beta_K+\boldsymbol\Omega_K\mathbf{h}_K
\end{aligned}`,
    'udl-4-16': String.raw`\mathbf{y} = \boldsymbol\beta_K + \boldsymbol\Omega_K\mathbf{a}\Bigl[\boldsymbol\beta_{K-1} + \boldsymbol\Omega_{K-1}\mathbf{a}\bigl[\ldots\,\boldsymbol\beta_2 + \boldsymbol\Omega_2\mathbf{a}\bigl[\boldsymbol\beta_1 + \boldsymbol\Omega_1\mathbf{a}[\boldsymbol\beta_0 + \boldsymbol\Omega_0\mathbf{x}]\bigr]\ldots\bigr]\Bigr]`,
    'udl-7-1': String.raw`
\begin{aligned}
\mathbf{h}_1 &= \mathbf{a}[\boldsymbol\beta_0+\boldsymbol\Omega_0\mathbf{x}] \\
\mathbf{h}_2 &= \mathbf{a}[\boldsymbol\beta_1+\boldsymbol\Omega_1\mathbf{h}_1] \\
\mathbf{h}_3 &= \mathbf{a}[\boldsymbol\beta_2+\boldsymbol\Omega_2\mathbf{h}_2] \\
\mathbf{f}[\mathbf{x},\boldsymbol\phi] &= \boldsymbol\beta_3+\boldsymbol\Omega_3\mathbf{h}_3
\end{aligned}`,
    'udl-7-17': String.raw`
\begin{aligned}
\mathbf{f}_0 &= \boldsymbol\beta_0+\boldsymbol\Omega_0\mathbf{x}_i \\
\mathbf{h}_1 &= \mathbf{a}[\mathbf{f}_0] \\
\mathbf{f}_1 &= \boldsymbol\beta_1+\boldsymbol\Omega_1\mathbf{h}_1 \\
\mathbf{h}_2 &= \mathbf{a}[\mathbf{f}_1] \\
\mathbf{f}_2 &= \boldsymbol\beta_2+\boldsymbol\Omega_2\mathbf{h}_2 \\
\mathbf{h}_3 &= \mathbf{a}[\mathbf{f}_2] \\
\mathbf{f}_3 &= \boldsymbol\beta_3+\boldsymbol\Omega_3\mathbf{h}_3 \\
\ell_i &= \mathrm{l}[\mathbf{f}_3,y_i]
\end{aligned}`,
    'udl-7-24': String.raw`
\begin{aligned}
\mathbf{f}_0 &= \boldsymbol\beta_0+\boldsymbol\Omega_0\mathbf{x}_i \\
\mathbf{h}_k &= \mathbf{a}[\mathbf{f}_{k-1}] && k\in\{1,2,\ldots,K\} \\
\mathbf{f}_k &= \boldsymbol\beta_k+\boldsymbol\Omega_k\mathbf{h}_k && k\in\{1,2,\ldots,K\}
\end{aligned}`,
    'udl-7-27': String.raw`
\begin{aligned}
\mathbf{f}_k &= \boldsymbol\beta_k+\boldsymbol\Omega_k\mathbf{h}_k \\
&= \boldsymbol\beta_k+\boldsymbol\Omega_k\mathbf{a}[\mathbf{f}_{k-1}]
\end{aligned}`,
    'udl-7-28': String.raw`
\begin{aligned}
\mathbf{h} &= \mathbf{a}[\mathbf{f}] \\
\mathbf{f}' &= \boldsymbol\beta+\boldsymbol\Omega\mathbf{h}
\end{aligned}`,
  },
  against: {
    en: 'each unit called for by itself, back to the inputs, without vectors',
    zh: '不用向量，从每个单元逐一回溯到输入',
  },
  draw: (random): Values => {
    const widths = random.list(random.integer(3, 5), () => random.integer(1, 4));
    const steps = widths.slice(1);
    return {
      activation: drawActivation(random),
      biases: steps.map((width) => random.vector(width)),
      weights: steps.map((width, k) =>
        random.matrix(width, component(widths, k)).map((row) => row.map((w) => w / 2)),
      ),
      x: random.vector(component(widths, 0)),
    };
  },
  stated: layers(),
  reference: (values) => {
    const preactivations = values.biases.map((bias, k) => bias.map((_, j) => preactivation(values, k, j)));
    return { preactivations, output: preactivations.at(-1) ?? [] };
  },
  mutants: {
    'an activation at the output': layers({ activated: true }),
    'the bias outside of the activation': layers({ productOnly: true }),
    'no bias at the output': layers({ lastBias: false }),
    'no activation at all': (values) => layers()({ ...values, activation: (z) => z }),
  },
});
