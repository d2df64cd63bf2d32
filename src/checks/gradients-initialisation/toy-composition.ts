import { identity } from '#checks/kit/identity.ts';
import { type Toy, drawToy, forward, toyNames } from '#checks/shared/backprop-toy.ts';
import { assignments } from '#checks/shared/tex-assignments.ts';
import { fromTex } from '#checks/tex/from-tex.ts';

const NEST = String.raw`\mathrm{f}[x,\boldsymbol\phi] = \beta_3+\omega_3\cdot\cos\Bigl[\beta_2+\omega_2\cdot\exp\bigl[\beta_1+\omega_1\cdot\sin[\beta_0+\omega_0\cdot x]\bigr]\Bigr]`;
const ERROR = String.raw`\ell_i = (\mathrm{f}[x_i,\boldsymbol\phi]-y_i)^2`;
const STEPS = String.raw`
\begin{aligned}
f_0 &= \beta_0+\omega_0\cdot x_i \\
h_1 &= \sin[f_0] \\
f_1 &= \beta_1+\omega_1\cdot h_1 \\
h_2 &= \exp[f_1] \\
f_2 &= \beta_2+\omega_2\cdot h_2 \\
h_3 &= \cos[f_2] \\
f_3 &= \beta_3+\omega_3\cdot h_3 \\
\ell_i &= (f_3-y_i)^2
\end{aligned}`;

const LEFTS = ['f_0', 'h_1', 'f_1', 'h_2', 'f_2', 'h_3', 'f_3', '\\ell_i'] as const;

const sides = (nest: string, error: string, steps: string) => (toy: Toy) => {
  const f = fromTex(nest, toyNames)(toy);
  const known = assignments(steps, LEFTS, toyNames(toy));
  return {
    nest: f,
    error: fromTex(error, () => ({ ...toyNames(toy), '\\mathrm{f}[x_i,\\boldsymbol\\phi]': f }))(toy),
    steps: LEFTS.map((left) => known[left]),
  };
};

export default identity({
  formulas: { 'udl-7-5': NEST, 'udl-7-6': ERROR, 'udl-7-9': STEPS },
  against: {
    en: 'a loop over the three functions, and the square multiplied out',
    zh: '对三个函数循环求值，并把平方展开',
  },
  cases: 80,
  draw: drawToy,
  stated: sides(NEST, ERROR, STEPS),
  reference: (toy) => {
    const { f, h } = forward(toy);
    const [f0 = NaN, f1 = NaN, f2 = NaN, f3 = NaN] = f;
    const loss = f3 ** 2 - 2 * f3 * toy.y + toy.y ** 2;
    const [, h1 = NaN, h2 = NaN, h3 = NaN] = h;
    return { nest: f3, error: loss, steps: [f0, h1, f1, h2, f2, h3, f3, loss] };
  },
  mutants: {
    'sine and cosine exchanged': sides(
      NEST.replace(String.raw`\cos`, String.raw`\tan`)
        .replace(String.raw`\sin`, String.raw`\cos`)
        .replace(String.raw`\tan`, String.raw`\sin`),
      ERROR,
      STEPS,
    ),
    'the bias of another step': sides(NEST.replace(String.raw`\beta_2`, String.raw`\beta_1`), ERROR, STEPS),
    'the target added': sides(NEST, ERROR.replace('-', '+'), STEPS),
    'a step that skips the nonlinearity': sides(
      NEST,
      ERROR,
      STEPS.replace(String.raw`\omega_2\cdot h_2`, String.raw`\omega_2\cdot f_1`),
    ),
    'a shifted weight': sides(NEST, ERROR, STEPS.replace(String.raw`\omega_3`, String.raw`\omega_2`)),
  },
});
