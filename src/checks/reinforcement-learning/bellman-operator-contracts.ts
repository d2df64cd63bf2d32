import { inequality } from '#checks/kit/inequality.ts';
import { type DecisionProcess, drawProcess } from '#checks/shared/decision-process.ts';
import { meanOverNext } from '#checks/shared/reinforcement-values.ts';
import { type Matrix, fromEntries, largestEntry, row, subtract } from '#numerics/matrix.ts';

interface Values {
  process: DecisionProcess;
  first: Matrix;
  second: Matrix;
}

/** The operator of (19.46) with the mean over a random next state. */
const backup = (process: DecisionProcess, q: Matrix): Matrix =>
  fromEntries(process.states, process.actions, (s, a) =>
    meanOverNext(process, s, a, (next, reward) => reward + process.discount * Math.max(...row(q, next))),
  );

const distance = (a: Matrix, b: Matrix): number => largestEntry(subtract(a, b));
const apart = ({ process, first, second }: Values): number =>
  distance(backup(process, first), backup(process, second));
const before = ({ first, second }: Values): number => distance(first, second);

/** The share of the pairs for which the line, with its strict sign, is true. */
const share = (pairs: readonly Values[]): number =>
  pairs.filter((pair) => apart(pair) < before(pair)).length / pairs.length;

export default inequality({
  formulas: {
    'udl-19-47': String.raw`\Bigl|\Bigl|\mathrm{f}\bigl[q_1[s,a]\bigr] - \mathrm{f}\bigl[q_2[s,a]\bigr]\Bigr|\Bigr|_{\infty} < \Bigl|\Bigl|q_1[s,a] - q_2[s,a]\Bigr|\Bigr|_{\infty}\quad\forall\,q_1\ne q_2`,
  },
  against: {
    en: 'the distance of the tables before the operator acts, times γ; attained where they differ by a constant',
    zh: '作用之前两表的距离乘以 γ；两表相差常数时取等号',
  },
  draw: (random): Values => {
    const process = drawProcess(random);
    return {
      process,
      first: random.matrix(process.states, process.actions),
      second: random.matrix(process.states, process.actions),
    };
  },
  attained: (random): Values => {
    const process = drawProcess(random);
    const first = random.matrix(process.states, process.actions);
    const shift = random.between(0.5, 2);
    return { process, first, second: first.map((q) => q.map((value) => value + shift)) };
  },
  smaller: apart,
  larger: (values) => values.process.discount * before(values),
  equal: { stated: (values) => share([values]), reference: () => 1 },
  mutants: {
    'the inequality turned round': {
      smaller: (values) => values.process.discount * before(values),
      larger: apart,
    },
    'the square of the discount': { larger: (values) => values.process.discount ** 2 * before(values) },
    'the distances added up': {
      smaller: ({ process, first, second }) =>
        subtract(backup(process, first), backup(process, second))
          .flat()
          .reduce((sum, value) => sum + Math.abs(value), 0),
    },
  },
  sourceReads: {
    // The strict sign for all pairs, two equal tables among them.
    'udl-19-47': { stated: (values) => share([values, { ...values, second: values.first }]) },
  },
});
