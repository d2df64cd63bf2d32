import { autodiff } from '#checks/kit/autodiff.ts';
import { type SmoothDynamics, drawDynamics, follow, jacobians } from '#checks/shared/smooth-dynamics.ts';
import { type Matrix, multiplyVector, transpose } from '#numerics/matrix.ts';
import { type Vector, addVectors, zeroVector } from '#numerics/vector.ts';

/** ½xᵀQx + uᵀSx + ½uᵀRu at each step, ½xᵀPx + pᵀx at the end. */
interface Values {
  system: SmoothDynamics;
  Q: Matrix;
  S: Matrix;
  R: Matrix;
  P: Matrix;
  p: Vector;
  start: Vector;
  controls: readonly Vector[];
}

interface Form {
  transposed?: boolean;
  running?: boolean;
  terminal?: boolean;
  late?: boolean;
}

/** ∂J/∂u_t for every t by the costates, and λ₀, the gradient by the start. */
function gradient(values: Values, form: Form = {}): { controls: Vector[]; start: Vector } {
  const { transposed = true, running = true, terminal = true, late = false } = form;
  const { system, Q, S, R, P, p, start, controls } = values;
  const states = [start];
  for (const u of controls) states.push(follow(system, states.at(-1) ?? start, u));
  const last = states.at(-1) ?? start;
  let lambda = terminal ? addVectors(multiplyVector(P, last), p) : zeroVector(start.length);
  const found: Vector[] = [];
  for (let t = controls.length - 1; t >= 0; t -= 1) {
    const [x, u] = [states[t] ?? [], controls[t] ?? []];
    const { fx, fu } = jacobians(system, x, u);
    const [lx, lu] = [
      addVectors(multiplyVector(Q, x), multiplyVector(transpose(S), u)),
      addVectors(multiplyVector(R, u), multiplyVector(S, x)),
    ];
    const pulled = multiplyVector(transposed ? transpose(fx) : fx, lambda);
    const before = running ? addVectors(lx, pulled) : pulled;
    found.unshift(addVectors(lu, multiplyVector(transpose(fu), late ? before : lambda)));
    lambda = before;
  }
  return { controls: found, start: lambda };
}

const rows = (a: Matrix): number[][] => a.map((row) => [...row]);

export default autodiff({
  formulas: {
    'atlas-costate-gradient': String.raw`
\begin{aligned}
\boldsymbol\lambda_T &= \nabla\ell_T(\mathbf{x}_T) \\
\boldsymbol\lambda_t &= \ell_{\mathbf{x}} + \mathbf{f}_{\mathbf{x}}^{T}\,\boldsymbol\lambda_{t+1} \\
\frac{\partial J}{\partial\mathbf{u}_t} &= \ell_{\mathbf{u}} + \mathbf{f}_{\mathbf{u}}^{T}\,\boldsymbol\lambda_{t+1}
\end{aligned}`,
  },
  against: {
    en: 'the total cost of a nonlinear rollout, by automatic differentiation',
    zh: '对非线性系统整条轨迹的总代价作自动微分',
  },
  cases: 30,
  draw: (random): Values => {
    const [n, m] = [random.integer(2, 3), random.integer(1, 2)];
    return {
      system: drawDynamics(random, n, m),
      Q: random.symmetric(n),
      S: random.matrix(m, n),
      R: random.symmetric(m),
      P: random.symmetric(n),
      p: random.vector(n),
      start: random.vector(n),
      controls: random.list(random.integer(1, 3), () => random.vector(m)),
    };
  },
  at: ({ controls, start }) => ({ controls, start }),
  of: (tf, point, { system, Q, S, R, P, p, controls }) => {
    const matrix = (a: Matrix) => tf.tensor2d(rows(a));
    const form = (a: typeof point.start, weight: Matrix, b: typeof point.start) =>
      a.mul(matrix(weight).matMul(b)).sum();
    let x = point.start.reshape([-1, 1]);
    let cost = tf.scalar(0).mul(x.sum());
    controls.forEach((_, t) => {
      const u = point.controls.slice([t, 0], [1, -1]).reshape([-1, 1]);
      cost = cost
        .add(form(x, Q, x).div(2))
        .add(form(u, S, x))
        .add(form(u, R, u).div(2));
      x = tf.tanh(matrix(system.A).matMul(x).add(matrix(system.B).matMul(u)));
    });
    const end = tf.tensor2d(p.map((value) => [value]));
    return cost.add(form(x, P, x).div(2)).add(x.mul(end).sum());
  },
  stated: (values) => gradient(values),
  mutants: {
    'the Jacobian not transposed': (values) => gradient(values, { transposed: false }),
    'the step cost left out of the costate': (values) => gradient(values, { running: false }),
    'a final costate of zero': (values) => gradient(values, { terminal: false }),
    'λ_t for λ_{t+1} in the gradient': (values) => gradient(values, { late: true }),
  },
});
