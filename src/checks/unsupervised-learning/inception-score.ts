import { identity } from '#checks/kit/identity.ts';
import { type Matrix, transpose } from '#numerics/matrix.ts';
import { type Vector, component } from '#numerics/vector.ts';

/** Class probabilities of each image, a row each, and any other distribution of the classes. */
interface Values {
  images: Matrix;
  other: Vector;
}

const divergence = (p: Vector, q: Vector): number =>
  p.reduce((sum, value, y) => sum + value * Math.log(value / component(q, y)), 0);
const entropy = (p: Vector): number => -p.reduce((sum, value) => sum + value * Math.log(value), 0);
const total = (numbers: Vector): number => numbers.reduce((sum, value) => sum + value, 0);
const mean = (numbers: Vector): number => total(numbers) / numbers.length;

/** Pr(y) averaged over the images. */
const marginal = ({ images }: Values): Vector => transpose(images).map(mean);

/** The score, and the mean divergence from another distribution less that of Pr(y) from it. */
function scores(
  values: Values,
  classes = marginal(values),
  of: (p: Vector, q: Vector) => number = divergence,
) {
  return {
    score: Math.exp(mean(values.images.map((p) => of(p, classes)))),
    'log score': mean(values.images.map((p) => of(p, values.other))) - of(classes, values.other),
  };
}

export default identity({
  formulas: {
    'udl-14-2': String.raw`\mathrm{IS} = \exp\Biggl[\frac{1}{I}\sum_{i=1}^{I} D_{KL}\Bigl[Pr(y|\mathbf{x}^*_i)\,\Big|\Big|\,Pr(y)\Bigr]\Biggr]`,
    'udl-14-3': String.raw`Pr(y) = \frac{1}{I}\sum_{i=1}^{I} Pr(y|\mathbf{x}^*_i)`,
  },
  against: {
    en: 'the entropy of the pooled classes less the mean entropy of the images',
    zh: '汇总类别分布的熵减去各图像熵的平均',
  },
  draw: (random): Values => {
    const classes = random.integer(2, 5);
    return {
      images: random.transitions(random.integer(2, 6), classes),
      other: random.probabilities(classes),
    };
  },
  stated: (values) => scores(values),
  reference: ({ images }) => {
    const pooled = images.reduce((sum, p) => sum.map((value, y) => value + component(p, y)));
    const information = entropy(pooled.map((value) => value / images.length)) - mean(images.map(entropy));
    return { score: Math.exp(information), 'log score': information };
  },
  mutants: {
    'the arguments exchanged': (values) => scores(values, marginal(values), (p, q) => divergence(q, p)),
    'equal classes for the mean': (values) => {
      const classes = values.other.length;
      return scores(
        values,
        values.other.map(() => 1 / classes),
      );
    },
    'a sum for the mean over the images': (values) =>
      scores(
        values,
        marginal(values).map((value) => value * values.images.length),
      ),
  },
});
