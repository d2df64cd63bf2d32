import { luFactor, luSolve } from '#numerics/lu.ts';
import { type Matrix, identity, scale, subtract } from '#numerics/matrix.ts';
import type { WorkedValues } from '../example.ts';
import { COIN, DISCOUNT, chain, evaluate, perRoom, staying, total, type Rooms } from './two-rooms.ts';

/** What the critic claims. */
const CRITIC: Rooms = [6, 9];
const LAMBDAS = [0, 0.5, 0.9, 0.95, 1] as const;
const SAMPLES = 100;

/** An action's reward and where it leads. */
interface Outcome {
  readonly reward: number;
  readonly to: Rooms;
}
const STAY = [{ reward: staying(0), to: [1, 0] }, { reward: staying(1), to: [0, 1] }] as const satisfies readonly Outcome[]; // prettier-ignore
const MOVE = [{ reward: 0, to: [0.5, 0.5] }, { reward: 0, to: [1, 0] }] as const satisfies readonly Outcome[]; // prettier-ignore

/** First and second moment of the estimate Â of generalised advantage estimation, given room and action. */
interface Moments {
  readonly first: number;
  readonly second: number;
}

/**
 * The moments of Â = δ + γλÂ′ by their linear equations: E[Â | s] under the coin first, then E[Â² | s], whose cross term
 * needs the former; then both for a given action.
 */
export function estimateMoments(lambda: number): {
  stay: readonly [Moments, Moments];
  move: readonly [Moments, Moments];
} {
  const kept = DISCOUNT * lambda;
  /** Averages over what an action leads to: of the error δ, its square, and either with the moments of what follows. */
  const after = (room: 0 | 1, { reward, to }: Outcome, first: Rooms, second: Rooms): Moments => {
    const delta = perRoom((next) => reward + DISCOUNT * CRITIC[next] - CRITIC[room]);
    return {
      first: total(perRoom((next) => to[next] * (delta[next] + kept * first[next]))),
      second: total(
        perRoom(
          (next) =>
            to[next] * (delta[next] ** 2 + 2 * delta[next] * kept * first[next] + kept * kept * second[next]),
        ),
      ),
    };
  };
  const NONE: Rooms = [0, 0];
  const averaged = (room: 0 | 1, first: Rooms, second: Rooms): Moments => {
    const [move, stay] = [after(room, MOVE[room], first, second), after(room, STAY[room], first, second)];
    const p = COIN[room];
    return {
      first: p * move.first + (1 - p) * stay.first,
      second: p * move.second + (1 - p) * stay.second,
    };
  };
  const solve = (factor: number, right: Rooms): Rooms => {
    const system: Matrix = subtract(identity(2), scale(factor, chain(COIN)));
    const [a = NaN, b = NaN] = luSolve(luFactor(system), right);
    return [a, b];
  };
  const first = solve(kept, perRoom((room) => averaged(room, NONE, NONE).first)); // prettier-ignore
  const second = solve(kept * kept, perRoom((room) => averaged(room, first, NONE).second)); // prettier-ignore
  return {
    stay: [after(0, STAY[0], first, second), after(1, STAY[1], first, second)],
    move: [after(0, MOVE[0], first, second), after(1, MOVE[1], first, second)],
  };
}

/** Expected leads of moving, and the errors of a gradient from 100 independent samples. */
export function row(lambda: number) {
  const { stay, move } = estimateMoments(lambda);
  const { visits, leads } = evaluate(COIN);
  const shares = perRoom((room) => (1 - DISCOUNT) * visits[room]);
  const estimated = perRoom((room) => move[room].first - stay[room].first);
  /** A sample is (a − p)Â in the room where it was taken, zero in the other. */
  const mean = perRoom((room) => (shares[room] * estimated[room]) / 4);
  const square = perRoom((room) => (shares[room] * (move[room].second + stay[room].second)) / 8);
  const variance = perRoom((room) => (square[room] - mean[room] ** 2) / SAMPLES);
  const bias = perRoom((room) => mean[room] - (shares[room] * leads[room]) / 4);
  return {
    lambda,
    leads: estimated,
    deviation: Math.sqrt(variance[0]),
    error: Math.sqrt(total(perRoom((room) => variance[room] + bias[room] ** 2))),
  };
}

/** Example 6 of the notes on trust regions. */
export function estimation(): WorkedValues {
  const { values, leads } = evaluate(COIN);
  return { samples: SAMPLES, excess: CRITIC[1] - values[1], leads, rows: LAMBDAS.map(row) };
}
