import { identity } from '#checks/kit/identity.ts';
import { notComputable } from '#checks/kit/options.ts';
import { crossCorrelate, padded } from '#checks/shared/convolution-arrays.ts';
import { range } from '#checks/shared/decision-process-names.ts';
import { fromTex } from '#checks/tex/from-tex.ts';
import { fromEntries, zeroMatrix } from '#numerics/matrix.ts';

const OUTPUTS = String.raw`\frac{M - K + 2P}{S} + 1`;
const PARAMETERS = String.raw`P \times D \times U \times V + P`;
const FULL = String.raw`X_{M,N} \;\rightarrow\; \tilde X_{M+2U-2,\, N+2V-2}`;
/** The two sizes that stand as subscripts of the padded image. */
const ROWS = 'M+2U-2';
const COLUMNS = 'N+2V-2';

interface Values {
  inputs: number;
  kernel: number;
  padding: number;
  stride: number;
  maps: readonly [number, number];
  sizes: { M: number; N: number; U: number; V: number };
}

const count = ({ inputs, kernel, padding, stride }: Values) => ({
  M: inputs,
  K: kernel,
  P: padding,
  S: stride,
});
const layer = ({ maps: [D, P], sizes: { U, V } }: Values) => ({ D, P, U, V });

const evaluate =
  (outputs: string, parameters: string, rows: string, columns: string) => (values: Values) => ({
    outputs: fromTex(outputs, count)(values),
    parameters: fromTex(parameters, layer)(values),
    padded: [fromTex(rows, () => values.sizes)(values), fromTex(columns, () => values.sizes)(values)],
  });

export default identity({
  formulas: {
    'formulary-convolution-output-size': OUTPUTS,
    'formulary-convolutional-layer-parameters': PARAMETERS,
    'formulary-full-padding': FULL,
  },
  against: {
    en: 'counting: positions of the kernel, numbers of a layer, cells of an image that every weight meets once',
    zh: '逐个清点：核的位置、一层的参数、每个权重恰好遇到一次的图像格数',
  },
  draw: (random): Values => {
    const [kernel, padding, stride] = [random.integer(1, 4), random.integer(0, 3), random.integer(1, 3)];
    // As many inputs as some number of strides needs, at least as many as the padding leaves to be filled.
    const inputs = Math.max(1, kernel - 2 * padding) + stride * random.integer(0, 5);
    const spare = (inputs - kernel + 2 * padding) % stride;
    return {
      inputs: inputs - spare + (inputs > spare ? 0 : stride),
      kernel,
      padding,
      stride,
      maps: [random.integer(1, 3), random.integer(1, 3)],
      sizes: {
        M: random.integer(1, 5),
        N: random.integer(1, 5),
        U: random.integer(1, 3),
        V: random.integer(1, 3),
      },
    };
  },
  stated: evaluate(OUTPUTS, PARAMETERS, ROWS, COLUMNS),
  reference: ({ inputs, kernel, padding, stride, maps: [D, P], sizes: { M, N, U, V } }) => {
    const length = inputs + 2 * padding;
    const starts = range(length).filter(
      (start) => (start - 1) % stride === 0 && start + kernel - 1 <= length,
    );
    const kernels = range(P).flatMap(() => [0, ...range(D).flatMap(() => zeroMatrix(U, V).flat())]);
    // Every pixel meets every weight once: a kernel of ones on an image of ones must sum up to MNUV.
    const ring = range(4)
      .map((r) => r - 1)
      .filter((r) => r < Math.max(U, V));
    const meets = (rows: number, columns: number): number =>
      crossCorrelate(
        fromEntries(U, V, () => 1),
        padded(
          fromEntries(M, N, () => 1),
          rows,
          columns,
        ),
      )
        .flat()
        .reduce((sum, value) => sum + value, 0);
    const least = (of: (r: number) => number): number => ring.find((r) => of(r) === M * N * U * V) ?? NaN;
    return {
      outputs: starts.length,
      parameters: kernels.length,
      padded: [M + 2 * least((r) => meets(r, V)), N + 2 * least((r) => meets(U, r))],
    };
  },
  mutants: {
    'the starting position not counted': evaluate(OUTPUTS.replace('+ 1', ''), PARAMETERS, ROWS, COLUMNS),
    'zeros at one end only': evaluate(OUTPUTS.replace('2P', 'P'), PARAMETERS, ROWS, COLUMNS),
    'not divided by the stride': evaluate(OUTPUTS.replace('{S}', '{1}'), PARAMETERS, ROWS, COLUMNS),
    'one bias for the whole layer': evaluate(OUTPUTS, PARAMETERS.replace('+ P', '+ 1'), ROWS, COLUMNS),
    'the maps added for multiplied': evaluate(
      OUTPUTS,
      PARAMETERS.replace(String.raw`P \times D`, '(P + D)'),
      ROWS,
      COLUMNS,
    ),
    'one ring too many': evaluate(OUTPUTS, PARAMETERS, 'M+2U', COLUMNS),
    'height and width of the kernel exchanged': evaluate(OUTPUTS, PARAMETERS, 'M+2V-2', 'N+2U-2'),
  },
  sourceReads: {
    'formulary-convolution-output-size': notComputable(
      'the length of the kernel bears the letter of an index',
    ),
    'formulary-convolutional-layer-parameters': notComputable('the number is right, its name is wrong'),
  },
});
