import { quadrature } from '#checks/kit/identity.ts';
import { fromTex } from '#checks/tex/from-tex.ts';
import { gaussian } from '#numerics/gaussian.ts';
import { integrate } from '#numerics/quadrature.ts';

const TEX = String.raw`
\begin{aligned}
\gamma(\boldsymbol\theta) &= \frac{C_{\mathrm{best}}-\mu_C(\boldsymbol\theta)}{\sigma_C(\boldsymbol\theta)} \\
\mathrm{PI}(\boldsymbol\theta) &= p\bigl(C<C_{\mathrm{best}}\bigr) = \Phi(\gamma) \\
\mathrm{EI}(\boldsymbol\theta) &= \mathbb{E}\bigl[\max(C_{\mathrm{best}}-C,\,0)\bigr] = \sigma_C\bigl(\gamma\,\Phi(\gamma)+\varphi(\gamma)\bigr)
\end{aligned}`;

interface Values {
  best: number;
  mean: number;
  sd: number;
}

const standard = { mean: 0, sd: 1 };
/** Φ, by integration from the middle. */
const below = (z: number): number =>
  0.5 + Math.sign(z) * (z === 0 ? 0 : integrate((t) => gaussian(t, standard), [0, Math.abs(z)], 1e-14));

/** Both criteria, with γ from the first row; that μ and σ depend on θ is left out. */
const rows = (tex: string) => (values: Values) => {
  const plain = tex.replaceAll('(\\boldsymbol\\theta)', '');
  const { best, mean, sd } = values;
  const gamma = fromTex(plain, () => ({ 'C_{\\mathrm{best}}': best, '\\mu_C': mean, '\\sigma_C': sd }), {
    of: '\\gamma',
  })(values);
  const second = () => ({
    '\\gamma': gamma,
    '\\sigma_C': sd,
    '\\Phi': below,
    '\\varphi': (z: number) => gaussian(z, standard),
  });
  return {
    probability: fromTex(plain, second, { of: '\\mathrm{PI}' })(values),
    expected: fromTex(plain, second, { of: '\\mathrm{EI}' })(values),
  };
};

export default quadrature({
  formulas: { 'atlas-directed-pilco-probability-of-improvement': TEX },
  against: {
    en: 'the normal density of the cost integrated below the mark, with and without the gain',
    zh: '总代价的正态密度在目标值以下的积分，以及乘上改进量后的积分',
  },
  scale: 0.1,
  draw: (random): Values => ({
    best: random.between(-1, 1),
    mean: random.between(-1, 1),
    sd: random.between(0.4, 2),
  }),
  stated: rows(TEX),
  reference: ({ best, mean, sd }) => {
    const far = Math.min(mean, best) - 12 * sd;
    const breaks = [far, far + 8 * sd, best];
    return {
      probability: integrate((c) => gaussian(c, { mean, sd }), breaks),
      expected: integrate((c) => (best - c) * gaussian(c, { mean, sd }), breaks),
    };
  },
  mutants: {
    'the gap with the other sign': rows(
      TEX.replace(
        'C_{\\mathrm{best}}-\\mu_C(\\boldsymbol\\theta)',
        '\\mu_C(\\boldsymbol\\theta)-C_{\\mathrm{best}}',
      ),
    ),
    'the density subtracted': rows(TEX.replace('+\\varphi', '-\\varphi')),
    'the density and its integral exchanged': rows(
      TEX.replace('\\gamma\\,\\Phi(\\gamma)+\\varphi(\\gamma)', '\\gamma\\,\\varphi(\\gamma)+\\Phi(\\gamma)'),
    ),
    'the variance for the standard deviation': (values) => {
      const { probability, expected } = rows(TEX)(values);
      return { probability, expected: expected * values.sd };
    },
  },
});
