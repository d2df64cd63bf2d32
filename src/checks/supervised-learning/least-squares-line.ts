import { inequality } from '#checks/kit/inequality.ts';
import { around, objectives, optimum } from '#checks/shared/argmin.ts';
import {
  type Pairs,
  drawPairs,
  leastSquaresLine,
  predict,
  residuals,
} from '#checks/shared/regression-line.ts';
import type { Bindings } from '#checks/tex/bindings.ts';
import { type Vector, component, dot } from '#numerics/vector.ts';

const TEX = String.raw`
\begin{aligned}
\hat{\boldsymbol\phi} &= \operatorname*{argmin}_{\boldsymbol\phi}\bigl[L[\boldsymbol\phi]\bigr] \\
&= \operatorname*{argmin}_{\boldsymbol\phi}\Biggl[\sum_{i=1}^{I}\bigl(\mathrm{f}[x_i,\boldsymbol\phi]-y_i\bigr)^2\Biggr] \\
&= \operatorname*{argmin}_{\boldsymbol\phi}\Biggl[\sum_{i=1}^{I}\bigl(\phi_0+\phi_1x_i-y_i\bigr)^2\Biggr]
\end{aligned}`;

interface Values {
  pairs: Pairs;
  others: readonly Vector[];
}

const names = ({ pairs }: Values, line: Vector): Bindings => ({
  x: pairs.x,
  y: pairs.y,
  I: pairs.x.length,
  '\\phi_0': component(line, 0),
  '\\phi_1': component(line, 1),
  '\\boldsymbol\\phi': 0,
  '\\mathrm{f}': (input: number) => predict(line, input),
  L: () => dot(residuals(pairs, line), residuals(pairs, line)),
});

const fit = ({ pairs }: Values): Vector => leastSquaresLine(pairs);
const wrong = (tex: string) => optimum(objectives(tex, names), fit);

export default inequality({
  formulas: { 'udl-2-6': TEX },
  against: {
    en: 'the loss at the fit in closed form and at other lines',
    zh: '闭式解处的损失与其他直线的损失之比较',
  },
  draw: (random): Values => {
    const pairs = drawPairs(random);
    return { pairs, others: around(random, leastSquaresLine(pairs)) };
  },
  ...optimum(objectives(TEX, names), fit),
  mutants: {
    'the largest loss': wrong(TEX.replaceAll('argmin', 'argmax')),
    'the output added': wrong(TEX.replaceAll('-y_i', '+y_i')),
    'not squared': wrong(TEX.replaceAll('^2', '')),
    'a line through the origin': optimum(objectives(TEX, names), ({ pairs: { x, y } }) => [
      0,
      dot(x, y) / dot(x, x),
    ]),
  },
});
