import { quadrature } from '#checks/kit/identity.ts';
import { type NormalInput, covarianceOf, drawFactor, normalMoments } from '#checks/shared/normal-grid.ts';
import { fromTex } from '#checks/tex/from-tex.ts';
import { entry } from '#numerics/matrix.ts';
import { component } from '#numerics/vector.ts';

const TEX = String.raw`
\begin{aligned}
\mathbb{E}[\sin \xi_a] &= e^{-s_{aa}/2}\sin \nu_a \\
\mathrm{Cov}[\sin \xi_a,\sin \xi_b] &= \tfrac{1}{2}e^{-(s_{aa}+s_{bb})/2}\Bigl[(e^{s_{ab}}-1)\cos(\nu_a-\nu_b) - (e^{-s_{ab}}-1)\cos(\nu_a+\nu_b)\Bigr] \\
\mathrm{Cov}[\xi_c,\sin \xi_a] &= s_{ca}\,e^{-s_{aa}/2}\cos \nu_a
\end{aligned}`;

/** The letters; the variable c of the third row is the first or the second. */
interface Values {
  xi: NormalInput;
  c: number;
}

const names = ({ xi, c }: Values) => {
  const S = covarianceOf(xi);
  return {
    e: Math.E,
    '\\nu_a': component(xi.mean, 0),
    '\\nu_b': component(xi.mean, 1),
    's_{aa}': entry(S, 0, 0),
    's_{bb}': entry(S, 1, 1),
    's_{ab}': entry(S, 0, 1),
    's_{ca}': entry(S, c, 0),
  };
};

const rows = (tex: string) => {
  const [mean, covariance, stein] = [
    fromTex(tex, names, { of: '\\mathbb{E}[\\sin \\xi_a]' }),
    fromTex(tex, names, { of: '\\mathrm{Cov}[\\sin \\xi_a,\\sin \\xi_b]' }),
    fromTex(tex, names, { of: '\\mathrm{Cov}[\\xi_c,\\sin \\xi_a]' }),
  ];
  return (values: Values) => ({
    mean: mean(values),
    covariance: covariance(values),
    withXi: stein(values),
  });
};

export default quadrature({
  formulas: { 'atlas-pilco-sine-of-gaussian': TEX },
  against: { en: 'the moments integrated over the normal distribution', zh: '对正态分布作数值积分所得的矩' },
  cases: 25,
  draw: (random): Values => ({
    xi: { mean: random.vector(2), factor: drawFactor(random, 0.7) },
    c: random.integer(0, 1),
  }),
  stated: rows(TEX),
  reference: ({ xi, c }) => {
    const all = normalMoments(xi, 4, (x) => [...x.map(Math.sin), ...x]);
    return {
      mean: component(all.mean, 0),
      covariance: entry(all.covariance, 0, 1),
      withXi: entry(all.covariance, 0, 2 + c),
    };
  },
  mutants: {
    'the variance not halved': rows(TEX.replace('e^{-s_{aa}/2}\\sin', 'e^{-s_{aa}}\\sin')),
    'the second cosine added': rows(TEX.replace('- (e^{-s_{ab}}', '+ (e^{-s_{ab}}')),
    'the cosines exchanged': rows(
      TEX.replace('\\cos(\\nu_a-\\nu_b)', '\\cos(\\nu_a+\\nu_b)').replace(
        '(e^{-s_{ab}}-1)\\cos(\\nu_a+\\nu_b)',
        '(e^{-s_{ab}}-1)\\cos(\\nu_a-\\nu_b)',
      ),
    ),
    'the sine for the cosine in the last row': rows(
      TEX.replace('e^{-s_{aa}/2}\\cos \\nu_a', 'e^{-s_{aa}/2}\\sin \\nu_a'),
    ),
  },
});
