import { inequality } from '#checks/kit/inequality.ts';
import { around, objectives, optimum } from '#checks/shared/argmin.ts';
import type { Bindings } from '#checks/tex/bindings.ts';
import { gaussian } from '#numerics/gaussian.ts';
import { type Vector, component } from '#numerics/vector.ts';

const TEX = String.raw`\hat{y} = \operatorname*{argmax}_{y}\Bigl[Pr\bigl(y\big|\mathrm{f}[\mathbf{x},\hat{\boldsymbol\phi}],\sigma^2\bigr)\Bigr]`;

interface Values {
  f: number;
  sd: number;
  others: readonly Vector[];
}

const names = ({ f, sd }: Values, point: Vector): Bindings => ({
  y: component(point, 0),
  '\\mathrm{f}[\\mathbf{x},\\hat{\\boldsymbol\\phi}]': f,
  '\\sigma': sd,
  Pr: (y: number, mean: number, variance: number) => gaussian(y, { mean, sd: Math.sqrt(variance) }),
});
const prediction = ({ f }: Values): Vector => [f];

export default inequality({
  formulas: { 'udl-5-12': TEX },
  against: {
    en: 'the density at the output of the network and at other values',
    zh: '密度在网络输出处与在其他值处的大小之比较',
  },
  draw: (random): Values => {
    const f = random.normal();
    return { f, sd: random.between(0.5, 2), others: around(random, [f]) };
  },
  ...optimum(objectives(TEX, names), prediction),
  mutants: {
    'the least probable value': optimum(objectives(TEX.replace('argmax', 'argmin'), names), prediction),
    'one standard deviation above': optimum(objectives(TEX, names), ({ f, sd }) => [f + sd]),
    'the other sign': optimum(objectives(TEX, names), ({ f }) => [-f]),
  },
});
