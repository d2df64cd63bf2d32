import { identity } from '#checks/kit/identity.ts';
import type { Bindings } from '#checks/tex/bindings.ts';
import { sidesFromTex } from '#checks/tex/from-tex.ts';
import { softmax } from '#numerics/log-sum-exp.ts';
import { type Matrix, entry, row } from '#numerics/matrix.ts';
import { type Vector, component } from '#numerics/vector.ts';

const TEX = String.raw`
\begin{aligned}
L[\boldsymbol\phi] &= -\sum_{i=1}^{I} \log\Bigl[\mathrm{softmax}_{y_i}\bigl[\mathbf{f}[\mathbf{x}_i,\boldsymbol\phi]\bigr]\Bigr] \\
&= -\sum_{i=1}^{I} \Biggl(\mathrm{f}_{y_i}[\mathbf{x}_i,\boldsymbol\phi] - \log\Biggl[\sum_{k'=1}^{K} \exp\bigl[\mathrm{f}_{k'}[\mathbf{x}_i,\boldsymbol\phi]\bigr]\Biggr]\Biggr)
\end{aligned}`;

/** Outputs of the network, a row for each example, and the labels, from 1. */
interface Values {
  f: Matrix;
  y: Vector;
}

const names = ({ f, y }: Values): Bindings => ({
  I: y.length,
  K: row(f, 0).length,
  y,
  '\\mathbf{x}': y.map((_, i) => i),
  '\\boldsymbol\\phi': 0,
  '\\mathrm{f}': (k: number, i: number) => entry(f, i, k - 1),
  '\\mathbf{f}': (i: number) => i,
  '\\mathrm{softmax}': (k: number, i: number) => component(softmax(row(f, i)), k - 1),
});
const sides = (tex: string) => sidesFromTex(tex, names);

export default identity({
  formulas: { 'udl-5-24': TEX },
  against: {
    en: 'the logarithm of the product of all odds against the labelled classes',
    zh: '各样本中其余类相对标注类的几率之和，连乘后取对数',
  },
  draw: (random): Values => {
    const [n, K] = [random.integer(1, 4), random.integer(2, 4)];
    return { f: random.matrix(n, K), y: random.list(n, () => random.integer(1, K)) };
  },
  stated: sides(TEX),
  reference: ({ f, y }) => {
    const product = f.reduce((all, outputs, i) => {
      const own = component(outputs, component(y, i) - 1);
      return all * outputs.reduce((sum, z) => sum + Math.exp(z - own), 0);
    }, 1);
    return [Math.log(product), Math.log(product)];
  },
  mutants: {
    'the minus lost': sides(TEX.replaceAll(String.raw`-\sum`, String.raw`\sum`)),
    'the terms added': sides(TEX.replace(String.raw`\phi] - \log`, String.raw`\phi] + \log`)),
    'the first class for the label': sides(TEX.replace('f}_{y_i}', 'f}_{1}')),
    'one class left out of the sum': sides(TEX.replace("k'=1", "k'=2")),
    'a product for the sum of the classes': sides(TEX.replace(String.raw`\sum_{k'`, String.raw`\prod_{k'`)),
  },
});
