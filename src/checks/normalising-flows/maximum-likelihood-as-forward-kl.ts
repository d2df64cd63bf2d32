import { inequality } from '#checks/kit/inequality.ts';
import { notComputable } from '#checks/kit/options.ts';
import { logSoftmax } from '#numerics/log-sum-exp.ts';
import { type Vector, component } from '#numerics/vector.ts';

/** Points that x may take, which of them were observed, and the model Pr(x, φ) ∝ exp[φx]. */
interface Values {
  points: Vector;
  data: readonly number[];
  phi: number;
}

const mean = (numbers: Vector): number => numbers.reduce((sum, x) => sum + x, 0) / numbers.length;
const logModel = ({ points, phi }: Values): Vector => logSoftmax(points.map((x) => phi * x));
const logLikelihood = (values: Values): number[] => values.data.map((i) => component(logModel(values), i));

/** Unit masses at the observations, added up and multiplied by 1/I. */
const empirical = ({ points, data }: Values, share = 1 / data.length): Vector =>
  points.map((_, point) => share * data.filter((i) => i === point).length);
const divergence = (p: Vector, logP: Vector, logQ: Vector): number =>
  p.reduce(
    (sum, weight, i) => sum + (weight === 0 ? 0 : weight * (component(logP, i) - component(logQ, i))),
    0,
  );
const forward = (values: Values, share?: number): number => {
  const p = empirical(values, share);
  return divergence(p, p.map(Math.log), logModel(values));
};

/** The φ of greatest likelihood: the model's mean is that of the data, by bisection. */
function best(values: Values): Values {
  const target = mean(values.data.map((i) => component(values.points, i)));
  let [low, high] = [-60, 60];
  for (let step = 0; step < 80; step += 1) {
    const phi = (low + high) / 2;
    const model = logModel({ ...values, phi }).map(Math.exp);
    const now = model.reduce((sum, p, i) => sum + p * component(values.points, i), 0);
    if (now < target) low = phi;
    else high = phi;
  }
  return { ...values, phi: (low + high) / 2 };
}
/** How much the objective lies above that at the estimate. */
const excess = (objective: (values: Values) => number) => (values: Values) =>
  objective(values) - objective(best(values));

export default inequality({
  formulas: {
    'udl-16-26': String.raw`\hat{\boldsymbol\phi} = \operatorname*{argmin}_{\boldsymbol\phi}\Biggl[\mathrm{KL}\Biggl[\frac{1}{I}\sum_{i=1}^{I}\delta\bigl[\mathbf{x}-\mathbf{x}_i\bigr]\,\Bigg|\Bigg|\,Pr(\mathbf{x},\boldsymbol\phi)\Biggr]\Biggr]`,
  },
  against: {
    en: 'the estimate of greatest likelihood on finitely many points, and the mean log-likelihood',
    zh: '有限个点上的最大似然估计与平均对数似然',
  },
  draw: (random): Values => {
    const n = random.integer(3, 5);
    return {
      points: random.list(n, (i) => i + random.between(-0.3, 0.3)),
      data: [0, n - 1, ...random.list(random.integer(1, 6), () => random.integer(0, n - 1))],
      phi: random.between(-2, 2),
    };
  },
  attained: (random) =>
    best({ points: random.list(3, (i) => i + random.between(-0.3, 0.3)), data: [0, 1, 2, 2], phi: 0 }),
  smaller: (values) => forward(best(values)),
  larger: (values) => forward(values),
  equal: {
    stated: excess((values) => forward(values)),
    reference: excess((values) => -mean(logLikelihood(values))),
  },
  mutants: {
    'the greatest for the least': {
      smaller: (values) => forward(values),
      larger: (values) => forward(best(values)),
    },
    'the number of examples not divided out': { stated: excess((values) => forward(values, 1)) },
    'the sign of the divergence turned': {
      stated: excess((values) => -forward(values)),
    },
  },
  sourceReads: {
    'udl-16-26': notComputable('the index i on the right of the bars belongs to the sum on the left'),
  },
});
