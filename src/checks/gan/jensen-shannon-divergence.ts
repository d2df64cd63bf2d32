import { quadrature } from '#checks/kit/identity.ts';
import { notComputable } from '#checks/kit/options.ts';
import {
  type TwoDensities,
  drawTwoDensities,
  integrateBoth,
  jensenShannonByEntropies,
} from '#checks/shared/real-and-generated.ts';

interface Form {
  /** What each density is compared with. */
  middle: (p: number, q: number) => number;
  half: number;
  /** The factor above in the second row. */
  two: number;
}

/** The two rows. */
function rows(values: TwoDensities, change: Partial<Form> = {}): number[] {
  const form: Form = { middle: (p, q) => (p + q) / 2, half: 0.5, two: 2, ...change };
  const divergence = (of: (p: number, q: number) => number): number =>
    integrateBoth(values, (p, q) => of(p, q) * Math.log(of(p, q) / form.middle(p, q)));
  const term = (of: (p: number, q: number) => number): number =>
    integrateBoth(values, (p, q) => of(p, q) * Math.log((form.two * of(p, q)) / (q + p)));
  const real = (p: number): number => p;
  const generated = (_: number, q: number): number => q;
  return [
    form.half * divergence(generated) + form.half * divergence(real),
    0.5 * term(generated) + 0.5 * term(real),
  ];
}

export default quadrature({
  formulas: {
    'udl-15-9': String.raw`
\begin{aligned}
D_{JS}\Bigl[Pr(\mathbf{x}^*)\,\Big|\Big|\,Pr(\mathbf{x})\Bigr] &= \frac{1}{2}D_{KL}\biggl[Pr(\mathbf{x}^*)\,\bigg|\bigg|\,\frac{Pr(\mathbf{x}^*)+Pr(\mathbf{x})}{2}\biggr] + \frac{1}{2}D_{KL}\biggl[Pr(\mathbf{x})\,\bigg|\bigg|\,\frac{Pr(\mathbf{x}^*)+Pr(\mathbf{x})}{2}\biggr] \\
&= \underbrace{\frac{1}{2}\int Pr(\mathbf{x}^*)\log\biggl[\frac{2Pr(\mathbf{x}^*)}{Pr(\mathbf{x}^*)+Pr(\mathbf{x})}\biggr]d\mathbf{x}^*}_{\text{quality}} + \underbrace{\frac{1}{2}\int Pr(\mathbf{x})\log\biggl[\frac{2Pr(\mathbf{x})}{Pr(\mathbf{x}^*)+Pr(\mathbf{x})}\biggr]d\mathbf{x}}_{\text{coverage}}
\end{aligned}`,
    'formulary-gan-js-divergence': String.raw`\mathrm{JS}(P_r, P_\theta) = \frac{1}{2}\,\mathrm{KL}\Bigl(P_r\,\Big\|\,\frac{P_r + P_\theta}{2}\Bigr) + \frac{1}{2}\,\mathrm{KL}\Bigl(P_\theta\,\Big\|\,\frac{P_r + P_\theta}{2}\Bigr)`,
  },
  against: {
    en: 'the entropy of the mixture less the mean of both entropies',
    zh: '混合分布的熵减去两个分布熵的平均',
  },
  cases: 60,
  draw: drawTwoDensities,
  stated: (values) => rows(values),
  reference: (values) => [1, 2].map(() => jensenShannonByEntropies(values)),
  mutants: {
    'the halves left out': (values) => rows(values, { half: 1 }),
    'the sum for the mixture': (values) => rows(values, { middle: (p, q) => p + q }),
    'the two left out': (values) => rows(values, { two: 1 }),
    'the geometric for the arithmetic mean': (values) => rows(values, { middle: (p, q) => Math.sqrt(p * q) }),
  },
  sourceReads: {
    'formulary-gan-js-divergence': notComputable('only letters are misread: b for θ, K_L for KL'),
  },
});
