import { identity } from '#checks/kit/identity.ts';
import { fromTex } from '#checks/tex/from-tex.ts';

const POSTERIOR = String.raw`
\begin{aligned}
Pr(\mathrm{real}|\tilde{\mathbf{x}}) = \mathrm{sig}\bigl[\mathrm{f}[\tilde{\mathbf{x}},\boldsymbol\phi]\bigr] &= \frac{Pr(\tilde{\mathbf{x}}|\mathrm{real})}{Pr(\tilde{\mathbf{x}}|\mathrm{generated})+Pr(\tilde{\mathbf{x}}|\mathrm{real})} \\
&= \frac{Pr(\mathbf{x})}{Pr(\mathbf{x}^*)+Pr(\mathbf{x})}
\end{aligned}`;
const OPTIMUM = String.raw`D^*(x) = \frac{p_r(x)}{p_r(x) + p_\theta(x)}`;

/** Both densities at one point. */
interface Values {
  real: number;
  generated: number;
}

const names = ({ real, generated }: Values) => ({
  'Pr(\\tilde{\\mathbf{x}}|\\mathrm{real})': real,
  'Pr(\\tilde{\\mathbf{x}}|\\mathrm{generated})': generated,
  'Pr(\\mathbf{x})': real,
  'Pr(\\mathbf{x}^*)': generated,
  'p_r(x)': real,
  'p_\\theta(x)': generated,
  // As the source reads: without a subscript p is the mixture that the discriminator is shown.
  'p(x)': (real + generated) / 2,
  'p_b(x)': generated,
});
const outputs = (posterior: string, optimum: string) => {
  const sides = [
    fromTex(posterior, names, { side: 2 }),
    fromTex(posterior, names, { side: 3 }),
    fromTex(optimum, names),
  ];
  return (values: Values): number[] => sides.map((side) => side(values));
};

/** The root of the slope p/D − q/(1 − D) of p log D + q log(1 − D), which falls from +∞ to −∞, by halving. */
function best({ real, generated }: Values): number {
  let [low, high] = [0, 1];
  for (let n = 0; n < 60; n += 1) {
    const middle = (low + high) / 2;
    if (real * (1 - middle) > generated * middle) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

export default identity({
  formulas: {
    'udl-15-7': POSTERIOR,
    'formulary-gan-optimal-discriminator': OPTIMUM,
  },
  against: {
    en: 'the maximum of the objective at one point, found by bisection',
    zh: '用二分法求目标函数在一点处的最大值点',
  },
  draw: (random): Values => ({ real: random.between(0.05, 2), generated: random.between(0.05, 2) }),
  stated: outputs(POSTERIOR, OPTIMUM),
  reference: (values) => [1, 2, 3].map(() => best(values)),
  mutants: {
    'the generated density on top': outputs(
      POSTERIOR,
      OPTIMUM.replace(String.raw`{p_r(x)}{`, String.raw`{p_\theta(x)}{`),
    ),
    'a difference below': outputs(POSTERIOR.replaceAll(')+Pr', ')-Pr'), OPTIMUM),
    'one density below': outputs(POSTERIOR, OPTIMUM.replace('p_r(x) +', '')),
  },
  sourceReads: {
    'formulary-gan-optimal-discriminator': outputs(
      POSTERIOR,
      String.raw`D^*(x) = \frac{p(x)}{p(x) + p_b(x)}`,
    ),
  },
});
