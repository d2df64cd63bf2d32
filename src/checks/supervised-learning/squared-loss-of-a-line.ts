import { identity } from '#checks/kit/identity.ts';
import { type Pairs, drawPairs, predict } from '#checks/shared/regression-line.ts';
import type { Bindings } from '#checks/tex/bindings.ts';
import { sidesFromTex } from '#checks/tex/from-tex.ts';
import { multiply, quadraticForm, transpose, multiplyVector } from '#numerics/matrix.ts';
import { type Vector, dot, component } from '#numerics/vector.ts';

const TEX = String.raw`
\begin{aligned}
L[\boldsymbol\phi] &= \sum_{i=1}^{I}\bigl(\mathrm{f}[x_i,\boldsymbol\phi]-y_i\bigr)^2 \\
&= \sum_{i=1}^{I}\bigl(\phi_0+\phi_1x_i-y_i\bigr)^2
\end{aligned}`;
const FITTING = String.raw`
\begin{aligned}
L[\boldsymbol\phi] = \sum_{i=1}^{I} \ell_i &= \sum_{i=1}^{I} \bigl(\mathrm{f}[x_i,\boldsymbol\phi]-y_i\bigr)^2 \\
&= \sum_{i=1}^{I} (\phi_0+\phi_1 x_i-y_i)^2
\end{aligned}`;

interface Values {
  pairs: Pairs;
  line: Vector;
}

const names = ({ pairs: { x, y }, line }: Values): Bindings => ({
  x,
  y,
  I: x.length,
  '\\phi_0': component(line, 0),
  '\\phi_1': component(line, 1),
  '\\boldsymbol\\phi': 0,
  '\\mathrm{f}': (input: number) => predict(line, input),
  '\\ell': x.map((input, i) => (component(y, i) - predict(line, input)) ** 2),
});

const sides = (tex: string, fitting: string) => {
  const [one, other] = [sidesFromTex(tex, names), sidesFromTex(fitting, names)];
  return (values: Values) => ({ 'udl-2-5': one(values), 'udl-6-5': other(values) });
};

export default identity({
  formulas: { 'udl-2-5': TEX, 'udl-6-5': FITTING },
  against: {
    en: 'the quadratic in the parameters that the squares multiply out to',
    zh: '把各平方展开后得到的关于参数的二次式',
  },
  draw: (random): Values => ({ pairs: drawPairs(random), line: random.vector(2) }),
  stated: sides(TEX, FITTING),
  reference: ({ pairs: { x, y }, line }) => {
    const inputs = x.map((value) => [1, value]);
    const loss =
      quadraticForm(multiply(transpose(inputs), inputs), line) -
      2 * dot(multiplyVector(transpose(inputs), y), line) +
      dot(y, y);
    return { 'udl-2-5': [loss, loss], 'udl-6-5': [loss, loss, loss] };
  },
  mutants: {
    'the output added': sides(TEX.replaceAll('-y_i', '+y_i'), FITTING),
    'not squared': sides(TEX, FITTING.replaceAll('^2', '')),
    'the first input for all': sides(TEX.replace(String.raw`\phi_1x_i`, String.raw`\phi_1x_1`), FITTING),
    'the last pair left out': sides(TEX, FITTING.replaceAll('^{I}', '^{I-1}')),
  },
});
