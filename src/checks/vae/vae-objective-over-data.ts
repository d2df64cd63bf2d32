import { sampling } from '#checks/kit/sampling.ts';
import {
  type LatentLine,
  closedElbo,
  drawApproximation,
  drawLine,
  expectedLogGiven,
  fromPrior,
  logGiven,
} from '#checks/shared/latent-line.ts';
import type { Gaussian } from '#numerics/gaussian.ts';

/** Each datum in the same model, with the normal that the encoder gives it. */
interface Example {
  model: LatentLine;
  q: Gaussian;
}
interface Values {
  examples: readonly Example[];
  M: number;
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, x) => sum + x, 0);
const sum =
  (of: (example: Example, examples: readonly Example[]) => number) =>
  ({ examples }: Values): number =>
    total(examples.map((example) => of(example, examples)));

export default sampling({
  formulas: {
    'formulary-vae-monte-carlo-objective': String.raw`J(\phi,\theta) = \sum_{n=1}^{N} \biggl(\frac{1}{M} \sum_{m=1}^{M} \log p\bigl(x^{(n)}|\tilde z^{(n,m)};\theta\bigr) - \mathrm{KL}\bigl(q(z|x^{(n)};\phi)\,\big\|\,\mathcal{N}(0,I)\bigr)\biggr)`,
  },
  against: {
    en: 'the objective with its samples drawn again and again, for a linear decoder',
    zh: '线性解码器情形反复抽样算出的目标函数',
  },
  draw: (random): Values => {
    const model = drawLine(random);
    return {
      examples: random.list(random.integer(2, 4), () => ({
        model: { ...model, x: model.x + random.between(-2, 2) },
        q: drawApproximation(random),
      })),
      M: random.integer(1, 3),
    };
  },
  sample: ({ examples, M }, random) =>
    total(
      examples.map(({ model, q }) => {
        const terms = random.list(M, () => logGiven(model, q.mean + q.sd * random.normal()));
        return total(terms) / M - fromPrior(q);
      }),
    ),
  stated: sum(({ model, q }) => closedElbo(model, q)),
  mutants: {
    'the divergence added': sum(({ model, q }) => closedElbo(model, q) + 2 * fromPrior(q)),
    'the divergence of the first example alone': ({ examples, M }) =>
      sum(({ model, q }) => expectedLogGiven(model, q))({ examples, M }) -
      total(examples.slice(0, 1).map(({ q }) => fromPrior(q))),
    'the mean over the examples': (values) =>
      sum(({ model, q }) => closedElbo(model, q))(values) / values.examples.length,
  },
  sourceReads: {
    // Samples without the index of the example: those of the first serve all.
    'formulary-vae-monte-carlo-objective': sum(
      ({ model, q }, [first]) => expectedLogGiven(model, first?.q ?? q) - fromPrior(q),
    ),
  },
});
