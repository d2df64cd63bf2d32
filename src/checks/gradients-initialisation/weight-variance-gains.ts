import { identity } from '#checks/kit/identity.ts';
import { fromTex } from '#checks/tex/from-tex.ts';
import { fromEntries, type Matrix, multiplyVector, transpose } from '#numerics/matrix.ts';
import { type Vector, dot } from '#numerics/vector.ts';

const FORWARD = String.raw`\mathrm{Var}\bigl(w_i^{(l)}\bigr) = \frac{1}{M_{l-1}}`;
const BACKWARD = String.raw`\mathrm{Var}\bigl(w_i^{(l)}\bigr) = \frac{1}{M_l}`;
const XAVIER = String.raw`\mathrm{Var}\bigl(w_i^{(l)}\bigr) = \frac{2}{M_{l-1} + M_l}`;

/** Activities below and errors above a linear layer. */
interface Values {
  below: Vector;
  above: Vector;
}

/** All matrices whose entries are a standard deviation up or down. */
const signed = (rows: number, columns: number, sd: number): Matrix[] =>
  Array.from({ length: 2 ** (rows * columns) }, (_, code) =>
    fromEntries(rows, columns, (i, j) => ((code >> (i * columns + j)) & 1 ? sd : -sd)),
  );

const meanSquare = (x: Vector): number => dot(x, x) / x.length;
const average = (numbers: Vector): number =>
  numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

/** By which factor the layer changes the mean square, on the way up and of the errors on the way down. */
function gains({ below, above }: Values, tex: string): { up: number; down: number } {
  const variance = fromTex(tex, () => ({ 'M_{l-1}': below.length, M_l: above.length }))(undefined);
  const all = signed(above.length, below.length, Math.sqrt(variance));
  return {
    up: average(all.map((W) => meanSquare(multiplyVector(W, below)))) / meanSquare(below),
    down: average(all.map((W) => meanSquare(multiplyVector(transpose(W), above)))) / meanSquare(above),
  };
}

const evaluate = (forward: string, backward: string, xavier: string) => (values: Values) => {
  const compromise = gains(values, xavier);
  return {
    forward: gains(values, forward).up,
    backward: gains(values, backward).down,
    xavier: compromise.up + compromise.down,
  };
};

export default identity({
  formulas: {
    'formulary-init-forward-condition': FORWARD,
    'formulary-init-backward-condition': BACKWARD,
    'formulary-xavier-variance': XAVIER,
  },
  against: {
    en: 'a gain of one, forward and backward, and gains that add up to two for the compromise; over all sign matrices',
    zh: '前向与反向的增益各为一，折中方案两个增益之和为二；对全部符号矩阵取平均',
  },
  cases: 20,
  draw: (random): Values => {
    const [m, n] = random.pick([
      [2, 3],
      [3, 2],
      [1, 4],
      [4, 2],
      [3, 3],
    ] as const);
    return { below: random.vector(m), above: random.vector(n) };
  },
  stated: evaluate(FORWARD, BACKWARD, XAVIER),
  reference: () => ({ forward: 1, backward: 1, xavier: 2 }),
  mutants: {
    'the other width in the forward condition': evaluate(BACKWARD, BACKWARD, XAVIER),
    'the other width in the backward condition': evaluate(FORWARD, FORWARD, XAVIER),
    'the condition taken for the standard deviation': evaluate(
      FORWARD.replace('M_{l-1}', 'M_{l-1}^2'),
      BACKWARD,
      XAVIER,
    ),
    'the widths not halved': evaluate(FORWARD, BACKWARD, XAVIER.replace('{2}', '{1}')),
    'the geometric mean of the two': evaluate(FORWARD, BACKWARD, String.raw`\frac{1}{\sqrt{M_{l-1} M_l}}`),
  },
});
