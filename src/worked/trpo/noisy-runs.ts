import { type Uniform, seededUniform } from '#numerics/random.ts';
import type { WorkedValues } from '../example.ts';
import {
  COIN,
  DISCOUNT,
  allowed,
  coinKl,
  evaluate,
  moved,
  perRoom,
  staying,
  total,
  type Policy,
  type Rooms,
} from './two-rooms.ts';

const [TRAJECTORIES, LENGTH, USED] = [20, 80, 40] as const;
const [LAMBDA, DAMPING] = [0.95, 1e-4] as const;
const [SEEDS, ROUNDS] = [200, 12] as const;
const SHOWN = [3, 6, 12] as const;
const HALVINGS = 10;
/** Rounds on a plateau that lose less do not count as falling. */
const LEAST_FALL = 1e-3;

/** Weighted sums over the used steps of a batch, by room: all weights, and those with advantages of moving and of staying. */
interface Batch {
  readonly shares: Rooms;
  /** Σ weight·Â over moves and over stays. */
  readonly moves: Rooms;
  readonly stays: Rooms;
}

/** One trajectory from room 1: rooms, whether it moved, rewards. */
function walk(policy: Policy, uniform: Uniform): { rooms: (0 | 1)[]; moves: boolean[]; rewards: number[] } {
  const [rooms, moves, rewards]: [(0 | 1)[], boolean[], number[]] = [[0], [], []];
  let room: 0 | 1 = 0;
  for (let t = 0; t < LENGTH; t += 1) {
    const move = uniform() < policy[room];
    moves.push(move);
    rewards.push(move ? 0 : staying(room));
    if (move && (room === 1 || uniform() < 0.5)) room = room === 0 ? 1 : 0;
    rooms.push(room);
  }
  return { rooms, moves, rewards };
}

/** A batch: returns give the critic, generalised advantage estimation the advantages, γᵗ the weights. */
function collect(policy: Policy, uniform: Uniform): Batch {
  const walks = Array.from({ length: TRAJECTORIES }, () => walk(policy, uniform));
  const visits = { count: [0, 0], sum: [0, 0] };
  for (const { rooms, rewards } of walks) {
    let ahead = 0;
    for (let t = LENGTH - 1; t >= 0; t -= 1) {
      ahead = (rewards[t] ?? NaN) + DISCOUNT * ahead;
      const room = rooms[t] ?? 0;
      if (t >= USED) continue;
      visits.count[room] = (visits.count[room] ?? NaN) + 1;
      visits.sum[room] = (visits.sum[room] ?? NaN) + ahead;
    }
  }
  const critic = perRoom((room) => (visits.sum[room] ?? NaN) / Math.max(1, visits.count[room] ?? NaN));
  const sums = { shares: [0, 0], moves: [0, 0], stays: [0, 0] };
  const addTo = (list: number[], room: number, value: number): void => {
    list[room] = (list[room] ?? NaN) + value;
  };
  for (const { rooms, moves, rewards } of walks) {
    let advantage = 0;
    for (let t = LENGTH - 1; t >= 0; t -= 1) {
      const [room, next] = [rooms[t] ?? 0, rooms[t + 1] ?? 0];
      const error = (rewards[t] ?? NaN) + DISCOUNT * critic[next] - critic[room];
      advantage = error + DISCOUNT * LAMBDA * advantage;
      if (t >= USED) continue;
      const weight = ((1 - DISCOUNT) * DISCOUNT ** t) / TRAJECTORIES;
      addTo(sums.shares, room, weight);
      addTo(moves[t] === true ? sums.moves : sums.stays, room, weight * advantage);
    }
  }
  const rooms = (list: readonly number[]): Rooms => perRoom((room) => list[room] ?? NaN);
  return { shares: rooms(sums.shares), moves: rooms(sums.moves), stays: rooms(sums.stays) };
}

/** The sampled gradient of the mean surrogate in the logits: Σ weight·(a − p)Â. */
function sampledGradient({ moves, stays }: Batch, policy: Policy): Rooms {
  return perRoom((room) => (1 - policy[room]) * moves[room] - policy[room] * stays[room]);
}

/** One round of TRPO on a batch; the old policy where no halving passes both tests. */
function trustRegionRound(policy: Policy, batch: Batch, delta: number): Policy {
  const gradient = sampledGradient(batch, policy);
  const fisher = perRoom((room) => batch.shares[room] * policy[room] * (1 - policy[room]));
  const direction = perRoom((room) => gradient[room] / (fisher[room] + DAMPING));
  const full = allowed(direction, fisher, delta);
  if (!Number.isFinite(full)) return policy;
  for (let halvings = 0; halvings <= HALVINGS; halvings += 1) {
    const next = moved(policy, direction, full * 0.5 ** halvings);
    const kl = total(perRoom((room) => batch.shares[room] * coinKl(policy[room], next[room])));
    const gained = total(
      perRoom(
        (room) =>
          (next[room] / policy[room] - 1) * batch.moves[room] +
          ((1 - next[room]) / (1 - policy[room]) - 1) * batch.stays[room],
      ),
    );
    if (kl <= delta && gained >= 0) return next;
  }
  return policy;
}

/** A round of plain gradient ascent on the performance, from a batch. */
function plainRound(policy: Policy, batch: Batch, rate: number): Policy {
  return moved(policy, sampledGradient(batch, policy), rate / (1 - DISCOUNT));
}

type Method = (policy: Policy, batch: Batch) => Policy;
const METHODS: readonly Method[] = [
  (policy, batch) => trustRegionRound(policy, batch, 0.01),
  (policy, batch) => trustRegionRound(policy, batch, 0.05),
  (policy, batch) => plainRound(policy, batch, 0.5),
  (policy, batch) => plainRound(policy, batch, 2),
  (policy, batch) => plainRound(policy, batch, 5),
  (policy, batch) => plainRound(policy, batch, 10),
];

/** The true performance after each round, for every seed. */
function runs(method: Method): number[][] {
  return Array.from({ length: SEEDS }, (_, seed) => {
    const uniform = seededUniform(1000 + seed);
    let policy = COIN;
    const performances = [evaluate(policy).performance];
    for (let round = 0; round < ROUNDS; round += 1) {
      policy = method(policy, collect(policy, uniform));
      performances.push(evaluate(policy).performance);
    }
    return performances;
  });
}

/** The value below which a share of the sorted ones lies, interpolated. */
function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const at = share * (sorted.length - 1);
  const below = sorted[Math.floor(at)] ?? NaN;
  const above = sorted[Math.ceil(at)] ?? NaN;
  return below + (at - Math.floor(at)) * (above - below);
}

/** The last table of the notes on trust regions. */
export function noisyRuns(): WorkedValues {
  const rows = METHODS.map((method) => {
    const performances = runs(method);
    const after = (round: number): number[] => performances.map((run) => run[round] ?? NaN);
    const changes = performances.flatMap((run) =>
      run.slice(1).map((value, round) => value - (run[round] ?? NaN)),
    );
    const last = after(ROUNDS);
    return {
      medians: SHOWN.map((round) => quantile(after(round), 0.5)),
      tenth: quantile(last, 0.1),
      worst: Math.min(...last),
      falling: (100 * changes.filter((change) => change < -LEAST_FALL).length) / changes.length,
    };
  });
  return { seeds: SEEDS, rows };
}
