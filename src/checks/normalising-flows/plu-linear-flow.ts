import { identity } from '#checks/kit/identity.ts';
import { luDeterminant, luFactor } from '#numerics/lu.ts';
import {
  type Matrix,
  add,
  diagonal,
  fromEntries,
  multiply,
  multiplyVector,
  transpose,
} from '#numerics/matrix.ts';
import { solveLower, solveUpper } from '#numerics/triangular.ts';
import type { Vector } from '#numerics/vector.ts';

/** A permutation, L with ones on the diagonal, U with zeros there, the diagonal, and an input of the layer. */
interface Values {
  P: Matrix;
  L: Matrix;
  U: Matrix;
  D: Vector;
  h: Vector;
}

/** |det Ω|, and what a permutation and two substitutions make of Ωh. */
const found = (omega: (values: Values) => Matrix) => (values: Values) => {
  const { P, L, U, D, h } = values;
  const weights = omega(values);
  const forwards = solveLower(L, multiplyVector(transpose(P), multiplyVector(weights, h)));
  return {
    determinant: Math.abs(luDeterminant(luFactor(weights))),
    recovered: solveUpper(add(U, diagonal(D)), forwards),
  };
};

export default identity({
  formulas: { 'udl-16-9': String.raw`\boldsymbol\Omega = \mathbf{P}\mathbf{L}(\mathbf{U}+\mathbf{D})` },
  against: {
    en: 'the product of the diagonal, and the input recovered by two substitutions',
    zh: '对角元之积，以及用两次代入还原的输入',
  },
  draw: (random): Values => {
    const n = random.integer(2, 4);
    const order = Array.from({ length: n }, (_, i) => i)
      .map((i) => ({ i, key: random.between(0, 1) }))
      .toSorted((a, b) => a.key - b.key)
      .map(({ i }) => i);
    return {
      P: fromEntries(n, n, (i, j) => (order[i] === j ? 1 : 0)),
      L: fromEntries(n, n, (i, j) => (i === j ? 1 : i > j ? random.between(-1, 1) : 0)),
      U: fromEntries(n, n, (i, j) => (i < j ? random.between(-1, 1) : 0)),
      D: random.list(n, () => random.sign() * random.between(0.5, 2)),
      h: random.vector(n),
    };
  },
  stated: found(({ P, L, U, D }) => multiply(P, multiply(L, add(U, diagonal(D))))),
  reference: ({ D, h }) => ({ determinant: Math.abs(D.reduce((total, d) => total * d, 1)), recovered: h }),
  mutants: {
    'the diagonal multiplied instead of added': found(({ P, L, U, D }) =>
      multiply(P, multiply(L, multiply(U, diagonal(D)))),
    ),
    'the permutation on the other side': found(({ P, L, U, D }) =>
      multiply(multiply(L, add(U, diagonal(D))), P),
    ),
    'the triangles exchanged': found(({ P, L, U, D }) => multiply(P, multiply(add(U, diagonal(D)), L))),
    'the permutation transposed': found(({ P, L, U, D }) =>
      multiply(transpose(P), multiply(L, add(U, diagonal(D)))),
    ),
  },
});
