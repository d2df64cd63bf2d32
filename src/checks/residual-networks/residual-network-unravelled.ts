import { identity } from '#checks/kit/identity.ts';
import {
  type FourLayers,
  type Layer,
  composedStates,
  drawFourLayers,
  fourLayerNames,
  fractionalLayer,
  rowsOfFour,
} from '#checks/shared/four-layers.ts';
import { fromTex } from '#checks/tex/from-tex.ts';

const ROWS = String.raw`
\begin{aligned}
\mathbf{h}_1 &= \mathbf{x} + \mathbf{f}_1[\mathbf{x},\boldsymbol\phi_1] \\
\mathbf{h}_2 &= \mathbf{h}_1 + \mathbf{f}_2[\mathbf{h}_1,\boldsymbol\phi_2] \\
\mathbf{h}_3 &= \mathbf{h}_2 + \mathbf{f}_3[\mathbf{h}_2,\boldsymbol\phi_3] \\
\mathbf{y} &= \mathbf{h}_3 + \mathbf{f}_4[\mathbf{h}_3,\boldsymbol\phi_4]
\end{aligned}`;
const SUMS = String.raw`
\begin{aligned}
\mathbf{y} = \mathbf{x} &+ \mathbf{f}_1[\mathbf{x}] \\
&+ \mathbf{f}_2\bigl[\mathbf{x}+\mathbf{f}_1[\mathbf{x}]\bigr] \\
&+ \mathbf{f}_3\Bigl[\mathbf{x}+\mathbf{f}_1[\mathbf{x}]+\mathbf{f}_2\bigl[\mathbf{x}+\mathbf{f}_1[\mathbf{x}]\bigr]\Bigr] \\
&+ \mathbf{f}_4\biggl[\mathbf{x}+\mathbf{f}_1[\mathbf{x}]+\mathbf{f}_2\bigl[\mathbf{x}+\mathbf{f}_1[\mathbf{x}]\bigr]+\mathbf{f}_3\Bigl[\mathbf{x}+\mathbf{f}_1[\mathbf{x}]+\mathbf{f}_2\bigl[\mathbf{x}+\mathbf{f}_1[\mathbf{x}]\bigr]\Bigr]\biggr]
\end{aligned}`;

/** What a block adds so that with its input it makes a fractional linear map. */
const change: Layer = (k, input, parameter) => fractionalLayer(k, input, parameter) - input;

const outputs = (rows: string, sums: string) => {
  const [byRows, asSum] = [rowsOfFour(rows, change), fromTex(sums, fourLayerNames(change))];
  return (layers: FourLayers) => ({
    states: byRows(layers),
    unravelled: asSum(layers),
  });
};

export default identity({
  formulas: { 'udl-11-4': ROWS, 'udl-11-5': SUMS },
  against: {
    en: 'products of matrices, with blocks that make fractional linear maps together with their input',
    zh: '取各块连同旁路为分式线性变换，用矩阵乘积求复合',
  },
  draw: drawFourLayers,
  stated: outputs(ROWS, SUMS),
  reference: (layers) => {
    const states = composedStates(layers);
    return { states, unravelled: states[3] ?? NaN };
  },
  mutants: {
    'a block added to the input': outputs(
      ROWS.replace(String.raw`\mathbf{h}_1 + \mathbf{f}_2`, String.raw`\mathbf{x} + \mathbf{f}_2`),
      SUMS,
    ),
    'the last block without its skip': outputs(ROWS.replace(String.raw`\mathbf{h}_3 +`, ''), SUMS),
    'the second block split over its input': outputs(
      ROWS,
      SUMS.replace(
        String.raw`\mathbf{f}_2\bigl[\mathbf{x}+\mathbf{f}_1[\mathbf{x}]\bigr]`,
        String.raw`\mathbf{f}_2[\mathbf{x}]+\mathbf{f}_2\bigl[\mathbf{f}_1[\mathbf{x}]\bigr]`,
      ),
    ),
    'the last block without the third before it': outputs(
      ROWS,
      SUMS.replace(/\+\\mathbf\{f\}_3\\Bigl\[[^\n]*\\Bigr\]\\biggr\]/, String.raw`\biggr]`),
    ),
  },
});
