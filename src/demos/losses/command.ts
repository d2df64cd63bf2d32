import { descentOf } from './descent.ts';
import { lossOf } from './loss.ts';
import { type State, pointsOf } from './state.ts';

/** The command that prints the numbers of this state. */
export function command(state: State): string {
  const { loss, shape, delta, rate } = state;
  const input = {
    loss,
    points: pointsOf(state),
    shape,
    ...(lossOf(loss, delta).kind === 'numbers' ? { delta } : {}),
    learningRate: rate,
    steps: descentOf(state).lines.length - 1,
  };
  return `npm run -s demo -- loss-fit --json '${JSON.stringify(input)}'`;
}
