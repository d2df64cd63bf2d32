import { identity } from '#checks/kit/identity.ts';
import { luFactor, luSolve } from '#numerics/lu.ts';
import {
  type Matrix,
  add,
  entry,
  fromEntries,
  identity as unit,
  multiply,
  multiplyVector,
  quadraticForm,
  transpose,
} from '#numerics/matrix.ts';
import { type LinearQuadratic, riccatiRecursion } from '#numerics/control/riccati.ts';
import { type Vector, addScaled, addVectors, scaleVector } from '#numerics/vector.ts';

interface Values extends LinearQuadratic {
  final: Matrix;
  start: Vector;
  steps: number;
}

/** A matrix from T × T blocks of one shape. */
function blocks(
  T: number,
  [rows, columns]: readonly [number, number],
  at: (i: number, j: number) => Matrix | null,
) {
  return fromEntries(T * rows, T * columns, (i, j) => {
    const block = at(Math.floor(i / rows), Math.floor(j / columns));
    return block === null ? 0 : entry(block, i % rows, j % columns);
  });
}

function solution(values: Values, { power = 0, sign = -1, last = values.final } = {}) {
  const { A, B, Q, R, start, steps } = values;
  const [n, m] = [A.length, R.length];
  const powers = [unit(n)];
  for (let i = 1; i <= steps + 1; i += 1) powers.push(multiply(A, powers[i - 1] ?? []));
  const stackedA = powers.slice(1, steps + 1).flat();
  const stackedB = blocks(steps, [n, m], (i, j) => (i < j ? null : multiply(powers[i - j + power] ?? [], B)));
  const stackedQ = blocks(steps, [n, n], (i, j) => (i !== j ? null : i === steps - 1 ? last : Q));
  const stackedR = blocks(steps, [m, m], (i, j) => (i === j ? R : null));
  const BtQ = multiply(transpose(stackedB), stackedQ);
  const right = multiplyVector(BtQ, multiplyVector(stackedA, start));
  const u = scaleVector(sign, luSolve(luFactor(add(stackedR, multiply(BtQ, stackedB))), right));
  const x = addVectors(multiplyVector(stackedA, start), multiplyVector(stackedB, u));
  // The constant of the cost is that of the start, which no control changes.
  const constant = quadraticForm(Q, start) / 2;
  return {
    controls: u,
    states: x,
    cost: quadraticForm(stackedQ, x) / 2 + quadraticForm(stackedR, u) / 2 + constant,
  };
}

export default identity({
  formulas: {
    'atlas-lqr-stacked-solution': String.raw`
\begin{aligned}
\bar{\mathbf{x}} &= \bar{\mathbf{A}}\,\mathbf{x}_0 + \bar{\mathbf{B}}\,\bar{\mathbf{u}} \\
J &= \tfrac12\bar{\mathbf{x}}^{T}\bar{\mathbf{Q}}\,\bar{\mathbf{x}} + \tfrac12\bar{\mathbf{u}}^{T}\bar{\mathbf{R}}\,\bar{\mathbf{u}} + \mathrm{const} \\
\bar{\mathbf{u}}^{*} &= -\bigl(\bar{\mathbf{R}} + \bar{\mathbf{B}}^{T}\bar{\mathbf{Q}}\,\bar{\mathbf{B}}\bigr)^{-1}\bar{\mathbf{B}}^{T}\bar{\mathbf{Q}}\,\bar{\mathbf{A}}\,\mathbf{x}_0
\end{aligned}`,
  },
  against: {
    en: 'the Riccati recursion, its controls and states step by step',
    zh: '黎卡提递推逐步给出的控制与状态',
  },
  draw: (random): Values => {
    const [n, m] = [random.integer(1, 3), random.integer(1, 2)];
    return {
      A: random.matrix(n, n),
      B: random.matrix(n, m),
      Q: random.positiveDefinite(n),
      R: random.positiveDefinite(m),
      final: random.positiveDefinite(n),
      start: random.vector(n),
      steps: random.integer(1, 4),
    };
  },
  stated: (values) => solution(values),
  reference: (values) => {
    const recursion = riccatiRecursion(values, values.final, values.steps);
    const [controls, states]: [Vector[], Vector[]] = [[], []];
    let x = values.start;
    for (const { K } of recursion) {
      const u = scaleVector(-1, multiplyVector(K, x));
      x = addScaled(multiplyVector(values.A, x), 1, multiplyVector(values.B, u));
      controls.push(u);
      states.push(x);
    }
    const P = recursion[0]?.P ?? [];
    return { controls: controls.flat(), states: states.flat(), cost: quadraticForm(P, values.start) / 2 };
  },
  mutants: {
    'the powers one too high': (values) => solution(values, { power: 1 }),
    'the other sign of the controls': (values) => solution(values, { sign: 1 }),
    'the last block like the others': (values) => solution(values, { last: values.Q }),
  },
});
