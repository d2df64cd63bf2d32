import { identity } from '#checks/kit/identity.ts';
import { type Pairs, drawPairs, mean, residuals } from '#checks/shared/regression-line.ts';
import { fromTex } from '#checks/tex/from-tex.ts';
import { type Matrix, column, multiplyVector, transpose } from '#numerics/matrix.ts';
import { type Vector, addScaled, component } from '#numerics/vector.ts';

const FITTING = String.raw`\boldsymbol\phi_{t+1} \longleftarrow \boldsymbol\phi_t - \alpha\cdot\sum_{i\in\mathcal{B}_t}\frac{\partial \ell_i[\boldsymbol\phi_t]}{\partial\boldsymbol\phi}`;
const INITIAL = String.raw`\boldsymbol\phi_{t+1} \longleftarrow \boldsymbol\phi_t - \alpha\sum_{i\in\mathcal{B}_t}\frac{\partial \ell_i[\boldsymbol\phi_t]}{\partial \boldsymbol\phi}`;

interface Values {
  pairs: Pairs;
  phi: Vector;
  alpha: number;
  /** Examples in a batch. */
  size: number;
}

/** All batches of a size, by the places of their examples, from 1. */
function batches(n: number, size: number, from = 1): number[][] {
  if (size === 0) return [[]];
  return Array.from({ length: Math.max(0, n - from + 1) }, (_, i) => from + i).flatMap((first) =>
    batches(n, size - 1, first + 1).map((rest) => [first, ...rest]),
  );
}

/** The gradient of each squared error for a line, a row for each example. */
const gradients = ({ pairs, phi }: Values): Matrix =>
  residuals(pairs, phi).map((r, i) => [-2 * r, -2 * r * component(pairs.x, i)]);

/** The step averaged over all batches that can be drawn. */
const average =
  (tex: string) =>
  (values: Values): Vector => {
    const all = gradients(values);
    const evaluate = fromTex(
      tex.replace(/\\frac\{\\partial \\ell_i.*?\}\{\\partial ?\\boldsymbol\\phi\}/, 'g_i'),
      ([batch, n]: readonly [Vector, number]) => ({
        '\\boldsymbol\\phi_t': component(values.phi, n),
        '\\alpha': values.alpha,
        '\\mathcal{B}_t': batch,
        b: batch.length,
        g: column(all, n),
      }),
    );
    return values.phi.map((_, n) =>
      mean(batches(values.pairs.x.length, values.size).map((batch) => evaluate([batch, n]))),
    );
  };
const both = (fitting: string, initial: string) => (values: Values) => ({
  'udl-6-10': average(fitting)(values),
  'udl-7-3': average(initial)(values),
});

export default identity({
  formulas: { 'udl-6-10': FITTING, 'udl-7-3': INITIAL },
  against: {
    en: 'the step of the whole gradient in proportion, which the mean over all batches must give',
    zh: '对所有小批量取平均后，应得到按比例缩小的全梯度步',
  },
  cases: 60,
  draw: (random): Values => {
    const pairs = drawPairs(random);
    return {
      pairs,
      phi: random.vector(2),
      alpha: random.between(0.05, 0.5),
      size: random.integer(1, pairs.x.length),
    };
  },
  stated: both(FITTING, INITIAL),
  reference: ({ pairs, phi, alpha, size }) => {
    const design = pairs.x.map((x) => [1, x]);
    const slopes = multiplyVector(transpose(design), residuals(pairs, phi));
    const step = addScaled(phi, (2 * alpha * size) / pairs.x.length, slopes);
    return { 'udl-6-10': step, 'udl-7-3': step };
  },
  mutants: {
    'an ascent': both(FITTING.replace('- ', '+ '), INITIAL),
    'the mean over the batch': both(FITTING.replace(String.raw`\sum`, String.raw`\frac{1}{b}\sum`), INITIAL),
    'the rate lost': both(FITTING, INITIAL.replace(String.raw`\alpha`, '')),
    'the first example for all': both(FITTING, INITIAL.replace(/\\frac.*/, 'g_1')),
  },
});
