import { identity } from '#checks/kit/identity.ts';
import { notComputable } from '#checks/kit/options.ts';
import { drawApproximation, fromPrior } from '#checks/shared/latent-line.ts';
import { fromTex } from '#checks/tex/from-tex.ts';
import { type Gaussian, logGaussian } from '#numerics/gaussian.ts';

const BETA = String.raw`\mathrm{ELBO}[\boldsymbol\theta,\boldsymbol\phi] \approx \log\bigl[Pr(\mathbf{x}|\mathbf{z}^*,\boldsymbol\phi)\bigr] - \beta\cdot D_{KL}\Bigl[q(\mathbf{z}|\mathbf{x},\boldsymbol\theta)\,\Big|\Big|\,Pr(\mathbf{z})\Bigr]`;
const FIXED = String.raw`J(\phi,\theta|x) = -\frac{1}{2}\|x - \mu_G\|^2 - \lambda\, \mathrm{KL}\bigl(q(z|x;\phi)\,\big\|\,\mathcal{N}(0,I)\bigr)`;

/** One datum, its reconstruction, the decoder's standard deviation, the weight of the divergence. */
interface Values {
  x: number;
  mean: number;
  sd: number;
  weight: number;
  q: Gaussian;
}

const names = ({ x, mean, sd, weight, q }: Values) => ({
  [String.raw`\|x - \mu_G\|`]: Math.abs(x - mean),
  '\\beta': weight,
  '\\lambda': weight,
  [String.raw`Pr(\mathbf{x}|\mathbf{z}^*,\boldsymbol\phi)`]: Math.exp(logGaussian(x, { mean, sd })),
  [String.raw`D_{KL}[q(\mathbf{z}|\mathbf{x},\boldsymbol\theta)\,||\,Pr(\mathbf{z})]`]: fromPrior(q),
  [String.raw`\mathrm{KL}(q(z|x;\phi)\,\|\,\mathcal{N}(0,I))`]: fromPrior(q),
});
const both = (beta: string, fixed: string) => {
  const [first, second] = [fromTex(beta, names), fromTex(fixed, names)];
  return (values: Values) => ({ beta: first(values), fixed: second(values) });
};

/** An estimate of the bound for a decoder of another variance, without the normaliser of that decoder. */
const estimate = ({ x, mean, q }: Values, variance: number): number => {
  const normaliser = -0.5 * Math.log(2 * Math.PI * variance);
  return logGaussian(x, { mean, sd: Math.sqrt(variance) }) - normaliser - fromPrior(q);
};

export default identity({
  formulas: { 'udl-17-30': BETA, 'formulary-vae-gaussian-objective': FIXED },
  against: {
    en: 'the plain objective for a decoder whose variance is multiplied by the weight, constants apart',
    zh: '解码器方差乘以该权重时的普通目标函数，相差常数',
  },
  draw: (random): Values => {
    const mean = random.between(-1, 1);
    return {
      x: mean + random.sign() * random.between(0.3, 2),
      mean,
      sd: random.between(0.5, 1.5),
      weight: random.between(1.3, 4),
      q: drawApproximation(random),
    };
  },
  stated: both(BETA, FIXED),
  reference: (values) => ({
    beta:
      values.weight * estimate(values, values.weight * values.sd ** 2) -
      0.5 * Math.log(2 * Math.PI * values.sd ** 2),
    fixed: values.weight * estimate(values, values.weight),
  }),
  mutants: {
    'the divergence added': both(BETA.replace('- ', '+ '), FIXED),
    'the weight left out': both(BETA.replace(String.raw`\beta\cdot `, ''), FIXED),
    'the square not halved': both(BETA, FIXED.replace(String.raw`\frac{1}{2}`, '')),
    'the distance not squared': both(BETA, FIXED.replace('^2', '')),
    'the weight on the error': both(
      BETA,
      FIXED.replace(String.raw`-\frac{1}{2}`, String.raw`-\lambda\frac{1}{2}`).replace(
        String.raw`- \lambda\,`,
        '-',
      ),
    ),
  },
  sourceReads: {
    'formulary-vae-gaussian-objective': notComputable('only letters are misread, X for x and M for the mean'),
  },
});
