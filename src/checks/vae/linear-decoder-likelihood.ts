import { quadrature } from '#checks/kit/identity.ts';
import { average, overLatent, PRIOR } from '#checks/shared/latent-line.ts';
import { logDensity } from '#checks/shared/latent-normal.ts';
import { gaussian } from '#numerics/gaussian.ts';
import { type Matrix, add, identity as unit, outer, scale } from '#numerics/matrix.ts';
import { type Vector, addScaled, addVectors } from '#numerics/vector.ts';

/** The decoder f[z, φ] = wz + b with noise of variance σ²I, z standard normal, and an observation. */
interface Values {
  w: Vector;
  b: Vector;
  sigma: number;
  x: Vector;
}

/** Cov[x] = wwᵀ + σ²I. */
const covariance = ({ w, sigma }: Values): Matrix => add(outer(w, w), scale(sigma ** 2, unit(w.length)));
/** Pr(x, z) by the joint covariance of x and z. */
const joint = (values: Values, z: number): number => {
  const rows = covariance(values).map((row, i) => [...row, values.w[i] ?? NaN]);
  return Math.exp(
    logDensity([...values.x, z], { mean: [...values.b, 0], covariance: [...rows, [...values.w, 1]] }),
  );
};
const likelihood = ({ w, b, sigma, x }: Values, z: number): number =>
  Math.exp(logDensity(x, { mean: addScaled(b, z, w), covariance: scale(sigma ** 2, unit(x.length)) }));

/** The joint density integrated, the product of likelihood and prior integrated, the mean under the prior. */
const rows =
  (of = likelihood, prior = (z: number): number => gaussian(z, PRIOR)) =>
  (values: Values) => [
    overLatent((z) => joint(values, z)),
    overLatent((z) => of(values, z) * prior(z)),
    average(PRIOR, (z) => of(values, z)),
  ];

export default quadrature({
  formulas: {
    'udl-17-1': String.raw`Pr(\mathbf{x}) = \int Pr(\mathbf{x},\mathbf{z})\,d\mathbf{z}`,
    'udl-17-2': String.raw`Pr(\mathbf{x}) = \int Pr(\mathbf{x}|\mathbf{z})\,Pr(\mathbf{z})\,d\mathbf{z}`,
    'udl-17-7': String.raw`
\begin{aligned}
Pr(\mathbf{x}|\boldsymbol\phi) &= \int Pr(\mathbf{x},\mathbf{z}|\boldsymbol\phi)\,d\mathbf{z} \\
&= \int Pr(\mathbf{x}|\mathbf{z},\boldsymbol\phi)\cdot Pr(\mathbf{z})\,d\mathbf{z} \\
&= \int \mathrm{Norm}_{\mathbf{x}}\bigl[\mathbf{f}[\mathbf{z},\boldsymbol\phi],\sigma^2\mathbf{I}\bigr]\cdot \mathrm{Norm}_{\mathbf{z}}[\mathbf{0},\mathbf{I}]\,d\mathbf{z}
\end{aligned}`,
    'udl-17-9': String.raw`Pr(\mathbf{x}_i|\boldsymbol\phi) = \int \mathrm{Norm}_{\mathbf{x}_i}\bigl[\mathbf{f}[\mathbf{z},\boldsymbol\phi],\sigma^2\mathbf{I}\bigr]\cdot \mathrm{Norm}_{\mathbf{z}}[\mathbf{0},\mathbf{I}]\,d\mathbf{z}`,
    'udl-17-26': String.raw`
\begin{aligned}
Pr(\mathbf{x}) &= \int Pr(\mathbf{x}|\mathbf{z})\,Pr(\mathbf{z})\,d\mathbf{z} \\
&= \mathbb{E}_{\mathbf{z}}\bigl[Pr(\mathbf{x}|\mathbf{z})\bigr] \\
&= \mathbb{E}_{\mathbf{z}}\Bigl[\mathrm{Norm}_{\mathbf{x}}\bigl[\mathbf{f}[\mathbf{z},\boldsymbol\phi],\sigma^2\mathbf{I}\bigr]\Bigr]
\end{aligned}`,
  },
  against: {
    en: 'the normal density that a linear decoder leads to in closed form',
    zh: '线性解码器所导出的正态密度闭式',
  },
  cases: 40,
  scale: 0.05,
  draw: (random): Values => {
    const d = random.integer(1, 2);
    const [w, b, sigma] = [random.vector(d), random.vector(d), random.between(0.4, 1)];
    const noise = random.list(d, () => sigma * random.between(-1, 1));
    return { w, b, sigma, x: addVectors(addScaled(b, random.between(-1, 1), w), noise) };
  },
  stated: rows(),
  reference: (values) => {
    const density = Math.exp(logDensity(values.x, { mean: values.b, covariance: covariance(values) }));
    return [density, density, density];
  },
  mutants: {
    'the prior left out': rows(likelihood, () => 1),
    'a standard deviation for the variance': rows((values, z) =>
      likelihood({ ...values, sigma: Math.sqrt(values.sigma) }, z),
    ),
    'the mean of the decoder alone': rows((values) => likelihood(values, 0)),
    'a prior of variance two': rows(likelihood, (z) => gaussian(z, { mean: 0, sd: Math.SQRT2 })),
  },
});
