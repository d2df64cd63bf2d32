import { identity } from '#checks/kit/identity.ts';
import { fromTex } from '#checks/tex/from-tex.ts';
import { type Matrix, entry, fromEntries } from '#numerics/matrix.ts';

const TEX = String.raw`h_{ij} = \mathrm{a}\Biggl[\beta + \sum_{m=1}^{3}\sum_{n=1}^{3}\omega_{mn}x_{i+m-2,j+n-2}\Biggr]`;

interface Values {
  image: Matrix;
  kernel: Matrix;
  bias: number;
}
const rows = ({ image }: Values): number => image.length - 2;
const columns = ({ image }: Values): number => (image[0]?.length ?? 0) - 2;

/** The hidden units whose whole window lies inside of the image. */
const hidden = (tex: string) => (values: Values) =>
  fromEntries(rows(values), columns(values), (row, column) =>
    fromTex(tex, ({ image, kernel, bias }: Values) => ({
      i: row + 2,
      j: column + 2,
      x: image,
      '\\omega': kernel,
      '\\beta': bias,
      '\\mathrm{a}': Math.tanh,
    }))(values),
  );

export default identity({
  formulas: { 'udl-10-6': TEX },
  against: {
    en: 'every pixel handed out to the units that see it',
    zh: '把每个像素分发给所有看得到它的单元',
  },
  cases: 60,
  draw: (random): Values => ({
    image: random.matrix(random.integer(3, 5), random.integer(3, 5)),
    kernel: random.matrix(3, 3),
    bias: random.normal(),
  }),
  stated: hidden(TEX),
  reference: (values) => {
    const sums = fromEntries(rows(values), columns(values), () => values.bias).map((row) => [...row]);
    values.image.forEach((pixels, r) => {
      pixels.forEach((pixel, c) => {
        sums.forEach((row, i) => {
          row.forEach((sum, j) => {
            const [m, n] = [r - i, c - j];
            if (m >= 0 && m < 3 && n >= 0 && n < 3) row[j] = sum + entry(values.kernel, m, n) * pixel;
          });
        });
      });
    });
    return sums.map((row) => row.map(Math.tanh));
  },
  mutants: {
    'the kernel transposed': hidden(TEX.replace(String.raw`\omega_{mn}`, String.raw`\omega_{nm}`)),
    'the kernel flipped': hidden(TEX.replace('i+m-2', 'i-m+2').replace('j+n-2', 'j-n+2')),
    'the diagonal only': hidden(TEX.replace(String.raw`\sum_{n=1}^{3}`, String.raw`\sum_{n=m}^{m}`)),
    'the bias inside of the sum': hidden(TEX.replace(String.raw`\beta +`, String.raw`9\beta +`)),
  },
});
