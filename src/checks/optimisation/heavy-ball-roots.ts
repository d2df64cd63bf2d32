import { identity } from '#checks/kit/identity.ts';
import { determinant } from '#checks/shared/foundations-linear-solve.ts';
import { type Matrix, identity as unit, scale, subtract, trace } from '#numerics/matrix.ts';

interface Values {
  alpha: number;
  beta: number;
  lambda: number;
  z: number;
}
/** The step as it acts on (x_k, x_{k−1}), for f = ½λx². */
const step =
  ({ alpha, beta, lambda }: Values) =>
  (now: number, before: number): number =>
    now - alpha * lambda * now + beta * (now - before);
const matrix = (values: Values): Matrix => [
  [step(values)(1, 0), step(values)(0, 1)],
  [1, 0],
];

const rows = (
  { alpha, beta, lambda, z }: Values,
  {
    sign = -1,
    constant = beta,
    modulus = Math.sqrt(beta),
    low = (1 - Math.sqrt(beta)) ** 2,
    high = (1 + Math.sqrt(beta)) ** 2,
  } = {},
) => {
  const isBetween = low <= alpha * lambda && alpha * lambda <= high;
  return {
    polynomial: z ** 2 + sign * (1 + beta - alpha * lambda) * z + constant,
    isComplex: isBetween ? 1 : 0,
    modulus: isBetween ? modulus : 0,
  };
};

export default identity({
  formulas: {
    'atlas-heavy-ball-roots': String.raw`
\begin{aligned}
\mathbf{x}_{k+1} &= \mathbf{x}_k - \alpha\nabla f(\mathbf{x}_k) + \beta(\mathbf{x}_k-\mathbf{x}_{k-1}) \\
0 &= z^2 - (1+\beta-\alpha\lambda)\,z + \beta \\
|z| &= \sqrt{\beta} \quad\text{if}\quad (1-\sqrt{\beta})^2 \le \alpha\lambda \le (1+\sqrt{\beta})^2
\end{aligned}`,
  },
  against: {
    en: 'determinant and eigenvalues of the step as a matrix',
    zh: '把一步写成矩阵后的行列式与特征值',
  },
  draw: (random): Values => {
    const [alpha, beta] = [random.between(0.2, 2), random.between(0.05, 0.95)];
    return { alpha, beta, lambda: random.between(0, 4.2) / alpha, z: random.between(-2, 2) };
  },
  stated: (values) => rows(values),
  reference: (values) => {
    const M = matrix(values);
    const [half, product] = [trace(M) / 2, determinant(M)];
    // Real and imaginary part of the eigenvalues, where they are a pair.
    const squared = product - half ** 2;
    return {
      polynomial: determinant(subtract(scale(values.z, unit(2)), M)),
      isComplex: squared >= 0 ? 1 : 0,
      modulus: squared >= 0 ? Math.hypot(half, Math.sqrt(squared)) : 0,
    };
  },
  mutants: {
    'the middle sign': (values) => rows(values, { sign: 1 }),
    'the constant with a minus': (values) => rows(values, { constant: -values.beta }),
    'no root of the modulus': (values) => rows(values, { modulus: values.beta }),
    'no roots in the interval': (values) =>
      rows(values, { low: (1 - values.beta) ** 2, high: (1 + values.beta) ** 2 }),
    'the ends not squared': (values) =>
      rows(values, { low: 1 - Math.sqrt(values.beta), high: 1 + Math.sqrt(values.beta) }),
  },
});
