import { quadrature } from '#checks/kit/identity.ts';
import { notComputable } from '#checks/kit/options.ts';
import { type Gaussian, gaussian } from '#numerics/gaussian.ts';
import { integrate } from '#numerics/quadrature.ts';

interface Values {
  p: Gaussian;
  q: Gaussian;
}
const STANDARD: Gaussian = { mean: 0, sd: 1 };

/** E[of(mean + sd·z)] with a break where the argument is zero. */
function normalMean({ mean, sd }: Gaussian, of: (x: number) => number): number {
  const zero = Math.min(Math.max(-mean / sd, -11), 11);
  return integrate((z) => gaussian(z, STANDARD) * of(mean + sd * z), [-12, zero, 12]);
}

/** The cheapest of the jointly normal plans with correlations from −1 to 1: the difference is normal too. */
function primal({ p, q }: Values, cost: (distance: number) => number, correlations = [-1, -0.5, 0, 0.5, 1]) {
  const costs = correlations.map((correlation) => {
    const variance = p.sd ** 2 + q.sd ** 2 - 2 * correlation * p.sd * q.sd;
    return normalMean({ mean: p.mean - q.mean, sd: Math.sqrt(variance) }, (x) => cost(Math.abs(x)));
  });
  return Math.min(...costs);
}

const SLOPES = [-1.5, -1, -0.5, 0, 0.5, 1, 1.5];

/**
 * The largest difference of means over functions with one slope on each side of the point where both cumulative
 * distributions agree: there the best function turns.
 */
function dual({ p, q }: Values, isAllowed: (slope: number) => boolean, sign = 1): number {
  const turn = (p.mean * q.sd - q.mean * p.sd) / (q.sd - p.sd);
  const allowed = SLOPES.filter(isAllowed);
  const mean = ({ mean: centre, sd }: Gaussian, left: number, right: number): number =>
    normalMean({ mean: centre - turn, sd }, (x) => (x < 0 ? left : right) * x);
  const values = allowed.flatMap((left) =>
    allowed.map((right) => mean(p, left, right) - sign * mean(q, left, right)),
  );
  return Math.max(...values);
}

const within = (bound: number) => (slope: number) => Math.abs(slope) <= bound;
const sides = ({
  cost = (distance: number) => distance,
  correlations,
  isAllowed = within(1),
  sign,
}: {
  cost?: (distance: number) => number;
  correlations?: number[];
  isAllowed?: (slope: number) => boolean;
  sign?: number;
} = {}) => {
  return (values: Values) => ({
    primal: primal(values, cost, correlations),
    dual: dual(values, isAllowed, sign),
  });
};

export default quadrature({
  formulas: {
    'udl-15-14': String.raw`D_w\bigl[Pr(\mathbf{x}),q(\mathbf{x})\bigr] = \min_{\pi[\bullet,\bullet]}\biggl[\int\!\!\int \pi(\mathbf{x}_1,\mathbf{x}_2)\cdot||\mathbf{x}_1-\mathbf{x}_2||\,d\mathbf{x}_1\,d\mathbf{x}_2\biggr]`,
    'udl-15-15': String.raw`D_w\bigl[Pr(\mathbf{x}),q(\mathbf{x})\bigr] = \max_{\mathrm{f}[\mathbf{x}]}\biggl[\int Pr(\mathbf{x})\mathrm{f}[\mathbf{x}]\,d\mathbf{x} - \int q(\mathbf{x})\mathrm{f}[\mathbf{x}]\,d\mathbf{x}\biggr]`,
    'udl-15-17': String.raw`\biggl|\frac{\partial\mathrm{f}[\mathbf{x},\boldsymbol\phi]}{\partial\mathbf{x}}\biggr| \le 1`,
    'formulary-wgan-kantorovich-rubinstein': String.raw`W(P_r, P_\theta) = \sup_{\|f\|_L \leq 1} \Bigl( \mathbb{E}_{x\sim P_r}\bigl[f(x)\bigr] - \mathbb{E}_{x\sim P_\theta}\bigl[f(x)\bigr] \Bigr)`,
  },
  against: {
    en: 'the mean size of the difference of equal quantiles of two normal distributions, in closed form',
    zh: '两个正态分布相同分位点之差的平均大小的闭式解',
  },
  cases: 30,
  draw: (random): Values => ({
    p: { mean: random.between(-1, 1), sd: random.between(0.5, 1) },
    q: { mean: random.between(-1, 1), sd: random.between(1.3, 2) },
  }),
  stated: sides(),
  // The mean size of a normal variable.
  reference: ({ p, q }) => {
    const [mean, sd] = [p.mean - q.mean, q.sd - p.sd];
    const within =
      mean === 0
        ? 0
        : 2 * Math.sign(mean) * integrate((z) => gaussian(z, STANDARD), [0, Math.abs(mean) / sd]);
    const distance = sd * Math.sqrt(2 / Math.PI) * Math.exp(-(mean ** 2) / (2 * sd ** 2)) + mean * within;
    return { primal: distance, dual: distance };
  },
  mutants: {
    'the squared distance as cost': sides({ cost: (distance) => distance ** 2 }),
    'the product of both as plan': sides({ correlations: [0] }),
    'slopes of up to one and a half': sides({ isAllowed: within(1.5) }),
    'the means added': sides({ sign: -1 }),
  },
  sourceReads: {
    'udl-15-17': sides({ isAllowed: (slope) => Math.abs(slope) < 1 }),
    'formulary-wgan-kantorovich-rubinstein': notComputable(
      'only a letter is misread, b for θ, and the brackets are missing',
    ),
  },
});
