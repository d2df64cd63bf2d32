import { autodiff } from '#checks/kit/autodiff.ts';
import { component, dot } from '#numerics/vector.ts';

/** z = m + e^s ε with a standard normal ε; energy −log p(x, z) = ½cz² + d cos z. */
interface Values {
  m: number;
  s: number;
  c: number;
  d: number;
}
/** Five nodes whose moments are those of a standard normal up to the ninth. */
const OUTER = Math.sqrt(5 + Math.sqrt(10));
const INNER = Math.sqrt(5 - Math.sqrt(10));
const NODES = [-OUTER, -INNER, 0, INNER, OUTER];
const WEIGHTS = [
  7 - 2 * Math.sqrt(10),
  7 + 2 * Math.sqrt(10),
  32,
  7 + 2 * Math.sqrt(10),
  7 - 2 * Math.sqrt(10),
].map((w) => w / 60);

/** E[(∂g/∂φ)ᵀ ∇_z r] with r = log p(x, z) − log q(z). */
const rows = (
  { m, s, c, d }: Values,
  { score = 1, jacobian = (epsilon: number) => Math.exp(s) * epsilon, entropy = 1 } = {},
) => {
  const slopes = NODES.map((epsilon) => {
    const z = m + Math.exp(s) * epsilon;
    return score * (-c * z + d * Math.sin(z)) + (entropy * (z - m)) / Math.exp(2 * s);
  });
  return {
    m: dot(WEIGHTS, slopes),
    s: dot(
      WEIGHTS,
      slopes.map((slope, i) => slope * jacobian(component(NODES, i))),
    ),
  };
};

export default autodiff({
  formulas: {
    'atlas-reparameterised-elbo-gradient': String.raw`
\begin{aligned}
\nabla_{\boldsymbol\phi}\mathcal{L}(\boldsymbol\phi) &= \nabla_{\boldsymbol\phi}\,\mathbb{E}_{p(\boldsymbol\epsilon)}\bigl[r_{\boldsymbol\phi}(\mathbf{g}_{\boldsymbol\phi}(\boldsymbol\epsilon))\bigr] = \mathbb{E}_{p(\boldsymbol\epsilon)}\bigl[\nabla_{\boldsymbol\phi}\,r_{\boldsymbol\phi}(\mathbf{g}_{\boldsymbol\phi}(\boldsymbol\epsilon))\bigr] \\
&= \mathbb{E}_{p(\boldsymbol\epsilon)}\biggl[\Bigl(\frac{\partial\mathbf{g}_{\boldsymbol\phi}(\boldsymbol\epsilon)}{\partial\boldsymbol\phi}\Bigr)^{T}\nabla_{\mathbf{z}}\,r_{\boldsymbol\phi}(\mathbf{z})\Big|_{\mathbf{z}=\mathbf{g}_{\boldsymbol\phi}(\boldsymbol\epsilon)}\biggr]
\end{aligned}`,
  },
  against: { en: 'automatic differentiation of the averaged log ratio', zh: '对对数比的平均作自动微分' },
  cases: 30,
  draw: (random): Values => ({
    m: random.between(-1, 1),
    s: random.between(-0.7, 0.5),
    c: random.between(0.5, 2),
    d: random.between(-1, 1),
  }),
  at: ({ m, s }) => ({ m, s }),
  of: (tf, { m, s }, { c, d }) => {
    const z = m.add(s.exp().mul(tf.tensor1d(NODES)));
    const logJoint = z
      .square()
      .mul(-0.5 * c)
      .sub(z.cos().mul(d));
    // log q depends on m and s directly as well as through z.
    const logDensity = z.sub(m).div(s.exp()).square().mul(-0.5).sub(s);
    return logJoint.sub(logDensity).mul(tf.tensor1d(WEIGHTS)).sum();
  },
  stated: (values) => rows(values),
  mutants: {
    'the Jacobian left out': (values) => rows(values, { jacobian: () => 1 }),
    'the slope of log q left out': (values) => rows(values, { entropy: 0 }),
    'the slope of log q added': (values) => rows(values, { entropy: -1 }),
    'the energy for the log joint density': (values) => rows(values, { score: -1 }),
  },
});
