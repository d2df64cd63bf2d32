import { seededUniform, standardNormal } from '#numerics/random.ts';
import type { WorkedValues } from '../example.ts';
import { POLICY_VARIANCE, PROCESS_VARIANCE, START_VARIANCE, STEPS } from './scalar-system.ts';
import { START, pushParabola } from './teacher.ts';

const [TRAJECTORIES, SEED] = [400_000, 17] as const;
const [TRIALS, REPEATS] = [20, 20_000] as const;
const EXPLORATION = [0.5, 0.1, 0.01] as const;
const GAIN = -0.6;

/** Cost and score of trajectories of the policy that does not push. */
function sampled(): { costs: Float64Array; scores: Float64Array } {
  const uniform = seededUniform(SEED);
  const normal = (): number => standardNormal(uniform);
  const costs = new Float64Array(TRAJECTORIES);
  const scores = new Float64Array(TRAJECTORIES);
  const sd = Math.sqrt(POLICY_VARIANCE);
  for (let i = 0; i < TRAJECTORIES; i += 1) {
    let x = START + Math.sqrt(START_VARIANCE) * normal();
    let [cost, score] = [0, 0];
    for (let t = 0; t < STEPS; t += 1) {
      const epsilon = normal();
      const u = sd * epsilon;
      cost += (x * x + u * u) / 2;
      score += epsilon / sd;
      x += u + Math.sqrt(PROCESS_VARIANCE) * normal();
    }
    costs[i] = cost;
    scores[i] = score;
  }
  return { costs, scores };
}

function meanAndSd(values: Float64Array): { mean: number; sd: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, sd: Math.sqrt(squares / values.length) };
}

/** The scatter of a fitted coefficient of the control: regressions of x′ on x, u and 1 with 20 trials each. */
function fittedScatter(exploration: number): number {
  const uniform = seededUniform(SEED);
  const normal = (): number => standardNormal(uniform);
  const errors = Float64Array.from({ length: REPEATS }, () => {
    // What u has beyond its part in x and 1 is noise with its own regression taken out.
    const x = Float64Array.from({ length: TRIALS }, normal);
    const noise = Float64Array.from({ length: TRIALS }, () => exploration * normal());
    const u = noise.map((value, i) => GAIN * (x[i] ?? NaN) + value);
    const change = u.map((value) => value + Math.sqrt(PROCESS_VARIANCE) * normal());
    return slopeBeyond(change, u, x) - 1;
  });
  return meanAndSd(errors).sd;
}

/** The coefficient of u in the least-squares fit of y to x, u and 1. */
function slopeBeyond(y: Float64Array, u: Float64Array, x: Float64Array): number {
  const centred = (values: Float64Array): Float64Array => {
    const { mean } = meanAndSd(values);
    return values.map((value) => value - mean);
  };
  const [cy, cu, cx] = [centred(y), centred(u), centred(x)];
  const product = (a: Float64Array, b: Float64Array): number =>
    a.reduce((sum, value, i) => sum + value * (b[i] ?? NaN), 0);
  const [xx, xu, uu] = [product(cx, cx), product(cx, cu), product(cu, cu)];
  return (product(cu, cy) * xx - product(cx, cy) * xu) / (uu * xx - xu * xu);
}

/** What the score-function gradient costs in Example 1, and how exploration noise makes the dynamics known. */
export function directSearch(): WorkedValues {
  const { costs, scores } = sampled();
  const baseline = meanAndSd(costs).mean;
  const plain = meanAndSd(costs.map((cost, i) => cost * (scores[i] ?? NaN)));
  const lowered = meanAndSd(costs.map((cost, i) => (cost - baseline) * (scores[i] ?? NaN)));
  const { slope } = pushParabola();
  /** Trajectories for a relative error of a tenth, to the next ten. */
  const needed = (sd: number): number => 10 * Math.round(10 * (sd / slope) ** 2);
  return {
    trajectories: TRAJECTORIES,
    gradient: slope,
    estimated: plain.mean,
    sd: plain.sd,
    sdWithBaseline: lowered.sd,
    needed: needed(plain.sd),
    neededWithBaseline: needed(lowered.sd),
    exploration: EXPLORATION.map((sd) => ({
      formula: Math.sqrt(PROCESS_VARIANCE / TRIALS) / sd,
      simulated: fittedScatter(sd),
    })),
  };
}
