import { convergence } from '#checks/kit/convergence.ts';
import { type Vector, component } from '#numerics/vector.ts';
import { argmax } from '#checks/shared/reinforcement-values.ts';

/** Arms whose rewards are their means: 1-subgaussian, and never misleading. */
interface Values {
  means: Vector;
  delta: number;
  rounds: number;
}

type Index = (mean: number, pulls: number, log: number) => number;

const ucb: Index = (mean, pulls, log) => (pulls === 0 ? Infinity : mean + Math.sqrt((2 * log) / pulls));

/** How often each arm is pulled when every round takes the arm of the largest index. */
const pulls =
  (index: Index = ucb, choose: (indices: Vector) => number = argmax) =>
  ({ means, delta, rounds }: Values): Vector => {
    const counts = means.map(() => 0);
    for (let t = 1; t <= rounds; t += 1) {
      const arm = choose(means.map((mean, a) => index(mean, component(counts, a), Math.log(1 / delta))));
      counts[arm] = component(counts, arm) + 1;
    }
    return counts;
  };

/** An arm is pulled only while its width exceeds its gap: 2 log(1/δ)/Δ² + 1 times; the best one as often as there are rounds. */
const most = ({ means, delta, rounds }: Values): Vector => {
  const best = Math.max(...means);
  return means.map((mean) =>
    mean === best ? rounds : Math.min(rounds, (2 * Math.log(1 / delta)) / (best - mean) ** 2 + 1),
  );
};

export default convergence({
  formulas: {
    'formulary-ucb-algorithm': String.raw`A_t := \operatorname*{arg\,max}_{i} \mathrm{UCB}_i(t-1,\delta), \qquad t = 1,\ldots,n`,
  },
  against: {
    en: 'at most 2 log(1/δ)/Δ² + 1 pulls of an inferior arm, rewards without noise',
    zh: '奖励无噪声时，较差的臂至多拉 2 log(1/δ)/Δ² + 1 次',
  },
  cases: 60,
  draw: (random): Values => ({
    means: random.list(random.integer(2, 4), () => random.between(0, 3)),
    delta: Math.exp(-random.between(1, 5)),
    rounds: random.integer(100, 300),
  }),
  errors: pulls(),
  guarantee: most,
  mutants: {
    'the least index': { errors: pulls(ucb, (indices) => argmax(indices.map((value) => -value))) },
    'the root left out': {
      errors: pulls((mean, count, log) => (count === 0 ? Infinity : mean + (2 * log) / count)),
    },
    'the level squared': { errors: pulls((mean, count, log) => ucb(mean, count, 2 * log)) },
    'the mean left out': { errors: pulls((_, count, log) => ucb(0, count, log)) },
  },
});
