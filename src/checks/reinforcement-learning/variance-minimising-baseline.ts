import { identity } from '#checks/kit/identity.ts';
import {
  drawEpisodes,
  type Episodes,
  rewardToGo,
  totalReward,
  type Trajectory,
  trajectoriesOf,
} from '#checks/shared/reinforcement-trajectories.ts';
import { softmax } from '#numerics/log-sum-exp.ts';
import { type Vector, component } from '#numerics/vector.ts';

/** A policy whose preferences carry one shared parameter, added to those of action 1 in every state. */
interface Values {
  episodes: Episodes;
  /** The sampled trajectories of (19.36). */
  samples: readonly Trajectory[];
}

/** ∂log π[a|s]/∂θ of the shared parameter. */
const score = ({ logits }: Episodes, s: number, a: number): number =>
  (a === 0 ? 1 : 0) - component(softmax(logits[s] ?? []), 0);
const scores = (episodes: Episodes, { states, actions }: Trajectory): Vector =>
  actions.map((a, i) => score(episodes, component(states, i), a));

/** Sums over the steps of a trajectory: of squared scores times rewards to go, of squared scores. */
function sums(episodes: Episodes, trajectory: Trajectory, power = 2): { above: number; below: number } {
  const weights = scores(episodes, trajectory).map((g) => Math.abs(g) ** power);
  return {
    above: weights.reduce((sum, weight, i) => sum + weight * rewardToGo(trajectory, i + 1), 0),
    below: weights.reduce((sum, weight) => sum + weight, 0),
  };
}

const total = (numbers: Vector): number => numbers.reduce((sum, number) => sum + number, 0);

/** (19.36): one quotient of sums over all samples. */
function fromSamples({ episodes, samples }: Values, power = 2): number {
  const all = samples.map((trajectory) => sums(episodes, trajectory, power));
  return total(all.map(({ above }) => above)) / total(all.map(({ below }) => below));
}

/** The mean, the second moment and the mean baseline of g(r − b), g the score of the whole trajectory. */
function exact({ episodes }: Values, baseline: (trajectory: Trajectory) => number) {
  const all = trajectoriesOf(episodes).map((trajectory) => ({
    p: trajectory.probability,
    b: baseline(trajectory),
    term: total(scores(episodes, trajectory)) * (totalReward(trajectory) - baseline(trajectory)),
  }));
  return {
    baseline: total(all.map(({ p, b }) => p * b)),
    mean: total(all.map(({ p, term }) => p * term)),
    second: total(all.map(({ p, term }) => p * term * term)),
  };
}

/** (19.53): E[g^n r]/E[g^n] over all trajectories; n = 2. */
function best({ episodes }: Values, power = 2): number {
  const all = trajectoriesOf(episodes).map((trajectory) => ({
    weight: trajectory.probability * Math.abs(total(scores(episodes, trajectory))) ** power,
    reward: totalReward(trajectory),
  }));
  return total(all.map(({ weight, reward }) => weight * reward)) / total(all.map(({ weight }) => weight));
}

const both =
  (samples: (values: Values) => number, constant: (values: Values) => number) => (values: Values) => {
    const b = constant(values);
    return { 'udl-19-36': samples(values), 'udl-19-53': exact(values, () => b) };
  };

/** Where a parabola has its lowest point, from its values at −1, 0 and 1. */
function vertex(f: (x: number) => number): number {
  const [left, middle, right] = [f(-1), f(0), f(1)];
  return (left - right) / (2 * (left - 2 * middle + right));
}

export default identity({
  formulas: {
    'udl-19-36': String.raw`b = \frac{\sum_{i}\sum_{t=1}^{T}\bigl(\partial\log\bigl[\pi_{a_{it}}[s_{it},\boldsymbol\theta]\bigr]/\partial\boldsymbol\theta\bigr)^{2}\,r[\boldsymbol\tau_{it}]}{\sum_{i}\sum_{t=1}^{T}\bigl(\partial\log\bigl[\pi_{a_{it}}[s_{it},\boldsymbol\theta]\bigr]/\partial\boldsymbol\theta\bigr)^{2}}`,
    'udl-19-53': String.raw`b = \frac{\mathbb{E}\bigl[\mathrm{g}[\boldsymbol\tau]^2\,r[\boldsymbol\tau]\bigr]}{\mathbb{E}\bigl[\mathrm{g}[\boldsymbol\tau]^2\bigr]}`,
  },
  against: {
    en: 'the lowest point of the second moment, a parabola in b, from three of its values',
    zh: '二阶矩（b 的抛物线）的最低点，由三个取值定出',
  },
  draw: (random): Values => {
    const episodes = drawEpisodes(random);
    const all = trajectoriesOf(episodes);
    return { episodes, samples: random.list(random.integer(2, 5), () => random.pick(all)) };
  },
  stated: both(fromSamples, best),
  reference: (values) => {
    const { episodes, samples } = values;
    const spread = (b: number): number =>
      total(
        samples.map((trajectory) =>
          total(scores(episodes, trajectory).map((g, i) => (g * (rewardToGo(trajectory, i + 1) - b)) ** 2)),
        ),
      );
    const lowest = vertex((b) => exact(values, () => b).second);
    return { 'udl-19-36': vertex(spread), 'udl-19-53': exact(values, () => lowest) };
  },
  mutants: {
    'the scores not squared': both((values) => fromSamples(values, 1), best),
    'all trajectories weighted alike': both(fromSamples, (values) => best(values, 0)),
    'the score in place of its square': both(fromSamples, (values) => best(values, 1)),
  },
  sourceReads: {
    // A sum of quotients, one for each trajectory.
    'udl-19-36': both(
      ({ episodes, samples }) =>
        total(
          samples.map((trajectory) => {
            const { above, below } = sums(episodes, trajectory);
            return above / below;
          }),
        ),
      best,
    ),
    // The reward outside of the expectation: the quotient cancels, and b is the reward of the trajectory at hand.
    'udl-19-53': (values) => ({ 'udl-19-36': fromSamples(values), 'udl-19-53': exact(values, totalReward) }),
  },
});
