import { type Local2D, type Minimum2D, minimise2D } from '#numerics/newton-2d.ts';
import { FRICTION, HORIZON, type Pair, STEP, type Task, WEIGHTS, policyCost } from './task.ts';

/** A number that depends on θ with its first derivatives and its second ones (11, 12, 22). */
type Jet = readonly [value: number, d1: number, d2: number, d11: number, d12: number, d22: number];

const ZERO: Jet = [0, 0, 0, 0, 0, 0];

/** Σ cᵢ jᵢ. */
function combine(...terms: readonly (readonly [number, Jet])[]): Jet {
  return terms.reduce<Jet>(
    (sum, [c, j]) => [
      sum[0] + c * j[0],
      sum[1] + c * j[1],
      sum[2] + c * j[2],
      sum[3] + c * j[3],
      sum[4] + c * j[4],
      sum[5] + c * j[5],
    ],
    ZERO,
  );
}

function product(a: Jet, b: Jet): Jet {
  return [
    a[0] * b[0],
    a[1] * b[0] + a[0] * b[1],
    a[2] * b[0] + a[0] * b[2],
    a[3] * b[0] + 2 * a[1] * b[1] + a[0] * b[3],
    a[4] * b[0] + a[1] * b[2] + a[2] * b[1] + a[0] * b[4],
    a[5] * b[0] + 2 * a[2] * b[2] + a[0] * b[5],
  ];
}

/** J(θ) with gradient and Hessian, carried forward through the roll-outs. */
export function localCost({ starts, view, wind }: Task, theta: Pair): Local2D {
  const [first, second]: [Jet, Jet] = [
    [theta[0], 1, 0, 0, 0, 0],
    [theta[1], 0, 1, 0, 0, 0],
  ];
  const one: Jet = [1, 0, 0, 0, 0, 0];
  let cost = ZERO;
  for (const start of starts) {
    let [p, v]: [Jet, Jet] = [
      [start[0], 0, 0, 0, 0, 0],
      [start[1], 0, 0, 0, 0, 0],
    ];
    for (let t = 0; t < HORIZON; t += 1) {
      const u = combine([1, product(first, p)], [1, product(second, view === 'velocity' ? v : one)]);
      cost = combine(
        [1, cost],
        [WEIGHTS.position, product(p, p)],
        [WEIGHTS.velocity, product(v, v)],
        [WEIGHTS.control, product(u, u)],
      );
      [p, v] = [combine([1, p], [STEP, v]), combine([1 - STEP * FRICTION, v], [STEP, u], [STEP * wind, one])];
    }
    cost = combine([1, cost], [WEIGHTS.finalPosition, product(p, p)], [WEIGHTS.finalVelocity, product(v, v)]);
  }
  const [value, d1, d2, d11, d12, d22] = cost;
  return { value, gradient: [d1, d2], hessian: [d11, d12, d22] };
}

/** Where the best policy is looked for before it is found exactly. */
const SEARCH = { from: [-9, -7], to: [1, 3], cells: 20 } as const;

/** The best policy: the minimum of J, by Newton's method from the best point of a grid. */
export function bestPolicy(task: Task): Minimum2D {
  const { from, to, cells } = SEARCH;
  let [start, least]: [Pair, number] = [[0, 0], policyCost(task, [0, 0])];
  for (let i = 0; i <= cells; i += 1)
    for (let j = 0; j <= cells; j += 1) {
      const theta: Pair = [
        from[0] + ((to[0] - from[0]) * i) / cells,
        from[1] + ((to[1] - from[1]) * j) / cells,
      ];
      const cost = policyCost(task, theta);
      if (cost < least) [start, least] = [theta, cost];
    }
  return minimise2D((theta) => localCost(task, theta), start, { tolerance: 1e-8 });
}
