import { quadrature } from '#checks/kit/identity.ts';
import { total } from '#checks/shared/information-tables.ts';
import type { Bindings } from '#checks/tex/bindings.ts';
import { fromTex } from '#checks/tex/from-tex.ts';
import { logGaussian } from '#numerics/gaussian.ts';
import { integrate } from '#numerics/quadrature.ts';
import type { Vector } from '#numerics/vector.ts';

const TEX = String.raw`
\begin{aligned}
p(\mu\mid x_1,\dots,x_N) &\propto \mathcal{N}(\mu\mid\mu_0,\sigma_0^2)\prod_{n=1}^{N}\mathcal{N}(x_n\mid\mu,\sigma^2) \propto \mathcal{N}(\mu\mid\mu_N,\sigma_N^2) \\
\frac{1}{\sigma_N^2} &= \frac{1}{\sigma_0^2} + \frac{N}{\sigma^2} \\
\mu_N &= \sigma_N^2\Bigl(\frac{\mu_0}{\sigma_0^2} + \frac{N\bar{x}}{\sigma^2}\Bigr) = \mu_0 + \frac{\sigma_0^2}{\sigma_0^2+\sigma^2/N}\,(\bar{x}-\mu_0)
\end{aligned}`;

interface Values {
  x: Vector;
  sigma: number;
  mu0: number;
  sigma0: number;
}
const names = (values: Values): Bindings => ({
  N: values.x.length,
  '\\bar{x}': total(values.x) / values.x.length,
  '\\sigma': values.sigma,
  '\\sigma_0': values.sigma0,
  '\\mu_0': values.mu0,
  '\\sigma_N': Math.sqrt(1 / (1 / values.sigma0 ** 2 + values.x.length / values.sigma ** 2)),
});
const rows = (tex: string) => (values: Values) => ({
  precision: fromTex(tex, names, { of: String.raw`\frac{1}{\sigma_N^2}` })(values),
  mean: fromTex(tex, names, { of: String.raw`\mu_N`, side: 1 })(values),
  shrunk: fromTex(tex, names, { of: String.raw`\mu_N`, side: 2 })(values),
});

export default quadrature({
  formulas: { 'atlas-gaussian-mean-posterior': TEX },
  against: { en: 'moments of prior times likelihood, integrated', zh: '先验与似然之积的矩（数值积分）' },
  draw: (random): Values => ({
    x: random.vector(random.integer(1, 4)),
    sigma: random.between(0.5, 2),
    mu0: random.between(-2, 2),
    sigma0: random.between(0.5, 2),
  }),
  stated: rows(TEX),
  reference: ({ x, sigma, mu0, sigma0 }) => {
    const log = (mu: number): number =>
      x.reduce(
        (sum, one) => sum + logGaussian(one, { mean: mu, sd: sigma }),
        logGaussian(mu, { mean: mu0, sd: sigma0 }),
      );
    const grid = Array.from({ length: 241 }, (_, i) => mu0 + (i / 10 - 12) * sigma0);
    const top = Math.max(...grid.map(log));
    const joint = (mu: number): number => Math.exp(log(mu) - top);
    const breaks = grid.filter((_, i) => i % 12 === 0);
    const moment = (of: (mu: number) => number): number => integrate((mu) => joint(mu) * of(mu), breaks);
    const mass = moment(() => 1);
    const mean = moment((mu) => mu) / mass;
    return { precision: mass / moment((mu) => (mu - mean) ** 2), mean, shrunk: mean };
  },
  mutants: {
    'N left out of the precision': rows(
      TEX.replace(String.raw`\frac{N}{\sigma^2} \\`, String.raw`\frac{1}{\sigma^2} \\`),
    ),
    'standard deviations for variances': rows(
      TEX.replace(String.raw`\frac{1}{\sigma_0^2} +`, String.raw`\frac{1}{\sigma_0} +`),
    ),
    'the weights exchanged': rows(
      TEX.replace(
        String.raw`\frac{\sigma_0^2}{\sigma_0^2+\sigma^2/N}`,
        String.raw`\frac{\sigma^2/N}{\sigma_0^2+\sigma^2/N}`,
      ),
    ),
    'the prior mean left out': rows(TEX.replace(String.raw`\mu_0 + \frac`, String.raw`\frac`)),
    'the noise not divided by N': rows(TEX.replace(String.raw`\sigma^2/N`, String.raw`\sigma^2`)),
    'the data subtracted': rows(
      TEX.replace(String.raw`\frac{\mu_0}{\sigma_0^2} + `, String.raw`\frac{\mu_0}{\sigma_0^2} - `),
    ),
  },
});
