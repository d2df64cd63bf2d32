import { identity } from '#checks/kit/identity.ts';
import { logSumExp, softmax } from '#numerics/log-sum-exp.ts';
import { integrate } from '#numerics/quadrature.ts';
import { type Vector, addScaled, component, dot, subtractVectors } from '#numerics/vector.ts';

interface Values {
  p: Vector;
  q: Vector;
}
interface Generator {
  phi: (p: Vector) => number;
  slope: (p: Vector) => Vector;
}

const square: Generator = { phi: (p) => dot(p, p) / 2, slope: (p) => p };
const entropy: Generator = {
  phi: (p) => p.reduce((sum, value) => sum + value * Math.log(value), 0),
  slope: (p) => p.map((value) => Math.log(value) + 1),
};
const logSum: Generator = { phi: logSumExp, slope: softmax };

interface Form {
  sign?: number;
  at?: 'q' | 'p';
}

const divergence = ({ phi, slope }: Generator, { p, q }: Values, { sign = -1, at = 'q' }: Form): number =>
  phi(p) - phi(q) + sign * dot(slope(at === 'q' ? q : p), subtractVectors(p, q));

const rows =
  (form: Form = {}) =>
  (values: Values) => ({
    square: divergence(square, values, form),
    entropy: divergence(entropy, values, form),
    logSum: divergence(logSum, values, form),
  });

export default identity({
  formulas: {
    'atlas-bregman-divergence': String.raw`
\begin{gathered}
D_\phi(\mathbf{p},\mathbf{q})=\phi(\mathbf{p})-\phi(\mathbf{q})-\nabla\phi(\mathbf{q})^{T}(\mathbf{p}-\mathbf{q})\\
\phi(\mathbf{p})=\tfrac12\|\mathbf{p}\|^2\ \Rightarrow\ D_\phi=\tfrac12\|\mathbf{p}-\mathbf{q}\|^2,\qquad\phi(\mathbf{p})=\sum_ip_i\log p_i\ \Rightarrow\ D_\phi=\mathrm{KL}(\mathbf{p}\,\|\,\mathbf{q})
\end{gathered}`,
  },
  against: {
    en: 'half the squared distance, the KL divergence, and for log-sum-exp the curvature along the way, integrated',
    zh: '距离平方的一半、KL 散度，以及对 log-sum-exp 沿途曲率的积分',
  },
  cases: 100,
  draw: (random): Values => {
    const n = random.integer(2, 5);
    return { p: random.probabilities(n), q: random.probabilities(n) };
  },
  stated: rows(),
  reference: ({ p, q }) => {
    const between = subtractVectors(p, q);
    return {
      square: between.reduce((sum, value) => sum + (value * value) / 2, 0),
      entropy: p.reduce((sum, value, i) => sum + value * Math.log(value / component(q, i)), 0),
      // ∫ (1 − t) dᵀ∇²φ(q + td)d, the variance of d under the softmax.
      logSum: integrate(
        (t) => {
          const weights = softmax(addScaled(q, t, between));
          const mean = dot(weights, between);
          return (
            (1 - t) *
            dot(
              weights,
              between.map((value) => (value - mean) ** 2),
            )
          );
        },
        [0, 1],
        1e-14,
      ),
    };
  },
  mutants: {
    'the tangent added': rows({ sign: 1 }),
    'the tangent at p': rows({ at: 'p' }),
    'no tangent': rows({ sign: 0 }),
  },
});
