import { identity } from '#checks/kit/identity.ts';
import { averageLog, divergence, normalised, total } from '#checks/shared/information-tables.ts';
import { type Vector, component } from '#numerics/vector.ts';

/** p(X, Z | θ) at the observed X for each Z, and any q(Z). */
interface Values {
  joint: Vector;
  q: Vector;
}
const rows = (
  { joint, q }: Values,
  { gap = divergence(q, normalised(joint)), entropySign = -1, above = joint, below = q } = {},
) => {
  const bound = total(q.map((weight, z) => weight * Math.log(component(above, z) / component(below, z))));
  return { evidence: bound + gap, bound, split: averageLog(q, joint) + entropySign * averageLog(q, q) };
};

export default identity({
  formulas: {
    'atlas-em-lower-bound': String.raw`
\begin{aligned}
\log p(\mathbf{X}\mid\boldsymbol\theta) &= \mathcal{L}(q,\boldsymbol\theta)+\mathrm{KL}\bigl(q(\mathbf{Z})\,\big\|\,p(\mathbf{Z}\mid\mathbf{X},\boldsymbol\theta)\bigr) \\
\mathcal{L}(q,\boldsymbol\theta) &= \sum_{\mathbf{Z}}q(\mathbf{Z})\log\frac{p(\mathbf{X},\mathbf{Z}\mid\boldsymbol\theta)}{q(\mathbf{Z})} \\
&= \mathbb{E}_{q}\bigl[\log p(\mathbf{X},\mathbf{Z}\mid\boldsymbol\theta)\bigr]-\mathbb{E}_{q}\bigl[\log q(\mathbf{Z})\bigr]
\end{aligned}`,
  },
  against: {
    en: 'the logarithm of the summed joint probabilities, less the divergence',
    zh: '联合概率之和的对数，减去散度',
  },
  draw: (random): Values => {
    const n = random.integer(2, 5);
    return { joint: random.list(n, () => random.between(0.01, 0.5)), q: random.probabilities(n) };
  },
  stated: (values) => rows(values),
  reference: ({ joint, q }) => {
    const evidence = Math.log(total(joint));
    const bound =
      evidence -
      total(q.map((weight, z) => weight * (Math.log(weight) - Math.log(component(joint, z)) + evidence)));
    return { evidence, bound, split: bound };
  },
  mutants: {
    'the divergence in the other order': (values) =>
      rows(values, { gap: divergence(normalised(values.joint), values.q) }),
    'the divergence subtracted': (values) =>
      rows(values, { gap: -divergence(values.q, normalised(values.joint)) }),
    'the entropy subtracted': (values) => rows(values, { entropySign: 1 }),
    'the ratio upside down': (values) => rows(values, { above: values.q, below: values.joint }),
    'the posterior for the joint': (values) => rows(values, { above: normalised(values.joint) }),
  },
});
