import { inequality } from '#checks/kit/inequality.ts';
import { type Vector, dot } from '#numerics/vector.ts';

/** Positive values of y with their probabilities. */
interface Values {
  y: Vector;
  p: Vector;
}

/** Concave functions: the logarithm, a root, a parabola, one with a kink. */
const CONCAVE: Readonly<Record<string, (y: number) => number>> = {
  log: Math.log,
  root: Math.sqrt,
  parabola: (y) => y * (3 - y),
  kink: (y) => Math.min(y, 1.5),
};
const each = (of: (g: (y: number) => number) => number) =>
  Object.fromEntries(Object.entries(CONCAVE).map(([name, g]) => [name, of(g)]));

const ofMean = ({ y, p }: Values) => each((g) => g(dot(p, y)));
const meanOf = ({ y, p }: Values) => each((g) => dot(p, y.map(g)));

export default inequality({
  formulas: {
    'udl-17-10': String.raw`\mathrm{g}\bigl[\mathbb{E}[y]\bigr] \geq \mathbb{E}\bigl[\mathrm{g}[y]\bigr]`,
    'udl-17-11': String.raw`\log\bigl[\mathbb{E}[y]\bigr] \geq \mathbb{E}\bigl[\log[y]\bigr]`,
  },
  against: {
    en: 'sums over random finite distributions, for four concave functions',
    zh: '对随机离散分布直接求和，取四个凹函数',
  },
  draw: (random): Values => {
    const n = random.integer(2, 5);
    return { y: random.list(n, () => random.between(0.1, 3)), p: random.probabilities(n) };
  },
  attained: (random): Values => {
    const y = random.between(0.1, 3);
    return { y: [y, y, y], p: random.probabilities(3) };
  },
  smaller: meanOf,
  larger: ofMean,
  mutants: {
    'the inequality turned round': { smaller: ofMean, larger: meanOf },
    'a plain mean on the left': { larger: ({ y }) => ofMean({ y, p: y.map(() => 1 / y.length) }) },
    'the mean divided by the number of values': {
      larger: ({ y, p }) => each((g) => g(dot(p, y) / y.length)),
    },
  },
});
