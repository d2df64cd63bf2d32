import { quadrature } from '#checks/kit/identity.ts';
import { fromTex } from '#checks/tex/from-tex.ts';
import { gaussian } from '#numerics/gaussian.ts';
import { integrate } from '#numerics/quadrature.ts';

const TEX = String.raw`\mathbf{z}_{t-1} = \hat{\mathbf{z}}_{t-1} + \sigma_t^2\frac{\partial\log\bigl[Pr(c|\mathbf{z}_t)\bigr]}{\partial\mathbf{z}_t} + \sigma_t\boldsymbol\epsilon`;

/** The mean and the standard deviation of the reverse step, and the slope of the classifier's log-probability. */
interface Values {
  mean: number;
  sigma: number;
  slope: number;
}

/** Mean and variance of the update that a text states, for noise that is −1 or 1. */
const moments = (tex: string) => {
  const update = fromTex(tex, ({ mean, sigma, slope, noise }: Values & { noise: number }) => ({
    '\\hat{\\mathbf{z}}_{t-1}': mean,
    '\\sigma_t': sigma,
    [String.raw`\frac{\partial\log[Pr(c|\mathbf{z}_t)]}{\partial\mathbf{z}_t}`]: slope,
    '\\boldsymbol\\epsilon': noise,
  }));
  return (values: Values) => {
    const [low, high] = [update({ ...values, noise: -1 }), update({ ...values, noise: 1 })];
    return { mean: (low + high) / 2, variance: ((high - low) / 2) ** 2 };
  };
};

export default quadrature({
  formulas: { 'udl-18-41': TEX },
  against: {
    en: 'the reverse step times a log-linear class probability, normalised by integration',
    zh: '逆向一步乘以对数线性的类别概率，再以积分归一化',
  },
  draw: (random): Values => ({
    mean: random.between(-1, 1),
    sigma: random.between(0.3, 1.5),
    slope: random.sign() * random.between(0.5, 2),
  }),
  stated: moments(TEX),
  reference: ({ mean, sigma, slope }) => {
    const breaks = [-14, -5, 0, 5, 14].map((steps) => mean + sigma * steps);
    const weight = (z: number): number => gaussian(z, { mean, sd: sigma }) * Math.exp(slope * (z - mean));
    const integral = (f: (z: number) => number): number => integrate((z) => f(z) * weight(z), breaks);
    const mass = integral(() => 1);
    const tilted = integral((z) => z) / mass;
    return { mean: tilted, variance: integral((z) => (z - tilted) ** 2) / mass };
  },
  mutants: {
    'a standard deviation for the variance': moments(
      TEX.replace(String.raw`\sigma_t^2`, String.raw`\sigma_t`),
    ),
    'the gradient subtracted': moments(TEX.replace(String.raw`+ \sigma_t^2`, String.raw`- \sigma_t^2`)),
    'the variance on the noise': moments(
      TEX.replace(String.raw`\sigma_t\boldsymbol`, String.raw`\sigma_t^2\boldsymbol`),
    ),
    'no factor before the gradient': moments(TEX.replace(String.raw`\sigma_t^2\frac`, String.raw`\frac`)),
  },
});
