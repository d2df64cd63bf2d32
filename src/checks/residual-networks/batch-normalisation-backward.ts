import { autodiff } from '#checks/kit/autodiff.ts';
import type { Vector } from '#numerics/vector.ts';

/** A unit over a batch, and how the loss depends on each normalised value. */
interface Values {
  batch: Vector;
  slopes: Vector;
  epsilon: number;
  gamma: number;
  delta: number;
}

const mean = (numbers: Vector): number => numbers.reduce((sum, x) => sum + x, 0) / numbers.length;

interface Form {
  /** Whether the way through the batch mean counts. */
  throughMean: number;
  /** Whether the way through the batch variance counts. */
  throughVariance: number;
  epsilon: number;
}

/** The backward pass through the graph from its own values: γf₆(g − mean g − f₇·mean(g f₇)), and those of γ and δ. */
function backward({ batch, slopes, epsilon, gamma }: Values, change: Partial<Form> = {}) {
  const form = { throughMean: 1, throughVariance: 1, epsilon, ...change };
  const f1 = mean(batch);
  const f2 = batch.map((z) => z - f1);
  const f4 = mean(f2.map((d) => d * d));
  const f6 = 1 / Math.sqrt(f4 + form.epsilon);
  const f7 = f2.map((d) => d * f6);
  const products = f7.map((f, i) => f * (slopes[i] ?? NaN));
  return {
    batch: slopes.map(
      (g, i) =>
        gamma *
        f6 *
        (g - form.throughMean * mean(slopes) - form.throughVariance * (f7[i] ?? NaN) * mean(products)),
    ),
    gamma: mean(products) * batch.length,
    delta: mean(slopes) * batch.length,
  };
}

export default autodiff({
  formulas: {
    'udl-11-10': String.raw`
\begin{aligned}
f_1 &= \mathbb{E}[z_i] \\
f_{2i} &= z_i - f_1 \\
f_{3i} &= f_{2i}^2 \\
f_4 &= \mathbb{E}[f_{3i}] \\
f_5 &= \sqrt{f_4+\epsilon} \\
f_6 &= 1/f_5 \\
f_{7i} &= f_{2i}\times f_6 \\
z'_i &= f_{7i}\times\gamma + \delta
\end{aligned}`,
  },
  against: {
    en: 'automatic differentiation of the steps of the graph; its backward pass is worked out by hand',
    zh: '对计算图的各步作自动微分；与手工推导的反向传播比较',
  },
  cases: 30,
  draw: (random): Values => {
    const n = random.integer(2, 6);
    return {
      batch: random.vector(n),
      slopes: random.vector(n),
      epsilon: random.between(0.1, 0.5),
      gamma: random.between(0.5, 2),
      delta: random.between(-1, 1),
    };
  },
  at: ({ batch, gamma, delta }) => ({ batch, gamma, delta }),
  of: (tf, { batch, gamma, delta }, { slopes, epsilon }) => {
    const f1 = batch.mean();
    const f2 = batch.sub(f1);
    const f3 = f2.square();
    const f4 = f3.mean();
    const f5 = f4.add(epsilon).sqrt();
    const f6 = tf.scalar(1).div(f5);
    const f7 = f2.mul(f6);
    const normalised = f7.mul(gamma).add(delta);
    return normalised.mul(tf.tensor1d([...slopes])).sum();
  },
  stated: (values) => backward(values),
  mutants: {
    'the mean held fixed': (values) => backward(values, { throughMean: 0 }),
    'the deviation used once only': (values) => backward(values, { throughVariance: 0 }),
    'the small number left out': (values) => backward(values, { epsilon: 0 }),
  },
});
