import { identity } from '#checks/kit/identity.ts';
import { mean } from '#checks/shared/regression-line.ts';
import type { Bindings } from '#checks/tex/bindings.ts';
import { fromTex, sidesFromTex } from '#checks/tex/from-tex.ts';
import { gaussian, logGaussian } from '#numerics/gaussian.ts';
import { type Vector, component, subtractVectors } from '#numerics/vector.ts';

const LIKELIHOOD = String.raw`
\begin{aligned}
L[\boldsymbol\phi] &= -\sum_{i=1}^{I} \log\bigl[Pr(y_i|\mathrm{f}[\mathbf{x}_i,\boldsymbol\phi],\sigma^2)\bigr] \\
&= -\sum_{i=1}^{I} \log\Biggl[\frac{1}{\sqrt{2\pi\sigma^2}}\exp\biggl[-\frac{(y_i-\mathrm{f}[\mathbf{x}_i,\boldsymbol\phi])^2}{2\sigma^2}\biggr]\Biggr]
\end{aligned}`;
const SQUARES = String.raw`L[\boldsymbol\phi] = \sum_{i=1}^{I} \bigl(y_i-\mathrm{f}[\mathbf{x}_i,\boldsymbol\phi]\bigr)^2`;

/** Predictions of some model, outputs, and the noise that the model assumes. */
interface Values {
  f: Vector;
  y: Vector;
  sd: number;
}

const names = ({ f, y, sd }: Values): Bindings => ({
  I: y.length,
  y,
  '\\mathbf{x}': f.map((_, i) => i),
  '\\boldsymbol\\phi': 0,
  '\\mathrm{f}': (i: number) => component(f, i),
  '\\sigma': sd,
  '\\sigma^2': sd ** 2,
  Pr: (output: number, at: number, variance: number) =>
    gaussian(output, { mean: at, sd: Math.sqrt(variance) }),
});

const sides = (likelihood: string, squares: string) => {
  const [chain, sum] = [sidesFromTex(likelihood, names), fromTex(squares, names)];
  return (values: Values) => ({ likelihood: chain(values), squares: sum(values) });
};

export default identity({
  formulas: { 'udl-5-9': LIKELIHOOD, 'udl-5-11': SQUARES },
  against: {
    en: 'log densities, and the spread of the residuals about their mean',
    zh: '对数密度之和，以及残差围绕其均值的离散程度',
  },
  draw: (random): Values => {
    const n = random.integer(2, 5);
    return { f: random.vector(n), y: random.vector(n), sd: random.between(0.5, 2) };
  },
  stated: sides(LIKELIHOOD, SQUARES),
  reference: ({ f, y, sd }) => {
    const loss = -y.reduce((sum, output, i) => sum + logGaussian(output, { mean: component(f, i), sd }), 0);
    const r = subtractVectors(y, f);
    const spread = mean(r.map((value) => (value - mean(r)) ** 2));
    return { likelihood: [loss, loss], squares: r.length * (spread + mean(r) ** 2) };
  },
  mutants: {
    'the minus lost': sides(LIKELIHOOD.replaceAll(String.raw`-\sum`, String.raw`\sum`), SQUARES),
    'the factor one half lost': sides(
      LIKELIHOOD.replace(String.raw`{2\sigma^2}`, String.raw`{\sigma^2}`),
      SQUARES,
    ),
    'the normalising constant lost': sides(
      LIKELIHOOD.replace(String.raw`\frac{1}{\sqrt{2\pi\sigma^2}}`, ''),
      SQUARES,
    ),
    'a mean for the sum': sides(
      LIKELIHOOD,
      SQUARES.replace(String.raw`= \sum`, String.raw`= \frac{1}{I}\sum`),
    ),
    'the prediction added': sides(LIKELIHOOD, SQUARES.replace('-', '+')),
  },
});
