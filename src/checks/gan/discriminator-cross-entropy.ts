import { identity } from '#checks/kit/identity.ts';
import { logistic, softplus } from '#checks/shared/logistic-functions.ts';
import type { Vector } from '#numerics/vector.ts';

/** Scores of generated and of real examples. */
interface Values {
  generated: Vector;
  real: Vector;
}

const total = (numbers: Vector, of: (f: number) => number): number =>
  numbers.reduce((sum, f) => sum + of(f), 0);

/** The loss of pooled and labelled examples. */
const labelled = ({ generated, real }: Values, labels: [generated: number, real: number] = [0, 1]): number =>
  [...generated.map((f) => ({ f, y: labels[0] })), ...real.map((f) => ({ f, y: labels[1] }))].reduce(
    (sum, { f, y }) => sum - (1 - y) * Math.log(1 - logistic(f)) - y * Math.log(logistic(f)),
    0,
  );
const separated = ({ generated, real }: Values, sign = 1): number =>
  total(generated, (f) => -Math.log(1 - logistic(f))) - sign * total(real, (f) => Math.log(logistic(f)));

export default identity({
  formulas: {
    'udl-15-2': String.raw`\hat{\boldsymbol\phi} = \operatorname*{argmin}_{\boldsymbol\phi}\Biggl[\sum_{i} -(1-y_i)\log\Bigl[1-\mathrm{sig}\bigl[\mathrm{f}[\mathbf{x}_i,\boldsymbol\phi]\bigr]\Bigr] - y_i\log\Bigl[\mathrm{sig}\bigl[\mathrm{f}[\mathbf{x}_i,\boldsymbol\phi]\bigr]\Bigr]\Biggr]`,
    'udl-15-3': String.raw`\hat{\boldsymbol\phi} = \operatorname*{argmin}_{\boldsymbol\phi}\Biggl[\sum_{j} -\log\Bigl[1-\mathrm{sig}\bigl[\mathrm{f}[\mathbf{x}^*_j,\boldsymbol\phi]\bigr]\Bigr] - \sum_{i}\log\Bigl[\mathrm{sig}\bigl[\mathrm{f}[\mathbf{x}_i,\boldsymbol\phi]\bigr]\Bigr]\Biggr]`,
  },
  against: {
    en: 'softplus functions of the scores, upwards for generated and downwards for real examples',
    zh: '得分的 softplus 函数：生成样本取正号，真实样本取负号',
  },
  draw: (random): Values => ({
    generated: random.vector(random.integer(1, 4)),
    real: random.vector(random.integer(1, 4)),
  }),
  stated: (values) => ({ labelled: labelled(values), separated: separated(values) }),
  reference: ({ generated, real }) => {
    const loss = total(generated, softplus) + total(real, (f) => softplus(-f));
    return { labelled: loss, separated: loss };
  },
  mutants: {
    'the labels exchanged': (values) => ({
      labelled: labelled(values, [1, 0]),
      separated: separated(values),
    }),
    'the real examples with the wrong sign': (values) => ({
      labelled: labelled(values),
      separated: separated(values, -1),
    }),
    'both kinds scored as real': (values) => {
      const loss = total([...values.generated, ...values.real], (f) => -Math.log(logistic(f)));
      return { labelled: loss, separated: loss };
    },
  },
});
