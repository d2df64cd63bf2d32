import { autodiff, type Tensor, type Tf } from '#checks/kit/autodiff.ts';
import type { Random } from '#checks/kit/random.ts';
import { ascended } from '#checks/shared/reinforcement-autodiff.ts';
import { argmax } from '#checks/shared/reinforcement-values.ts';
import { type Matrix, entry, multiplyVector } from '#numerics/matrix.ts';
import { type Vector, component } from '#numerics/vector.ts';

/**
 * One transition and the parameters of the networks: q[s, a, φ] = 2 tanh(φ_aᵀx(s)), a row of φ for each action, x the
 * features of a state.
 */
interface Values {
  now: Vector;
  next: Vector;
  action: number;
  reward: number;
  discount: number;
  rate: number;
  /** φ of (19.17), φ and φ⁻ of (19.18), φ₁ and φ₂ of (19.21). */
  phi: Matrix;
  old: Matrix;
  first: Matrix;
  second: Matrix;
}

function draw(random: Random): Values {
  const [d, actions] = [random.integer(2, 3), random.integer(2, 4)];
  const parameters = (): Matrix => random.list(actions, () => random.vector(d).map((x) => x / d));
  return {
    now: random.vector(d),
    next: random.vector(d),
    action: random.integer(0, actions - 1),
    reward: random.between(-1, 1),
    discount: random.between(0.5, 0.95),
    rate: random.between(0.2, 1),
    phi: parameters(),
    old: parameters(),
    first: parameters(),
    second: parameters(),
  };
}

const outputs = (phi: Matrix, x: Vector): Vector => multiplyVector(phi, x).map((z) => 2 * Math.tanh(z));

/** ∂q[s_t, a_t, φ]/∂φ by hand: only the row of the action is touched. */
const slope = ({ now, action }: Values, phi: Matrix): Matrix =>
  phi.map((weights, a) =>
    weights.map((_, j) =>
      a === action ? 2 * (1 - Math.tanh(component(multiplyVector(phi, now), a)) ** 2) * component(now, j) : 0,
    ),
  );

/** φ + α(r + γ · value − q[s_t, a_t, φ]) ∂q/∂φ. */
function step(
  values: Values,
  phi: Matrix,
  value: number,
  { sign = 1, discount = values.discount } = {},
): Matrix {
  const error = values.reward + discount * value - component(outputs(phi, values.now), values.action);
  const slopes = slope(values, phi);
  return phi.map((weights, a) =>
    weights.map((weight, j) => weight + sign * values.rate * error * entry(slopes, a, j)),
  );
}

const highest = (phi: Matrix, x: Vector): number => Math.max(...outputs(phi, x));
/** The action that one network finds best, valued by another. */
const appraised = (selecting: Matrix, valuing: Matrix, x: Vector): number =>
  component(outputs(valuing, x), argmax(outputs(selecting, x)));

const stated = (values: Values) => ({
  phi: step(values, values.phi, highest(values.phi, values.next)),
  target: step(values, values.phi, highest(values.old, values.next)),
  first: step(values, values.first, appraised(values.first, values.second, values.next)),
  second: step(values, values.second, appraised(values.second, values.first, values.next)),
});

/** −α/2 times the squared error (19.16) with its target held fixed: the factor 2 of the square goes into α. */
function objective(tf: Tf, phi: Tensor, values: Values, target: number): Tensor {
  const q = phi
    .slice([values.action, 0], [1, values.now.length])
    .as1D()
    .mul(tf.tensor1d([...values.now]))
    .sum()
    .tanh()
    .mul(2);
  const loss = tf
    .scalar(values.reward + values.discount * target)
    .sub(q)
    .square();
  return ascended(phi, -values.rate / 2, loss);
}

