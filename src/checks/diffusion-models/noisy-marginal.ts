import { quadrature } from '#checks/kit/identity.ts';
import { alphasOf, drawBetas } from '#checks/shared/diffusion-chain.ts';
import { type Gaussian, gaussian } from '#numerics/gaussian.ts';
import { integratePlane } from '#numerics/plane-quadrature.ts';
import { integrate } from '#numerics/quadrature.ts';
import { type Vector, component } from '#numerics/vector.ts';

/** Data from two normals of given weights, two noise steps, a state. */
interface Values {
  data: readonly { weight: number; normal: Gaussian }[];
  betas: Vector;
  z: number;
}

const density = ({ data }: Values, x: number): number =>
  data.reduce((sum, { weight, normal }) => sum + weight * gaussian(x, normal), 0);
const forward = ({ betas }: Values, t: number, next: number, before: number): number => {
  const beta = component(betas, t - 1);
  return gaussian(next, { mean: Math.sqrt(1 - beta) * before, sd: Math.sqrt(beta) });
};

/** Beyond it no density is left of data or states. */
const REACH = 7;

/** The two steps integrated out, and the kernel of both integrated over the data. */
const sides =
  ({
    path = forward,
    of = density,
    mean = Math.sqrt,
    variance = (alpha: number): number => 1 - alpha,
  } = {}) =>
  (values: Values) => {
    const alpha = component(alphasOf(values.betas), 1);
    const kernel = (x: number): Gaussian => ({ mean: mean(alpha) * x, sd: Math.sqrt(variance(alpha)) });
    return [
      integratePlane(
        (z1, x) => path(values, 1, z1, x) * forward(values, 2, values.z, z1) * of(values, x),
        REACH,
      ),
      integrate((x) => gaussian(values.z, kernel(x)) * of(values, x), [-7, -3, -1, 0, 1, 3, 7]),
    ];
  };

export default quadrature({
  formulas: {
    'udl-18-9': String.raw`
\begin{aligned}
q(\mathbf{z}_t) &= \iint q(\mathbf{z}_{1\ldots t},\mathbf{x})\,d\mathbf{z}_{1\ldots t-1}\,d\mathbf{x} \\
&= \iint q(\mathbf{z}_{1\ldots t}|\mathbf{x})\,Pr(\mathbf{x})\,d\mathbf{z}_{1\ldots t-1}\,d\mathbf{x}
\end{aligned}`,
    'udl-18-10': String.raw`q(\mathbf{z}_t) = \int q(\mathbf{z}_t|\mathbf{x})\,Pr(\mathbf{x})\,d\mathbf{x}`,
  },
  against: {
    en: 'the mixture of normals that two-peaked data turn into, in closed form',
    zh: '双峰数据加噪之后的高斯混合密度闭式',
  },
  cases: 15,
  scale: 0.05,
  draw: (random): Values => {
    const weight = random.between(0.3, 0.7);
    const normal = (mean: number): Gaussian => ({ mean, sd: random.between(0.4, 0.7) });
    return {
      data: [
        { weight, normal: normal(-1) },
        { weight: 1 - weight, normal: normal(1) },
      ],
      betas: drawBetas(random, 2).map((beta) => beta + 0.1),
      z: random.between(-1.5, 1.5),
    };
  },
  stated: sides(),
  reference: ({ data, betas, z }) => {
    const alpha = component(alphasOf(betas), 1);
    const value = data.reduce((sum, { weight, normal }) => {
      const sd = Math.sqrt(alpha * normal.sd ** 2 + 1 - alpha);
      return sum + weight * gaussian(z, { mean: Math.sqrt(alpha) * normal.mean, sd });
    }, 0);
    return [value, value];
  },
  mutants: {
    'the density of the data left out': sides({ of: () => 1 / (2 * REACH) }),
    'the first step without shrinking': sides({
      path: (_, __, z1, x) => gaussian(z1, { mean: x, sd: 0.5 }),
    }),
    'the kernel not shrunk': sides({ mean: () => 1 }),
    'the kernel as wide as what is left of the data': sides({ variance: (alpha) => alpha }),
  },
});
