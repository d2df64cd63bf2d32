import { minimise } from '#numerics/minimise/l-bfgs.ts';
import type { Objective } from '#numerics/minimise/wolfe-search.ts';
import { seededUniform, standardNormal } from '#numerics/random.ts';
import { type Vector, component, norm } from '#numerics/vector.ts';
import type { WorkedValues } from '../example.ts';
import { lazy } from '../lazy.ts';
import { STARTS } from './feedback.ts';
import { POLICY_VARIANCE, PROCESS_VARIANCE, START_VARIANCE, STEPS, TEACHER } from './scalar-system.ts';

/** Hyperbolic tangent units; parameters: input weights, biases, output weights, output bias. */
const UNITS = 8;
const PARAMETERS = 3 * UNITS + 1;
const TRAJECTORIES = 20;
const [SEED, TRIALS] = [6, 100_000] as const;
const MEMORIES = [0, 1, 5, 20] as const;
const SHARES = [1e-2, 1e-3] as const;
const MOST = 5000;

/** A state that a controller visited, its mean control there, and the precision with which that counts. */
export interface Sample {
  readonly x: number;
  readonly target: number;
  readonly weight: number;
}

/** The mean control of the network in a state. */
export function networkControl(parameters: Vector, x: number): number {
  let sum = component(parameters, 3 * UNITS);
  for (let j = 0; j < UNITS; j += 1)
    sum +=
      component(parameters, 2 * UNITS + j) *
      Math.tanh(component(parameters, j) * x + component(parameters, UNITS + j));
  return sum;
}

/** The loss ½ Σ weight·(control − target)² over the samples' number, with its gradient by backpropagation. */
export function supervisedLoss(samples: readonly Sample[]): Objective {
  return (parameters) => {
    const gradient = new Array<number>(PARAMETERS).fill(0);
    const addTo = (at: number, value: number): void => {
      gradient[at] = component(gradient, at) + value;
    };
    let value = 0;
    for (const { x, target, weight } of samples) {
      const error = networkControl(parameters, x) - target;
      value += (weight * error * error) / (2 * samples.length);
      const pull = (weight * error) / samples.length;
      for (let j = 0; j < UNITS; j += 1) {
        const h = Math.tanh(component(parameters, j) * x + component(parameters, UNITS + j));
        const bent = pull * component(parameters, 2 * UNITS + j) * (1 - h * h);
        addTo(j, bent * x);
        addTo(UNITS + j, bent);
        addTo(2 * UNITS + j, pull * h);
      }
      addTo(3 * UNITS, pull);
    }
    return { value, gradient };
  };
}

/** Samples of the maximum-entropy controller from both starts, and first parameters. */
export const supervisedTask = lazy((): { samples: Sample[]; first: Vector } => {
  const uniform = seededUniform(SEED);
  const normal = (): number => standardNormal(uniform);
  const samples = STARTS.flatMap((start) =>
    Array.from({ length: TRAJECTORIES }, () => {
      let x = start + Math.sqrt(START_VARIANCE) * normal();
      return TEACHER.map(({ gain, push, variance }) => {
        const sample = { x, target: gain * x + push, weight: 1 / variance };
        x += sample.target + Math.sqrt(variance) * normal() + Math.sqrt(PROCESS_VARIANCE) * normal();
        return sample;
      });
    }).flat(),
  );
  const scale = [1, 1, 0.5, 0] as const;
  const first = Array.from(
    { length: PARAMETERS },
    (_, i) => (scale[Math.floor(i / UNITS)] ?? NaN) * normal(),
  );
  return { samples, first };
});

/** The average cost of the network as a policy with noise, over both starts, with its standard error. */
function simulatedCost(parameters: Vector): { mean: number; error: number } {
  const uniform = seededUniform(SEED + 1);
  const normal = (): number => standardNormal(uniform);
  let [sum, squares] = [0, 0];
  for (let trial = 0; trial < TRIALS; trial += 1) {
    let cost = 0;
    for (const start of STARTS) {
      let x = start + Math.sqrt(START_VARIANCE) * normal();
      for (let t = 0; t < STEPS; t += 1) {
        const u = networkControl(parameters, x) + Math.sqrt(POLICY_VARIANCE) * normal();
        cost += (x * x + u * u) / (2 * STARTS.length);
        x += u + Math.sqrt(PROCESS_VARIANCE) * normal();
      }
    }
    sum += cost;
    squares += cost * cost;
  }
  const mean = sum / TRIALS;
  return { mean, error: Math.sqrt((squares / TRIALS - mean * mean) / TRIALS) };
}

/** Example 3 of the notes on GPS: iterations and evaluations to a share of the first gradient's norm, by memory. */
export function network(): WorkedValues {
  const { samples, first } = supervisedTask();
  const loss = supervisedLoss(samples);
  const size = norm(loss(first).gradient);
  const rows = MEMORIES.map((memory) => ({
    memory,
    to: SHARES.map((share) => {
      const { iterations, evaluations } = minimise(loss, first, {
        memory,
        gradientNorm: share * size,
        mostIterations: MOST,
      });
      return { iterations, evaluations };
    }),
  }));
  const fitted = minimise(loss, first, { memory: 20, gradientNorm: 1e-3 * size });
  return { samples: samples.length, parameters: PARAMETERS, rows, cost: simulatedCost(fitted.x) };
}