export default autodiff({
  formulas: {
    'udl-19-16': String.raw`L[\boldsymbol\phi] = \biggl(r[s_t,a_t] + \gamma\cdot\max_{a}\bigl[q[s_{t+1},a,\boldsymbol\phi]\bigr] - q[s_t,a_t,\boldsymbol\phi]\biggr)^{2}`,
    'udl-19-17': String.raw`\boldsymbol\phi \leftarrow \boldsymbol\phi + \alpha\biggl(r[s_t,a_t] + \gamma\cdot\max_{a}\bigl[q[s_{t+1},a,\boldsymbol\phi]\bigr] - q[s_t,a_t,\boldsymbol\phi]\biggr)\frac{\partial q[s_t,a_t,\boldsymbol\phi]}{\partial\boldsymbol\phi}`,
    'udl-19-18': String.raw`\boldsymbol\phi \leftarrow \boldsymbol\phi + \alpha\biggl(r[s_t,a_t] + \gamma\cdot\max_{a}\bigl[q[s_{t+1},a,\boldsymbol\phi^{-}]\bigr] - q[s_t,a_t,\boldsymbol\phi]\biggr)\frac{\partial q[s_t,a_t,\boldsymbol\phi]}{\partial\boldsymbol\phi}`,
    'udl-19-21': String.raw`
\begin{aligned}
\boldsymbol\phi_1 &\leftarrow \boldsymbol\phi_1 + \alpha\Biggl(r[s_t,a_t] + \gamma\cdot q\biggl[s_{t+1},\operatorname*{argmax}_{a}\Bigl[q[s_{t+1},a,\boldsymbol\phi_1]\Bigr],\boldsymbol\phi_2\biggr] - q[s_t,a_t,\boldsymbol\phi_1]\Biggr)\frac{\partial q[s_t,a_t,\boldsymbol\phi_1]}{\partial\boldsymbol\phi_1} \\
\boldsymbol\phi_2 &\leftarrow \boldsymbol\phi_2 + \alpha\Biggl(r[s_t,a_t] + \gamma\cdot q\biggl[s_{t+1},\operatorname*{argmax}_{a}\Bigl[q[s_{t+1},a,\boldsymbol\phi_2]\Bigr],\boldsymbol\phi_1\biggr] - q[s_t,a_t,\boldsymbol\phi_2]\Biggr)\frac{\partial q[s_t,a_t,\boldsymbol\phi_2]}{\partial\boldsymbol\phi_2}
\end{aligned}`,
  },
  against: {
    en: 'automatic differentiation of the squared error whose target is held fixed',
    zh: '目标固定不动，对平方误差作自动微分',
  },
  cases: 30,
  draw,
  at: ({ phi, first, second }) => ({ phi, target: phi, first, second }),
  of: (tf, point, values) => {
    const { phi, old, first, second, next } = values;
    return tf.addN([
      objective(tf, point.phi, values, highest(phi, next)),
      objective(tf, point.target, values, highest(old, next)),
      objective(tf, point.first, values, appraised(first, second, next)),
      objective(tf, point.second, values, appraised(second, first, next)),
    ]);
  },
  stated,
  mutants: {
    'a minus for the plus': (values) => ({
      ...stated(values),
      phi: step(values, values.phi, highest(values.phi, values.next), { sign: -1 }),
    }),
    'the present state in the target': (values) => ({
      ...stated(values),
      phi: step(values, values.phi, highest(values.phi, values.now)),
    }),
    'the discount left out': (values) => ({
      ...stated(values),
      phi: step(values, values.phi, highest(values.phi, values.next), { discount: 1 }),
    }),
    'the target from the present parameters': (values) => ({
      ...stated(values),
      target: step(values, values.phi, highest(values.phi, values.next)),
    }),
    'the first network values its own choice': (values) => ({
      ...stated(values),
      first: step(values, values.first, highest(values.first, values.next)),
    }),
    'the valuing network selects': (values) => ({
      ...stated(values),
      second: step(values, values.second, highest(values.first, values.next)),
    }),
  },
});
