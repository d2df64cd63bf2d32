import { identity } from '#checks/kit/identity.ts';
import { gradient } from '#numerics/finite-difference.ts';
import { type Matrix, multiplyVector } from '#numerics/matrix.ts';
import {
  type Vector,
  addScaled,
  addVectors,
  dot,
  scaleVector,
  subtractVectors,
  zeroVector,
} from '#numerics/vector.ts';

/** A training pair with the loss ½(φ − centre)ᵀA(φ − centre). */
interface Example {
  A: Matrix;
  centre: Vector;
}
interface Values {
  batches: readonly (readonly Example[])[];
  start: Vector;
}

const slopeOf = ({ A, centre }: Example, phi: Vector): Vector =>
  multiplyVector(A, subtractVectors(phi, centre));
/** The gradient of a mean of losses, or of another multiple of their sum. */
const slope = (examples: readonly Example[], phi: Vector, weight = 1 / examples.length): Vector =>
  scaleVector(
    weight,
    examples.reduce((sum, example) => addVectors(sum, slopeOf(example, phi)), zeroVector(phi.length)),
  );
/** The mean Hessian times a vector. */
const bent = (examples: readonly Example[], v: Vector): Vector =>
  slope(
    examples.map(({ A }) => ({ A, centre: zeroVector(v.length) })),
    v,
  );

interface Form {
  /** What ‖∂L_b − ∂L‖² is multiplied with, α aside. */
  variance: number;
  /** What ‖∂L‖² is multiplied with, α aside. */
  square: number;
  /** The weight of an example in L. */
  weight: number;
}

/** What flow on the modified loss adds to the start in the time Bα of an epoch: the coefficients of α and α². */
function flow({ batches, start }: Values, change: Partial<Form> = {}) {
  const B = batches.length;
  const all = batches.flat();
  const { variance, square, weight } = {
    variance: 1 / (4 * B),
    square: 1 / 4,
    weight: 1 / all.length,
    ...change,
  };
  const penalty = (phi: Vector): number => {
    const mean = slope(all, phi, weight);
    const differences = batches.map((batch) => subtractVectors(slope(batch, phi), mean));
    return square * dot(mean, mean) + variance * differences.reduce((sum, d) => sum + dot(d, d), 0);
  };
  const d = slope(all, start, weight);
  return {
    first: scaleVector(-B, d),
    second: addScaled(scaleVector(-B, gradient(penalty, start)), B ** 2 / 2, bent(all, d)),
  };
}

/** The mean end point of an epoch over all orders of the batches. */
function epoch({ batches, start }: Values, step: number): Vector {
  const ends = orders(batches).map((order) =>
    order.reduce((phi, batch) => addScaled(phi, -step, slope(batch, phi)), start),
  );
  return scaleVector(1 / ends.length, ends.reduce(addVectors));
}

function orders<T>(items: readonly T[]): T[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((item, i) => orders(items.filter((_, j) => j !== i)).map((rest) => [item, ...rest]));
}

export default identity({
  formulas: {
    'udl-9-9': String.raw`
\begin{aligned}
\tilde{L}_{SGD}[\boldsymbol\phi] &= \tilde{L}_{GD}[\boldsymbol\phi] + \frac{\alpha}{4B}\sum_{b=1}^{B}\Bigl\|\frac{\partial L_b}{\partial\boldsymbol\phi} - \frac{\partial L}{\partial\boldsymbol\phi}\Bigr\|^2 \\
&= L[\boldsymbol\phi] + \frac{\alpha}{4}\Bigl\|\frac{\partial L}{\partial\boldsymbol\phi}\Bigr\|^2 + \frac{\alpha}{4B}\sum_{b=1}^{B}\Bigl\|\frac{\partial L_b}{\partial\boldsymbol\phi} - \frac{\partial L}{\partial\boldsymbol\phi}\Bigr\|^2
\end{aligned}`,
    'udl-9-10': String.raw`L = \frac{1}{I}\sum_{i=1}^{I}\ell_i[\mathbf{x}_i,y_i] \quad\text{and}\quad L_b = \frac{1}{|\mathcal{B}|}\sum_{i\in\mathcal{B}_b}\ell_i[\mathbf{x}_i,y_i]`,
  },
  against: {
    en: 'the end of an epoch, averaged over all orders of the batches, to second order in the step',
    zh: '一轮训练的终点对批次的所有次序取平均，精确到步长的二阶',
  },
  tolerance: 1e-7,
  because: 'the gradient of the penalty by central differences',
  draw: (random): Values => {
    const size = random.integer(1, 3);
    const example = (): Example => ({ A: random.positiveDefinite(2), centre: random.vector(2) });
    return {
      batches: random.list(3, () => random.list(size, example)),
      start: random.vector(2),
    };
  },
  stated: (values) => flow(values),
  // With three batches the end is a cubic in the step, which four of its values give exactly.
  reference: (values) => {
    const at = (step: number): Vector => epoch(values, step);
    const odd = (step: number): Vector => scaleVector(0.5, subtractVectors(at(step), at(-step)));
    return {
      first: scaleVector(1 / 6, addScaled(scaleVector(8, odd(1)), -1, odd(2))),
      second: scaleVector(0.5, addScaled(addVectors(at(1), at(-1)), -2, values.start)),
    };
  },
  mutants: {
    'the variance of the batches left out': (values) => flow(values, { variance: 0 }),
    'the batches not averaged': (values) => flow(values, { variance: 1 / 4 }),
    'a half for the quarter': (values) => flow(values, { square: 1 / 2 }),
    'a sum for the mean over the data': (values) => flow(values, { weight: 1 }),
  },
});
