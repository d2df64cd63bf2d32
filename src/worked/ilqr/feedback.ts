import { expandAlong, follow, type Trajectory } from '#numerics/control/control-problem.ts';
import { ilqr, resultOf } from '#numerics/control/ilqr.ts';
import { runWith } from '#numerics/control/ilqr-iteration.ts';
import { sweepBack } from '#numerics/control/ilqr-sweep.ts';
import { type Vector, component } from '#numerics/vector.ts';
import type { WorkedValues } from '../example.ts';
import { swingUpRun } from './swing-up.ts';
import { HANGING, swingUpProblem } from './swing-up-problem.ts';

const DISTURBANCES = [0.02, 0.05, 0.1, 0.2] as const;
/** From where another optimum is found, and in what steps it is followed back. */
const [ASIDE, WAY_BACK] = [0.1, [0.07, 0.03, 0]] as const;

const hangingAt = (angle: number): Vector => HANGING.map((value, i) => (i === 2 ? value + angle : value));

/** The optimum that is found from an angle aside, to the three decimals that are shown. */
const optimumFrom = (angle: number, controls: Trajectory['controls']): Trajectory =>
  resultOf(ilqr(swingUpProblem(), hangingAt(angle), controls, { leastDecrease: 1e-8 }));

/** The trajectory from another start under the feedback gains around one, its plan unchanged. */
export function withFeedback(around: Trajectory, start: Vector): Trajectory {
  const problem = swingUpProblem();
  const steps = expandAlong(problem, around);
  const sweep = [0, 1e-3]
    .map((mu) => sweepBack(problem, around, steps, { mu, of: 'states' }))
    .find((found) => typeof found !== 'number');
  if (sweep === undefined) throw new RangeError('withFeedback: no gains around this trajectory');
  return runWith(problem, around, sweep, 0, start);
}

/** What the gains of the swing-up are worth when the pole does not hang where it should, and another optimum. */
export function feedback(): WorkedValues {
  const problem = swingUpProblem();
  const best = resultOf(swingUpRun());
  const disturbed = DISTURBANCES.map((angle) => {
    const start = hangingAt(angle);
    const closed = withFeedback(best, start);
    return {
      angle,
      open: follow(problem, start, best.controls).cost,
      closed: closed.cost,
      anew: optimumFrom(angle, closed.controls).cost,
    };
  });
  const aside = optimumFrom(ASIDE, best.controls);
  const other = WAY_BACK.reduce(
    (around, angle) => optimumFrom(angle, withFeedback(around, hangingAt(angle)).controls),
    aside,
  );
  return {
    disturbed,
    aside: aside.cost,
    other: {
      cost: other.cost,
      force: Math.max(...other.controls.map((u) => Math.abs(component(u, 0)))),
      travel: Math.max(...other.states.map((x) => Math.abs(component(x, 0)))),
    },
  };
}
