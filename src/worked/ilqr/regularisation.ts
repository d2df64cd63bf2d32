import { expandAlong, follow } from '#numerics/control/control-problem.ts';
import { runWith } from '#numerics/control/ilqr-iteration.ts';
import { sweepBack, type Damping } from '#numerics/control/ilqr-sweep.ts';
import { largestEntry } from '#numerics/matrix.ts';
import type { WorkedValues } from '../example.ts';
import { FIRST_FORCE } from './swing-up.ts';
import { HANGING, constantForce, swingUpProblem } from './swing-up-problem.ts';

/** The first sweep of the swing-up under either kind of damping: whether it succeeds, its actual decrease, its largest gain. */
export function regularisation(): WorkedValues {
  const problem = swingUpProblem();
  const nominal = follow(problem, HANGING, constantForce(FIRST_FORCE));
  const steps = expandAlong(problem, nominal);
  const tried = (of: Damping['of'], mu: number): WorkedValues => {
    const sweep = sweepBack(problem, nominal, steps, { mu, of });
    if (typeof sweep === 'number') return { failedAt: sweep };
    return {
      decrease: nominal.cost - runWith(problem, nominal, sweep, 1).cost,
      gain: Math.max(...sweep.feedback.map(largestEntry)),
    };
  };
  const kind = (of: Damping['of']): WorkedValues => ({
    small: tried(of, 0.1),
    one: tried(of, 1),
    large: tried(of, 100),
  });
  return { controls: kind('controls'), states: kind('states') };
}
