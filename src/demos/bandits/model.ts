import { seededUniform } from '#numerics/random.ts';
import type { Vector } from '#numerics/vector.ts';
import { POLICIES, type Player, type Policy, createPlayer, play } from './policies.ts';

export interface Setting {
  /** Probability of a reward of one, an arm. */
  readonly means: Vector;
  /** ε of ε-greedy. */
  readonly epsilon: number;
  /** How many players follow each policy. */
  readonly runs: number;
  readonly seed: number;
}

/** Mean regret over the runs and its standard error, which one run does not tell. */
export interface Regret {
  readonly mean: number;
  readonly error: number | null;
}

export type OfPolicies<T> = Readonly<Record<Policy, T>>;

export interface TracePoint {
  readonly plays: number;
  readonly regret: OfPolicies<Regret>;
}

export interface Simulation {
  readonly plays: number;
  /** The players of each policy; the first is the one whose arms are shown. */
  readonly players: OfPolicies<readonly Player[]>;
  /** At numbers of plays about evenly spaced on a logarithmic scale. */
  readonly trace: readonly TracePoint[];
  regret(): OfPolicies<Regret>;
  /** Mean number of plays of each arm. */
  pulls(policy: Policy): Vector;
  /** The part of all plays that were of an arm with the largest mean; null before the first. */
  bestShare(policy: Policy): number | null;
  /** So many plays in all for every player; nothing if it has them. */
  advanceTo(plays: number): void;
}

function ofPolicies<T>(of: (policy: Policy) => T): OfPolicies<T> {
  return { ucb1: of('ucb1'), greedy: of('greedy'), thompson: of('thompson') };
}

function regretOf(players: readonly Player[]): Regret {
  const n = players.length;
  const mean = players.reduce((sum, { regret }) => sum + regret, 0) / n;
  const squares = players.reduce((sum, { regret }) => sum + (regret - mean) ** 2, 0);
  return { mean, error: n < 2 ? null : Math.sqrt(squares / (n - 1) / n) };
}

/** Whether a number of plays is one of those that the trace keeps: all to 20, then forty a decade. */
function next(plays: number): number {
  return plays < 20 ? plays + 1 : Math.ceil(plays * 10 ** (1 / 40));
}

/** All policies on the same arms, each player with random numbers of its own. */
export function createSimulation({ means, epsilon, runs, seed }: Setting): Simulation {
  const best = Math.max(...means);
  const players = ofPolicies((policy) =>
    Array.from({ length: runs }, (_, run) =>
      createPlayer(
        means.length,
        seededUniform((seed * POLICIES.length + POLICIES.indexOf(policy)) * 1009 + run),
      ),
    ),
  );
  const trace: TracePoint[] = [];
  const regret = (): OfPolicies<Regret> => ofPolicies((policy) => regretOf(players[policy]));
  const pulls = (policy: Policy): Vector =>
    means.map((_, arm) => players[policy].reduce((sum, { pulls: own }) => sum + (own[arm] ?? 0), 0) / runs);
  let plays = 0;
  let mark = 1;
  return {
    get plays() {
      return plays;
    },
    players,
    trace,
    regret,
    pulls,
    bestShare: (policy) =>
      plays === 0
        ? null
        : pulls(policy).reduce((sum, count, arm) => (means[arm] === best ? sum + count : sum), 0) / plays,
    advanceTo(wanted) {
      while (plays < wanted) {
        const until = Math.min(wanted, mark);
        for (const policy of POLICIES)
          for (const player of players[policy])
            while (player.plays < until) play(policy, player, means, best, epsilon);
        plays = until;
        if (plays === mark) {
          trace.push({ plays, regret: regret() });
          mark = next(mark);
        }
      }
    },
  };
}
