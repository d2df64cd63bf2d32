import { type Tensor, type Tf, autodiff } from '#checks/kit/autodiff.ts';
import { gradient, jacobian } from '#numerics/finite-difference.ts';
import { type Matrix, add, multiply, transpose, multiplyVector, zeroMatrix } from '#numerics/matrix.ts';
import { type Vector, addVectors, zeroVector } from '#numerics/vector.ts';

/**
 * One state: x′ = ax + b sin(θ₁x + θ₂) + noise, with the moments of a normal x carried along exactly. s = (μ, Σ), and the cost
 * is 1 − exp(−½Wx²).
 */
interface Values {
  a: number;
  b: number;
  noise: number;
  W: number;
  start: Vector;
  theta: Vector;
  steps: number;
}

/** Mean and variance after a step: x and the sine of the normal command θ₁x + θ₂, with their covariance. */
function next(
  { a, b, noise }: Values,
  [mu = NaN, S = NaN]: Vector,
  [slope = NaN, offset = NaN]: Vector,
): Vector {
  const [nu, s] = [slope * mu + offset, slope * slope * S];
  const damped = Math.exp(-s / 2);
  const variance = ((1 - Math.exp(-s)) * (1 - Math.exp(-s) * Math.cos(2 * nu))) / 2;
  return [
    a * mu + b * damped * Math.sin(nu),
    a * a * S + 2 * a * b * slope * S * damped * Math.cos(nu) + b * b * variance + noise,
  ];
}

const expectedCost = ({ W }: Values, [mu = NaN, S = NaN]: Vector): number =>
  1 - Math.exp((-W * mu * mu) / (2 * (1 + S * W))) / Math.sqrt(1 + S * W);

interface Form {
  carried?: boolean;
  direct?: boolean;
  last?: boolean;
}

/** dJ/dθ by the recursion, with the partial derivatives of a single step by differences. */
function total(values: Values, { carried = true, direct = true, last = true }: Form = {}): { theta: Vector } {
  const { theta, steps } = values;
  let s = values.start;
  let slope: Matrix = zeroMatrix(2, 2);
  let sum: Vector = zeroVector(2);
  for (let t = 1; t <= steps; t += 1) {
    const here = s;
    const byState = jacobian((state) => next(values, state, theta), here);
    const byTheta = jacobian((parameters) => next(values, here, parameters), theta);
    const through = carried ? multiply(byState, slope) : zeroMatrix(2, 2);
    slope = direct || t === 1 ? add(through, byTheta) : through;
    s = next(values, here, theta);
    if (last || t < steps)
      sum = addVectors(
        sum,
        multiplyVector(
          transpose(slope),
          gradient((state) => expectedCost(values, state), s),
        ),
      );
  }
  return { theta: sum };
}

/** The summed expected costs of the whole rollout in tensors. */
function rollout(tf: Tf, theta: Tensor, { a, b, noise, W, start, steps }: Values): Tensor {
  const [slope, offset] = [theta.slice([0], [1]), theta.slice([1], [1])];
  let mu: Tensor = tf.tensor1d(start.slice(0, 1)).add(slope.mul(0));
  let S: Tensor = tf.tensor1d(start.slice(1)).add(slope.mul(0));
  let cost: Tensor = tf.scalar(0);
  for (let t = 0; t <= steps; t += 1) {
    const wide = S.mul(W).add(1);
    const bump = mu
      .square()
      .mul(-W / 2)
      .div(wide)
      .exp()
      .div(wide.sqrt());
    cost = cost.add(tf.scalar(1).sub(bump).sum());
    const [nu, s] = [slope.mul(mu).add(offset), slope.square().mul(S)];
    const damped = s.mul(-0.5).exp();
    const fade = s.neg().exp();
    const variance = tf
      .scalar(1)
      .sub(fade)
      .mul(tf.scalar(1).sub(fade.mul(nu.mul(2).cos())))
      .mul(0.5);
    const cross = slope
      .mul(S)
      .mul(damped)
      .mul(nu.cos())
      .mul(2 * a * b);
    mu = mu.mul(a).add(damped.mul(nu.sin()).mul(b));
    S = S.mul(a * a)
      .add(cross)
      .add(variance.mul(b * b))
      .add(noise);
  }
  return cost;
}

export default autodiff({
  formulas: {
    'atlas-pilco-policy-gradient': String.raw`
\begin{aligned}
\frac{dJ}{d\boldsymbol\theta} &= \sum_{t=1}^{T}\frac{\partial\mathcal{E}_t}{\partial\mathbf{s}_t}\frac{d\mathbf{s}_t}{d\boldsymbol\theta} \\
\frac{d\mathbf{s}_{t+1}}{d\boldsymbol\theta} &= \frac{\partial\mathbf{s}_{t+1}}{\partial\mathbf{s}_t}\frac{d\mathbf{s}_t}{d\boldsymbol\theta} + \frac{\partial\mathbf{s}_{t+1}}{\partial\boldsymbol\theta}, \qquad \frac{d\mathbf{s}_0}{d\boldsymbol\theta} = \mathbf{0}
\end{aligned}`,
  },
  against: {
    en: 'the summed expected costs of a rollout of moments, by automatic differentiation',
    zh: '对整段矩推演的期望代价之和作自动微分',
  },
  cases: 30,
  draw: (random): Values => ({
    a: random.between(0.8, 1.1),
    b: random.between(0.3, 1),
    noise: random.between(0.01, 0.1),
    W: random.between(0.5, 2),
    start: [random.between(-1, 1), random.between(0.1, 0.5)],
    theta: random.vector(2),
    steps: random.integer(2, 5),
  }),
  at: ({ theta }) => ({ theta }),
  of: (tf, { theta }, values) => rollout(tf, theta, values),
  stated: (values) => total(values),
  mutants: {
    'only what the policy does at the same step': (values) => total(values, { carried: false }),
    'only what the policy did at the first step': (values) => total(values, { direct: false }),
    'the last step not counted': (values) => total(values, { last: false }),
  },
});
