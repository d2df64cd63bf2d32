import { inequality } from '#checks/kit/inequality.ts';
import { divergence, entropy } from '#checks/shared/information-tables.ts';
import type { Bindings } from '#checks/tex/bindings.ts';
import { fromTex } from '#checks/tex/from-tex.ts';
import { type Vector, component } from '#numerics/vector.ts';

const TEX = String.raw`
\begin{aligned}
H(q,p) &= -\sum_{x} q(x)\log p(x) \\
&= -\sum_{x} q(x)\log q(x) + \sum_{x} q(x)\log\frac{q(x)}{p(x)} \\
&= H(q) + \mathrm{KL}(q\,\|\,p) \geq H(q)
\end{aligned}`;

interface Values {
  q: Vector;
  p: Vector;
}
const names = ({ q, p }: Values): Bindings => ({
  x: q.map((_, i) => i + 1),
  q: (x: number) => component(q, x - 1),
  p: (x: number) => component(p, x - 1),
});
const rows =
  (tex: string, sum = (values: Values) => entropy(values.q) + divergence(values.q, values.p)) =>
  (values: Values) => ({
    definition: fromTex(tex, names, { side: 1 })(values),
    split: fromTex(tex, names, { side: 2 })(values),
    sum: sum(values),
  });

export default inequality({
  formulas: { 'atlas-cross-entropy-decomposition': TEX },
  against: {
    en: 'the negative logarithm of the weighted geometric mean of p',
    zh: 'p 的加权几何平均的负对数',
  },
  draw: (random): Values => {
    const n = random.integer(2, 5);
    return { q: random.probabilities(n), p: random.probabilities(n) };
  },
  attained: (random): Values => {
    const q = random.probabilities(3);
    return { q, p: q };
  },
  smaller: ({ q }) => entropy(q),
  larger: fromTex(TEX, names, { side: 1 }),
  equal: {
    stated: rows(TEX),
    reference: ({ q, p }) => {
      const value = -Math.log(p.reduce((product, one, i) => product * one ** component(q, i), 1));
      return { definition: value, split: value, sum: value };
    },
  },
  mutants: {
    'the distributions exchanged': {
      stated: rows(TEX.replace(String.raw`q(x)\log p(x)`, String.raw`p(x)\log q(x)`)),
    },
    'the sums subtracted': { stated: rows(TEX.replace(String.raw`+ \sum`, String.raw`- \sum`)) },
    'the ratio upside down': {
      stated: rows(TEX.replace(String.raw`\frac{q(x)}{p(x)}`, String.raw`\frac{p(x)}{q(x)}`)),
    },
    'the divergence in the other order': { stated: rows(TEX, ({ q, p }) => entropy(q) + divergence(p, q)) },
    'the entropy of the model as the bound': { smaller: ({ p }) => entropy(p) },
  },
});
