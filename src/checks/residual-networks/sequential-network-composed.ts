import { identity } from '#checks/kit/identity.ts';
import {
  type FourLayers,
  composedStates,
  drawFourLayers,
  fourLayerNames,
  fractionalLayer,
  rowsOfFour,
} from '#checks/shared/four-layers.ts';
import { fromTex } from '#checks/tex/from-tex.ts';

const ROWS = String.raw`
\begin{aligned}
\mathbf{h}_1 &= \mathbf{f}_1[\mathbf{x},\boldsymbol\phi_1] \\
\mathbf{h}_2 &= \mathbf{f}_2[\mathbf{h}_1,\boldsymbol\phi_2] \\
\mathbf{h}_3 &= \mathbf{f}_3[\mathbf{h}_2,\boldsymbol\phi_3] \\
\mathbf{y} &= \mathbf{f}_4[\mathbf{h}_3,\boldsymbol\phi_4]
\end{aligned}`;
const NESTED = String.raw`\mathbf{y} = \mathbf{f}_4\Biggl[\mathbf{f}_3\biggl[\mathbf{f}_2\Bigl[\mathbf{f}_1[\mathbf{x},\boldsymbol\phi_1],\boldsymbol\phi_2\Bigr],\boldsymbol\phi_3\biggr],\boldsymbol\phi_4\Biggr]`;

const outputs = (rows: string, nested: string) => {
  const [byRows, asOne] = [
    rowsOfFour(rows, fractionalLayer),
    fromTex(nested, fourLayerNames(fractionalLayer)),
  ];
  return (layers: FourLayers) => ({
    states: byRows(layers),
    nested: asOne(layers),
  });
};

export default identity({
  formulas: { 'udl-11-1': ROWS, 'udl-11-2': NESTED },
  against: {
    en: 'products of matrices, with fractional linear maps as layers',
    zh: '取各层为分式线性变换，用矩阵乘积求复合',
  },
  draw: drawFourLayers,
  stated: outputs(ROWS, NESTED),
  reference: (layers) => {
    const states = composedStates(layers);
    return { states, nested: states[3] ?? NaN };
  },
  mutants: {
    'the second layer fed with the input': outputs(
      ROWS.replace(String.raw`\mathbf{f}_2[\mathbf{h}_1`, String.raw`\mathbf{f}_2[\mathbf{x}`),
      NESTED,
    ),
    'two layers exchanged': outputs(
      ROWS,
      NESTED.replaceAll(/\{f\}_([23])/g, (_, k: string) => (k === '2' ? '{f}_3' : '{f}_2')),
    ),
    'the parameters of another layer': outputs(
      ROWS,
      NESTED.replace(String.raw`\boldsymbol\phi_4`, String.raw`\boldsymbol\phi_3`),
    ),
  },
});
