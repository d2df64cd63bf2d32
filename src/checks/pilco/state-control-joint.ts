import { quadrature } from '#checks/kit/identity.ts';
import { type NormalInput, covarianceOf, drawFactor, normalMoments } from '#checks/shared/normal-grid.ts';
import {
  type Matrix,
  diagonal,
  diagonalOf,
  entry,
  fromEntries,
  multiply,
  multiplyVector,
  scale,
  transpose,
} from '#numerics/matrix.ts';
import { type Vector, addVectors, component } from '#numerics/vector.ts';

/** Two states and two controls: ū = Ax + b, then u = u_max sin ū. */
interface Values {
  input: NormalInput;
  A: Matrix;
  b: Vector;
  most: number;
}

interface Form {
  slope?: (nu: number, s: number) => number;
  power?: number;
  joined?: number;
}

/** The moments of the stacked vector, from those of ū and of the sine of a normal vector. */
function rows({ input, A, b, most }: Values, form: Form = {}) {
  const { slope = (nu, s) => Math.exp(-s / 2) * Math.cos(nu), power = 2, joined = 1 } = form;
  const spread = covarianceOf(input);
  const nu = addVectors(multiplyVector(A, input.mean), b);
  const S = multiply(A, multiply(spread, transpose(A)));
  const s = diagonalOf(S);
  const sine = (a: number): number => Math.exp(-component(s, a) / 2) * Math.sin(component(nu, a));
  const gamma = diagonal(nu.map((value, a) => most * slope(value, component(s, a))));
  const cross = scale(joined, multiply(multiply(spread, transpose(A)), gamma));
  const ofControls = fromEntries(2, 2, (a, b2) => {
    const [na, nb, sab] = [component(nu, a), component(nu, b2), entry(S, a, b2)];
    const damped = Math.exp(-(component(s, a) + component(s, b2)) / 2) / 2;
    const together = (Math.exp(sab) - 1) * Math.cos(na - nb) - (Math.exp(-sab) - 1) * Math.cos(na + nb);
    return most ** power * damped * together;
  });
  return {
    mean: [...input.mean, most * sine(0), most * sine(1)],
    covariance: [
      ...spread.map((row, i) => [...row, ...(cross[i] ?? [])]),
      ...ofControls.map((row, i) => [...(transpose(cross)[i] ?? []), ...row]),
    ],
  };
}

export default quadrature({
  formulas: {
    'atlas-pilco-state-control-joint': String.raw`
\begin{aligned}
\mathbf{u}_t &= u_{\max}\sin\bar{\mathbf{u}}_t, \qquad \tilde{\boldsymbol\mu}_t = \begin{pmatrix}\boldsymbol\mu_t \\ \mathbb{E}[\mathbf{u}_t]\end{pmatrix}, \qquad \tilde{\boldsymbol\Sigma}_t = \begin{pmatrix}\boldsymbol\Sigma_t & \mathrm{Cov}[\mathbf{x}_t,\mathbf{u}_t] \\ \mathrm{Cov}[\mathbf{x}_t,\mathbf{u}_t]^{T} & \mathrm{Cov}[\mathbf{u}_t]\end{pmatrix} \\
\mathrm{Cov}[\mathbf{x}_t,\mathbf{u}_t] &= \mathrm{Cov}[\mathbf{x}_t,\bar{\mathbf{u}}_t]\,\boldsymbol\Gamma_t, \qquad [\boldsymbol\Gamma_t]_{aa} = u_{\max}\,e^{-s_{aa}/2}\cos\nu_a
\end{aligned}`,
  },
  against: {
    en: 'moments of the state and u_max sin(Ax + b), integrated over the state',
    zh: '状态与 u_max sin(Ax + b) 的矩，对状态作数值积分',
  },
  cases: 20,
  draw: (random): Values => ({
    input: { mean: random.vector(2), factor: drawFactor(random, 0.7) },
    A: scale(0.7, random.matrix(2, 2)),
    b: random.vector(2),
    most: random.between(0.5, 2),
  }),
  stated: (values) => rows(values),
  reference: ({ input, A, b, most }) =>
    normalMoments(input, 4, (x) => [
      ...x,
      ...addVectors(multiplyVector(A, x), b).map((value) => most * Math.sin(value)),
    ]),
  mutants: {
    'the slope at the mean alone': (values) => rows(values, { slope: (nu) => Math.cos(nu) }),
    'the sine for the slope': (values) => rows(values, { slope: (nu, s) => Math.exp(-s / 2) * Math.sin(nu) }),
    'u_max once in the variance': (values) => rows(values, { power: 1 }),
    'no covariance with the state': (values) => rows(values, { joined: 0 }),
  },
});
