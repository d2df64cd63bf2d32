import { inequality } from '#checks/kit/inequality.ts';
import type { Random } from '#checks/kit/random.ts';
import { type Normal, logDensity } from '#checks/shared/latent-normal.ts';
import { choleskyFactor } from '#numerics/cholesky.ts';
import { luDeterminant, luFactor, luSolve } from '#numerics/lu.ts';
import {
  type Matrix,
  add,
  identity as unit,
  multiply,
  outer,
  scale,
  transpose,
  zeroMatrix,
} from '#numerics/matrix.ts';
import { type Vector, addVectors, scaleVector, subtractVectors, zeroVector } from '#numerics/vector.ts';

/** The affine flow x = Az + b on a standard normal base. */
interface Flow {
  A: Matrix;
  b: Vector;
}
interface Values {
  data: readonly Vector[];
  flow: Flow;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, x) => total + x, 0);
const standard = (d: number): Normal => ({ mean: zeroVector(d), covariance: unit(d) });
const baseOf = ({ A, b }: Flow, x: Vector): Vector => luSolve(luFactor(A), subtractVectors(x, b));
const logBase = (z: Vector): number => logDensity(z, standard(z.length));
const determinant = ({ A }: Flow): number => Math.abs(luDeterminant(luFactor(A)));

const product = ({ data, flow }: Values, power = -1): number =>
  data.reduce((total, x) => total * Math.exp(logBase(baseOf(flow, x))) * determinant(flow) ** power, 1);
const objective = ({ data, flow }: Values, sign = 1, z = baseOf): number =>
  sum(data.map((x) => Math.log(determinant(flow)) - sign * logBase(z(flow, x))));

/** The estimates in closed form: the sample's mean, and a root of its covariance. */
function best(data: readonly Vector[]): Flow {
  const d = data[0]?.length ?? 0;
  const mean = scaleVector(1 / data.length, data.reduce(addVectors, zeroVector(d)));
  const squares = data.map((x) => outer(subtractVectors(x, mean), subtractVectors(x, mean)));
  return { A: choleskyFactor(scale(1 / data.length, squares.reduce(add, zeroMatrix(d, d)))), b: mean };
}
const atBest = ({ data }: Values): Values => ({ data, flow: best(data) });

function drawData(random: Random): Vector[] {
  const d = random.integer(1, 2);
  return random.list(d + random.integer(3, 4), () => scaleVector(0.4, random.vector(d)));
}

const rows = (values: Values, power = -1): number[] => [-Math.log(product(values, power)), objective(values)];

export default inequality({
  formulas: {
    'udl-16-2': String.raw`
\begin{aligned}
\hat{\boldsymbol\phi} &= \operatorname*{argmax}_{\boldsymbol\phi}\Biggl[\prod_{i=1}^{I} Pr(x_i|\boldsymbol\phi)\Biggr] \\
&= \operatorname*{argmin}_{\boldsymbol\phi}\Biggl[\sum_{i=1}^{I} -\log\bigl[Pr(x_i|\boldsymbol\phi)\bigr]\Biggr] \\
&= \operatorname*{argmin}_{\boldsymbol\phi}\Biggl[\sum_{i=1}^{I} \log\biggl[\biggl|\frac{\partial \mathrm{f}[z_i,\boldsymbol\phi]}{\partial z_i}\biggr|\biggr] - \log\bigl[Pr(z_i)\bigr]\Biggr]
\end{aligned}`,
    'udl-16-8': String.raw`
\begin{aligned}
\hat{\boldsymbol\phi} &= \operatorname*{argmax}_{\boldsymbol\phi}\Biggl[\prod_{i=1}^{I} Pr(\mathbf{z}_i)\cdot\biggl|\frac{\partial \mathbf{f}[\mathbf{z}_i,\boldsymbol\phi]}{\partial \mathbf{z}_i}\biggr|^{-1}\Biggr] \\
&= \operatorname*{argmin}_{\boldsymbol\phi}\Biggl[\sum_{i=1}^{I} \log\biggl[\biggl|\frac{\partial \mathbf{f}[\mathbf{z}_i,\boldsymbol\phi]}{\partial \mathbf{z}_i}\biggr|\biggr] - \log\bigl[Pr(\mathbf{z}_i)\bigr]\Biggr]
\end{aligned}`,
  },
  against: {
    en: 'the estimates of an affine flow in closed form, and its normal density',
    zh: '仿射流的闭式最大似然估计及其正态密度',
  },
  // The product of a few densities, which may be small.
  scale: 0.01,
  draw: (random): Values => {
    const data = drawData(random);
    const d = data[0]?.length ?? 0;
    return {
      data,
      flow: { A: scale(0.7, random.positiveDefinite(d)), b: scaleVector(0.3, random.vector(d)) },
    };
  },
  attained: (random) => {
    const data = drawData(random);
    return { data, flow: best(data) };
  },
  smaller: (values) => ({ product: product(values), objective: objective(atBest(values)) }),
  larger: (values) => ({ product: product(atBest(values)), objective: objective(values) }),
  equal: {
    stated: (values) => rows(values),
    reference: ({ data, flow: { A, b } }) => {
      const normal = { mean: b, covariance: multiply(A, transpose(A)) };
      const negative = -sum(data.map((x) => logDensity(x, normal)));
      return [negative, negative];
    },
  },
  mutants: {
    'the least for the greatest product': {
      smaller: (values) => ({ product: product(atBest(values)), objective: objective(atBest(values)) }),
      larger: (values) => ({ product: product(values), objective: objective(values) }),
    },
    'the determinant not inverted': { stated: (values) => rows(values, 1) },
    'the log of the base density added': {
      stated: (values) => [-Math.log(product(values)), objective(values, -1)],
    },
    'the base density at the data': {
      stated: (values) => [-Math.log(product(values)), objective(values, 1, (_, x) => x)],
    },
    'the log determinant once for all examples': {
      stated: (values) => [
        -Math.log(product(values)),
        objective(values) - (values.data.length - 1) * Math.log(determinant(values.flow)),
      ],
    },
  },
});
