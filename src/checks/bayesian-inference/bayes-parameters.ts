import { identity } from '#checks/kit/identity.ts';
import { outcomes } from '#checks/shared/foundations-enumeration.ts';
import { total } from '#checks/shared/information-tables.ts';
import { type Vector, component } from '#numerics/vector.ts';

/** Coins with known probabilities of heads, one drawn blindly; its tosses. */
interface Values {
  theta: Vector;
  prior: Vector;
  tosses: readonly number[];
}
const likelihood = (theta: number, tosses: readonly number[]): number =>
  tosses.reduce((product, toss) => product * (toss === 1 ? theta : 1 - theta), 1);

const rows = ({ theta, prior, tosses }: Values, { start = prior, of = likelihood } = {}) => {
  const joint = theta.map((one, i) => of(one, tosses) * component(prior, i));
  const evidence = total(joint);
  // One toss after the other, each posterior the next prior.
  const inTurn = tosses.reduce((belief, toss) => {
    const forecast = total(theta.map((one, i) => of(one, [toss]) * component(belief, i)));
    return theta.map((one, i) => (of(one, [toss]) * component(belief, i)) / forecast);
  }, start);
  return { posterior: joint.map((value) => value / evidence), evidence, inTurn };
};

export default identity({
  formulas: {
    'atlas-bayes-parameters': String.raw`
\begin{aligned}
p(\boldsymbol\theta\mid\mathcal{D}) &= \frac{p(\mathcal{D}\mid\boldsymbol\theta)\,p(\boldsymbol\theta)}{p(\mathcal{D})}, \qquad p(\mathcal{D}) = \int p(\mathcal{D}\mid\boldsymbol\theta)\,p(\boldsymbol\theta)\,d\boldsymbol\theta \\
p(\boldsymbol\theta\mid\mathcal{D},x_{\mathrm{new}}) &= \frac{p(x_{\mathrm{new}}\mid\boldsymbol\theta)\,p(\boldsymbol\theta\mid\mathcal{D})}{p(x_{\mathrm{new}}\mid\mathcal{D})}
\end{aligned}`,
  },
  against: {
    en: 'the joint table of coins and all possible sequences',
    zh: '硬币与全部可能序列的联合分布表',
  },
  draw: (random): Values => {
    const n = random.integer(2, 4);
    return {
      theta: random.list(n, () => random.between(0.1, 0.9)),
      prior: random.probabilities(n),
      tosses: random.list(random.integer(1, 5), () => random.integer(0, 1)),
    };
  },
  stated: (values) => rows(values),
  reference: ({ theta, prior, tosses }) => {
    const table = theta.map((one, i) =>
      outcomes([1 - one, one], tosses.length).map(({ draws, probability }) => ({
        draws,
        mass: component(prior, i) * probability,
      })),
    );
    const column = table.map(
      (line) => line.find(({ draws }) => draws.every((toss, k) => toss === tosses[k]))?.mass ?? NaN,
    );
    const sum = total(column);
    return {
      posterior: column.map((mass) => mass / sum),
      evidence: sum,
      inTurn: column.map((mass) => mass / sum),
    };
  },
  mutants: {
    'no prior': (values) => rows({ ...values, prior: values.prior.map(() => 1) }),
    'the first prior again': (values) => ({
      ...rows(values),
      inTurn: rows({ ...values, tosses: values.tosses.slice(-1) }).posterior,
    }),
    'heads and tails exchanged': (values) =>
      rows(values, { of: (theta, tosses) => likelihood(1 - theta, tosses) }),
    'not normalised': (values) => ({
      ...rows(values),
      posterior: rows(values).posterior.map((p) => p * rows(values).evidence),
    }),
  },
});
