import { quadrature } from '#checks/kit/identity.ts';
import type { Bindings } from '#checks/tex/bindings.ts';
import { fromTex } from '#checks/tex/from-tex.ts';
import { integrate } from '#numerics/quadrature.ts';
import { type Vector, component } from '#numerics/vector.ts';

const TEX = String.raw`
\begin{aligned}
s(x) &= -\log p(x) \\
H(X) &= \mathbb{E}\bigl[s(X)\bigr] = -\sum_{x} p(x)\log p(x)
\end{aligned}`;

interface Values {
  p: Vector;
  x: number;
}
const names = ({ p, x }: Values): Bindings => ({ x, p: (value: number) => component(p, value - 1) });
const sumNames = ({ p }: Values): Bindings => ({
  x: p.map((_, i) => i + 1),
  p: (value: number) => component(p, value - 1),
});
const rows = (tex: string) => (values: Values) => ({
  surprise: fromTex(tex, names)(values),
  entropy: fromTex(tex, sumNames, { of: 'H(X)' })(values),
});
/** −log p as the area under 1/t from p to 1. */
const area = (p: number): number => integrate((t) => 1 / t, [p, 1]);

export default quadrature({
  formulas: { 'atlas-self-information-entropy': TEX },
  against: { en: 'areas under 1/t from p to 1', zh: '曲线 1/t 从 p 到 1 之下的面积' },
  draw: (random): Values => {
    const n = random.integer(2, 6);
    return { p: random.probabilities(n), x: random.integer(1, n) };
  },
  stated: rows(TEX),
  reference: ({ p, x }) => ({
    surprise: area(component(p, x - 1)),
    entropy: p.reduce((sum, weight) => sum + weight * area(weight), 0),
  }),
  mutants: {
    'the surprise without its minus': rows(TEX.replace(String.raw`-\log p(x) \\`, String.raw`\log p(x) \\`)),
    'the entropy without its minus': rows(TEX.replace(String.raw`-\sum`, String.raw`\sum`)),
    'no weights': rows(TEX.replace(String.raw`p(x)\log p(x)`, String.raw`\log p(x)`)),
  },
});
