import { inequality } from '#checks/kit/inequality.ts';
import { divergence, normalised } from '#checks/shared/information-tables.ts';
import { type Vector, component, dot } from '#numerics/vector.ts';

interface Values {
  q: Vector;
  p: Vector;
  T: Vector;
}
const bound = ({ q, p, T }: Values): number => dot(q, T) - Math.log(dot(p, T.map(Math.exp)));
/** p reweighted by e^(sign T). */
const tilted = ({ p, T }: Values, sign = 1): Vector =>
  normalised(p.map((weight, i) => weight * Math.exp(sign * component(T, i))));

export default inequality({
  formulas: {
    'atlas-donsker-varadhan': String.raw`
\begin{aligned}
\mathrm{KL}(q\,\|\,p) &= \sup_{T}\Bigl(\mathbb{E}_{q}\bigl[T(x)\bigr] - \log\mathbb{E}_{p}\bigl[e^{T(x)}\bigr]\Bigr) \\
\mathrm{KL}(q\,\|\,p) &- \Bigl(\mathbb{E}_{q}\bigl[T(x)\bigr] - \log\mathbb{E}_{p}\bigl[e^{T(x)}\bigr]\Bigr) = \mathrm{KL}(q\,\|\,g_T) \geq 0 \\
g_T(x) &= \frac{p(x)\,e^{T(x)}}{\mathbb{E}_{p}\bigl[e^{T(x)}\bigr]}
\end{aligned}`,
  },
  against: {
    en: 'the divergence of random finite distributions, summed',
    zh: '随机离散分布的散度，直接求和',
  },
  draw: (random): Values => {
    const n = random.integer(2, 5);
    return { q: random.probabilities(n), p: random.probabilities(n), T: random.vector(n) };
  },
  // The supremum: T = log q/p, up to a constant.
  attained: (random): Values => {
    const [q, p, c] = [random.probabilities(4), random.probabilities(4), random.normal()];
    return { q, p, T: q.map((weight, i) => Math.log(weight / component(p, i)) + c) };
  },
  smaller: bound,
  larger: ({ q, p }) => divergence(q, p),
  equal: {
    stated: (values) => divergence(values.q, tilted(values)),
    reference: (values) => divergence(values.q, values.p) - bound(values),
  },
  mutants: {
    'the logarithm inside of the average': { smaller: ({ q, p, T }) => dot(q, T) - dot(p, T) },
    'the averages exchanged': { smaller: ({ q, p, T }) => bound({ q: p, p: q, T }) },
    'the divergence in the other order': { larger: ({ q, p }) => divergence(p, q) },
    'reweighted by the inverse': { stated: (values) => divergence(values.q, tilted(values, -1)) },
    'q reweighted': { stated: (values) => divergence(values.q, tilted({ ...values, p: values.q })) },
  },
});
