import { identity } from '#checks/kit/identity.ts';
import { divergence, normalised, total } from '#checks/shared/information-tables.ts';
import { type Vector, component } from '#numerics/vector.ts';

interface Values {
  joint: Vector;
  q: Vector;
}
const average = ({ joint, q }: Values, of: (joint: number, posterior: number, q: number) => number): number =>
  total(
    q.map((weight, z) => weight * Math.log(of(component(joint, z), component(normalised(joint), z), weight))),
  );

const rows = (values: Values, { order = 1, elbo = (p: number, _: number, q: number) => p / q } = {}) => ({
  ratio: average(values, (p, posterior) => p / posterior),
  split: average(values, elbo) + average(values, (_, posterior, q) => (q / posterior) ** order),
  bound: average(values, elbo) + divergence(values.q, normalised(values.joint)),
});

export default identity({
  formulas: {
    'atlas-elbo-evidence-identity': String.raw`
\begin{aligned}
\log p(\mathbf{x}) &= \mathbb{E}_q\bigl[\log p(\mathbf{x})\bigr] = \mathbb{E}_q\biggl[\log\frac{p(\mathbf{x},\mathbf{z})}{p(\mathbf{z}\mid\mathbf{x})}\biggr] \\
&= \mathbb{E}_q\biggl[\log\frac{p(\mathbf{x},\mathbf{z})}{q(\mathbf{z})}\biggr]+\mathbb{E}_q\biggl[\log\frac{q(\mathbf{z})}{p(\mathbf{z}\mid\mathbf{x})}\biggr] \\
&= \mathcal{L}(q)+\mathrm{KL}\bigl(q(\mathbf{z})\,\|\,p(\mathbf{z}\mid\mathbf{x})\bigr)
\end{aligned}`,
  },
  against: { en: 'the logarithm of the summed joint probabilities', zh: '联合概率之和的对数' },
  draw: (random): Values => {
    const n = random.integer(2, 5);
    return { joint: random.list(n, () => random.between(0.01, 0.5)), q: random.probabilities(n) };
  },
  stated: (values) => rows(values),
  reference: ({ joint }) => {
    const value = Math.log(total(joint));
    return { ratio: value, split: value, bound: value };
  },
  mutants: {
    'the second ratio upside down': (values) => rows(values, { order: -1 }),
    'q in place of the joint': (values) => rows(values, { elbo: (p, _, q) => q / p }),
    'the divergence in the other order': (values) => ({
      ...rows(values),
      bound:
        rows(values).bound -
        divergence(values.q, normalised(values.joint)) +
        divergence(normalised(values.joint), values.q),
    }),
    'the divergence from the prior bound subtracted': (values) => ({
      ...rows(values),
      bound: rows(values).bound - 2 * divergence(values.q, normalised(values.joint)),
    }),
  },
});
