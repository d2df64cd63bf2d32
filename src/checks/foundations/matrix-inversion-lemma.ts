import { identity } from '#checks/kit/identity.ts';
import { inverse } from '#checks/shared/foundations-linear-solve.ts';
import { type Matrix, add, identity as unit, multiply, scale, transpose } from '#numerics/matrix.ts';

interface Values {
  A: Matrix;
  U: Matrix;
  C: Matrix;
  V: Matrix;
}
const lemma = (
  { A, U, C, V }: Values,
  { sign = -1, inner = 1, small = inverse(C), last = inverse(A) } = {},
): Matrix => {
  const middle = inverse(add(small, scale(inner, multiply(V, multiply(inverse(A), U)))));
  return add(inverse(A), scale(sign, multiply(multiply(inverse(A), multiply(U, middle)), multiply(V, last))));
};
const whole = ({ A, U, C, V }: Values): Matrix => add(A, multiply(U, multiply(C, V)));

export default identity({
  formulas: {
    'atlas-matrix-inversion-lemma': String.raw`\bigl(\mathbf{A}+\mathbf{U}\mathbf{C}\mathbf{V}\bigr)^{-1} = \mathbf{A}^{-1}-\mathbf{A}^{-1}\mathbf{U}\bigl(\mathbf{C}^{-1}+\mathbf{V}\mathbf{A}^{-1}\mathbf{U}\bigr)^{-1}\mathbf{V}\mathbf{A}^{-1}`,
  },
  against: {
    en: 'the identity, which the matrix times its inverse must give',
    zh: '矩阵与其逆相乘应得的单位阵',
  },
  draw: (random): Values => {
    const [n, k] = [random.integer(2, 4), random.integer(1, 2)];
    const near = (size: number) => add(scale(0.5, random.matrix(size, size)), scale(3, unit(size)));
    return { A: near(n), U: scale(0.4, random.matrix(n, k)), C: near(k), V: scale(0.4, random.matrix(k, n)) };
  },
  stated: (values) => multiply(whole(values), lemma(values)),
  reference: ({ A }) => unit(A.length),
  mutants: {
    'a plus for the minus': (values) => multiply(whole(values), lemma(values, { sign: 1 })),
    'C not inverted': (values) => multiply(whole(values), lemma(values, { small: values.C })),
    'a minus inside': (values) => multiply(whole(values), lemma(values, { inner: -1 })),
    'the last factor transposed': (values) =>
      multiply(whole(values), lemma(values, { last: transpose(inverse(values.A)) })),
  },
});
