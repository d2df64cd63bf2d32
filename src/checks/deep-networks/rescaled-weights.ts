import { identity } from '#checks/kit/identity.ts';
import { relu } from '#checks/shared/dense-network.ts';
import { type Matrix, multiplyVector } from '#numerics/matrix.ts';
import { type Vector, addScaled, scaleVector } from '#numerics/vector.ts';

interface Values {
  beta0: Vector;
  beta1: Vector;
  omega0: Matrix;
  omega1: Matrix;
  lambda0: number;
  lambda1: number;
  x: Vector;
}

/** What the biases are divided by, and the factor in front. */
interface Factors {
  inner: number;
  outer: number;
  front: number;
}

const right =
  (factors: (lambda0: number, lambda1: number) => Factors) =>
  ({ beta0, beta1, omega0, omega1, lambda0, lambda1, x }: Values): Vector => {
    const { inner, outer, front } = factors(lambda0, lambda1);
    const hidden = addScaled(scaleVector(1 / inner, beta0), 1, multiplyVector(omega0, x)).map(relu);
    const output = addScaled(scaleVector(1 / outer, beta1), 1, multiplyVector(omega1, hidden)).map(relu);
    return scaleVector(front, output);
  };

export default identity({
  formulas: {
    'udl-4-18': String.raw`\mathrm{ReLU}\bigl[\boldsymbol\beta_1+\lambda_1\cdot\boldsymbol\Omega_1\mathrm{ReLU}[\boldsymbol\beta_0+\lambda_0\cdot\boldsymbol\Omega_0\mathbf{x}]\bigr] = \lambda_0\lambda_1\cdot\mathrm{ReLU}\biggl[\frac{1}{\lambda_0\lambda_1}\boldsymbol\beta_1+\boldsymbol\Omega_1\mathrm{ReLU}\Bigl[\frac{1}{\lambda_0}\boldsymbol\beta_0+\boldsymbol\Omega_0\mathbf{x}\Bigr]\biggr]`,
  },
  against: { en: 'the left side, the network with scaled weights', zh: '等式左端，即权重经过缩放的网络' },
  draw: (random): Values => {
    const [inputs, hidden, outputs] = [random.integer(1, 3), random.integer(1, 4), random.integer(2, 4)];
    return {
      beta0: random.vector(hidden),
      beta1: random.vector(outputs),
      omega0: random.matrix(hidden, inputs),
      omega1: random.matrix(outputs, hidden),
      lambda0: random.between(0.3, 3),
      lambda1: random.between(0.3, 3),
      x: random.vector(inputs),
    };
  },
  stated: right((l0, l1) => ({ inner: l0, outer: l0 * l1, front: l0 * l1 })),
  reference: ({ beta0, beta1, omega0, omega1, lambda0, lambda1, x }) => {
    const hidden = addScaled(beta0, lambda0, multiplyVector(omega0, x)).map(relu);
    return addScaled(beta1, lambda1, multiplyVector(omega1, hidden)).map(relu);
  },
  mutants: {
    'the first bias divided by both': right((l0, l1) => ({ inner: l0 * l1, outer: l0 * l1, front: l0 * l1 })),
    'the second bias divided by its own factor': right((l0, l1) => ({
      inner: l0,
      outer: l1,
      front: l0 * l1,
    })),
    'the factors added': right((l0, l1) => ({ inner: l0, outer: l0 * l1, front: l0 + l1 })),
    'the biases left as they are': right((l0, l1) => ({ inner: 1, outer: 1, front: l0 * l1 })),
  },
});
