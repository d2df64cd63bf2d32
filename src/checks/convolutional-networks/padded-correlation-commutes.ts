import { identity } from '#checks/kit/identity.ts';
import { crossCorrelate, padded, polynomial, rot180 } from '#checks/shared/convolution-arrays.ts';
import { type Matrix, shape } from '#numerics/matrix.ts';

interface Values {
  kernel: Matrix;
  image: Matrix;
  at: readonly [number, number];
}

/** One array laid on the other, padded so that they overlap by at least one entry. */
function fully(kernel: Matrix, image: Matrix): Matrix {
  const [u, v] = shape(kernel);
  return crossCorrelate(kernel, padded(image, u - 1, v - 1));
}

const sides =
  (left: (a: Matrix) => Matrix, right: (a: Matrix) => Matrix) =>
  ({ kernel, image, at }: Values) => ({
    left: polynomial(fully(left(kernel), image), ...at),
    right: polynomial(fully(right(image), kernel), ...at),
  });

const same = (a: Matrix): Matrix => a;

export default identity({
  formulas: {
    'formulary-convolution-commutativity': String.raw`\mathrm{rot180}(W) \otimes \tilde X = \mathrm{rot180}(X) \otimes \tilde W`,
  },
  against: { en: 'the product of the polynomials of both arrays', zh: '两个数组所成多项式的乘积' },
  cases: 100,
  draw: (random): Values => ({
    kernel: random.matrix(random.integer(1, 3), random.integer(2, 3)),
    image: random.matrix(random.integer(2, 4), random.integer(1, 4)),
    at: [random.between(0.5, 1.3), random.between(0.5, 1.3)],
  }),
  stated: sides(rot180, rot180),
  reference: ({ kernel, image, at }) => {
    const product = polynomial(kernel, ...at) * polynomial(image, ...at);
    return { left: product, right: product };
  },
  mutants: {
    'the image not rotated': sides(rot180, same),
    'only the rows reversed': sides((a) => a.toReversed(), rot180),
  },
  sourceReads: { 'formulary-convolution-commutativity': sides(same, same) },
});
