import { convergence } from '#checks/kit/convergence.ts';
import { klOf } from '#checks/shared/policy-performance.ts';
import { gradient } from '#numerics/finite-difference.ts';
import { softmax } from '#numerics/log-sum-exp.ts';
import { type Vector, addScaled, component, dot, norm, subtractVectors } from '#numerics/vector.ts';

/** f = aᵀx and g = bᵀz + κΣ z log z on probability vectors, tied together by the KL divergence. */
interface Values {
  a: Vector;
  b: Vector;
  kappa: number;
  rho: number;
}
interface Iterate {
  x: Vector;
  z: Vector;
  lambda: Vector;
}
interface Form {
  sign?: number;
  step?: number;
}

/** Both steps in closed form: each objective is linear plus multiples of z log z, so that its minimiser is a softmax. */
function sweep({ a, b, kappa, rho }: Values, { z, lambda }: Iterate, { sign = 1, step = 1 }: Form): Iterate {
  const x = softmax(z.map((value, i) => Math.log(value) - (component(a, i) + component(lambda, i)) / rho));
  const after = softmax(
    x.map(
      (value, i) => (rho * Math.log(value) - component(b, i) + sign * component(lambda, i)) / (kappa + rho),
    ),
  );
  return { x, z: after, lambda: addScaled(lambda, step * rho, subtractVectors(x, after)) };
}

function start({ a }: Values): Iterate {
  const even = a.map(() => 1 / a.length);
  return { x: even, z: even, lambda: a.map(() => 0) };
}

/** After 1500 sweeps: the distance of x from the best probabilities ∝ exp(−(a + b)/κ). */
const errors =
  (form: Form = {}) =>
  (values: Values): number => {
    let now = start(values);
    for (let k = 0; k < 1500; k += 1) now = sweep(values, now, form);
    const best = softmax(values.a.map((value, i) => -(value + component(values.b, i)) / values.kappa));
    return norm(subtractVectors(now.x, best)) + norm(subtractVectors(now.z, best));
  };

/** The slopes of the two objectives of the entry by the logits, at the points that the third sweep finds. */
const slopes =
  ({ sign = 1, exchanged = false, ...form }: Form & { exchanged?: boolean } = {}) =>
  (values: Values) => {
    const { a, b, kappa, rho } = values;
    let before = start(values);
    for (let k = 0; k < 2; k += 1) before = sweep(values, before, form);
    const now = sweep(values, before, form);
    const tie = (first: Vector, second: Vector): number =>
      rho * (exchanged ? klOf(second, first) : klOf(first, second));
    const ofX = (x: Vector): number =>
      dot(a, x) + dot(before.lambda, subtractVectors(x, before.z)) + tie(x, before.z);
    const ofZ = (z: Vector): number => {
      const g = dot(b, z) + kappa * z.reduce((sum, value) => sum + value * Math.log(value), 0);
      return g + sign * dot(before.lambda, subtractVectors(now.x, z)) + tie(z, now.x);
    };
    const logits = (p: Vector): Vector => p.map(Math.log);
    return {
      x: gradient((free) => ofX(softmax(free)), logits(now.x)),
      z: gradient((free) => ofZ(softmax(free)), logits(now.z)),
    };
  };

export default convergence({
  formulas: {
    'atlas-bregman-admm-updates': String.raw`
\begin{aligned}
\mathbf{x}^{k+1}&=\operatorname*{argmin}_{\mathbf{x}}\;f(\mathbf{x})+(\boldsymbol\lambda^{k})^{T}(\mathbf{x}-\mathbf{z}^{k})+\rho\,D_\phi(\mathbf{x},\mathbf{z}^{k})\\
\mathbf{z}^{k+1}&=\operatorname*{argmin}_{\mathbf{z}}\;g(\mathbf{z})+(\boldsymbol\lambda^{k})^{T}(\mathbf{x}^{k+1}-\mathbf{z})+\rho\,D_\phi(\mathbf{z},\mathbf{x}^{k+1})\\
\boldsymbol\lambda^{k+1}&=\boldsymbol\lambda^{k}+\rho\,(\mathbf{x}^{k+1}-\mathbf{z}^{k+1})
\end{aligned}`,
  },
  against: {
    en: 'the solution in closed form, and the slopes of the stated objectives at each step’s result',
    zh: '闭式解，以及每一步结果处所述目标函数的斜率',
  },
  tolerance: 1e-8,
  because: 'slopes are central differences',
  cases: 100,
  draw: (random): Values => {
    const n = random.integer(2, 4);
    return {
      a: random.list(n, () => random.between(-0.6, 0.6)),
      b: random.list(n, () => random.between(-0.6, 0.6)),
      kappa: random.between(0.5, 1.5),
      rho: random.between(0.5, 2),
    };
  },
  errors: errors(),
  guarantee: () => 1e-7,
  equal: {
    stated: slopes(),
    reference: ({ a }) => ({ x: a.map(() => 0), z: a.map(() => 0) }),
  },
  mutants: {
    'the multiplier moved the other way': { errors: errors({ step: -1 }) },
    'no multiplier': { errors: errors({ step: 0 }) },
    'the multiplier pulls z as it pushes x': { errors: errors({ sign: -1 }), stated: slopes({ sign: -1 }) },
    'the arguments of the divergence exchanged': { stated: slopes({ exchanged: true }) },
  },
});
