import { identity } from '#checks/kit/identity.ts';
import { assignments } from '#checks/shared/tex-assignments.ts';
import { fromTex } from '#checks/tex/from-tex.ts';

const WHOLE = String.raw`y = \exp\bigl[\exp[x]+\exp[x]^2\bigr]+\sin\bigl[\exp[x]+\exp[x]^2\bigr]`;
const GRAPH = String.raw`
\begin{aligned}
f_1 &= \exp[x] \\
f_2 &= f_1^2 \\
f_3 &= f_1+f_2 \\
f_4 &= \exp[f_3] \\
f_5 &= \sin[f_3] \\
y &= f_4+f_5
\end{aligned}`;

const LEFTS = ['f_1', 'f_2', 'f_3', 'f_4', 'f_5', 'y'] as const;

const sides = (whole: string, graph: string) => (x: number) => {
  const known = assignments(graph, LEFTS, { x });
  return { whole: fromTex(whole, () => ({ x }))(x), graph: LEFTS.map((left) => known[left]) };
};

export default identity({
  formulas: { 'udl-7-44': WHOLE, 'udl-7-45': GRAPH },
  against: {
    en: 'the square as an exponential of 2x, and one exponential as a product of two',
    zh: '把平方写成 2x 的指数，并把一个指数写成两个指数之积',
  },
  cases: 80,
  draw: (random) => random.between(-2, 0.7),
  stated: sides(WHOLE, GRAPH),
  reference: (x) => {
    const [u, v] = [Math.exp(x), Math.exp(2 * x)];
    const product = Math.exp(u) * Math.exp(v);
    const sine = Math.sin(u) * Math.cos(v) + Math.cos(u) * Math.sin(v);
    return { whole: product + sine, graph: [u, v, u + v, product, sine, product + sine] };
  },
  mutants: {
    'a square inside of the exponential': sides(
      WHOLE.replace(String.raw`\exp[x]^2`, String.raw`\exp[x^2]`),
      GRAPH,
    ),
    'the two terms subtracted': sides(WHOLE.replace(String.raw`+\sin`, String.raw`-\sin`), GRAPH),
    'twice the sum': sides(WHOLE, GRAPH.replace(String.raw`\sin[f_3]`, String.raw`\sin[f_2]`)),
    'the square of the input': sides(WHOLE, GRAPH.replace('f_1^2', 'x^2')),
    'a line left out': sides(WHOLE, GRAPH.replace('f_1+f_2', 'f_2')),
  },
});
