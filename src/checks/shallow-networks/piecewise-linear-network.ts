import { identity } from '#checks/kit/identity.ts';
import { relu } from '#checks/shared/dense-network.ts';
import { assignments } from '#checks/shared/tex-assignments.ts';
import type { Bindings } from '#checks/tex/bindings.ts';
import { fromTex } from '#checks/tex/from-tex.ts';
import { type Matrix, entry } from '#numerics/matrix.ts';
import { type Vector, component } from '#numerics/vector.ts';

const WHOLE = String.raw`
\begin{aligned}
y &= \mathrm{f}[x,\boldsymbol\phi] \\
&= \phi_0 + \phi_1\mathrm{a}[\theta_{10}+\theta_{11}x] + \phi_2\mathrm{a}[\theta_{20}+\theta_{21}x] + \phi_3\mathrm{a}[\theta_{30}+\theta_{31}x]
\end{aligned}`;
const UNITS = String.raw`
\begin{aligned}
h_1 &= \mathrm{a}[\theta_{10}+\theta_{11}x] \\
h_2 &= \mathrm{a}[\theta_{20}+\theta_{21}x] \\
h_3 &= \mathrm{a}[\theta_{30}+\theta_{31}x]
\end{aligned}`;
const OUTPUT = String.raw`y = \phi_0 + \phi_1h_1 + \phi_2h_2 + \phi_3h_3`;
const UNIT = String.raw`h_d = \mathrm{a}[\theta_{d0}+\theta_{d1}x]`;
const SUM = String.raw`y = \phi_0 + \sum_{d=1}^{D}\phi_dh_d`;

/** Three rows of bias and slope, and four output weights, the offset first. */
interface Values {
  theta: Matrix;
  phi: Vector;
  x: number;
}

const names = ({ theta, phi, x }: Values): Bindings => ({
  '\\mathrm{a}': relu,
  '\\theta': (d: number, i: number) => entry(theta, d - 1, i),
  '\\phi': (d: number) => component(phi, d),
  D: theta.length,
  x,
});

/** The output by each of the three ways in which the chapter writes the network. */
const outputs =
  ({ whole = WHOLE, units = UNITS, output = OUTPUT, unit = UNIT, sum = SUM }) =>
  (values: Values) => {
    const bound = names(values);
    const h = values.theta.map((_, i) => fromTex(unit, () => ({ ...bound, d: i + 1 }))(values));
    return {
      whole: fromTex(whole, names)(values),
      units: fromTex(output, () => ({ ...bound, ...assignments(units, ['h_1', 'h_2', 'h_3'], bound) }))(
        values,
      ),
      sum: fromTex(sum, () => ({ ...bound, h }))(values),
    };
  };

export default identity({
  formulas: {
    'udl-3-1': WHOLE,
    'udl-3-3': UNITS,
    'udl-3-4': OUTPUT,
    'udl-3-5': UNIT,
    'udl-3-6': SUM,
    'udl-3-10': String.raw`y = \phi_0 + \phi_1h_1 + \phi_2h_2 + \phi_3h_3`,
    'udl-4-1': String.raw`
\begin{aligned}
h_1 &= \mathrm{a}[\theta_{10}+\theta_{11}x] \\
h_2 &= \mathrm{a}[\theta_{20}+\theta_{21}x] \\
h_3 &= \mathrm{a}[\theta_{30}+\theta_{31}x]
\end{aligned}`,
    'udl-4-2': String.raw`y = \phi_0 + \phi_1h_1 + \phi_2h_2 + \phi_3h_3`,
    'udl-6-23': String.raw`\mathrm{f}[x,\boldsymbol\phi] = \phi_0 + \phi_1\mathrm{a}[\theta_{10}+\theta_{11}x] + \phi_2\mathrm{a}[\theta_{20}+\theta_{21}x] + \phi_3\mathrm{a}[\theta_{30}+\theta_{31}x]`,
  },
  against: {
    en: 'one line and three absolute values, of which the graph consists for the ReLU',
    zh: '激活函数取 ReLU 时，图像等于一条直线加三个绝对值',
  },
  cases: 80,
  draw: (random): Values => ({ theta: random.matrix(3, 2), phi: random.vector(4), x: random.between(-3, 3) }),
  stated: outputs({}),
  reference: ({ theta, phi, x }) => {
    let y = component(phi, 0);
    theta.forEach((row, d) => {
      const line = component(row, 0) + component(row, 1) * x;
      y += 0.5 * component(phi, d + 1) * (line + Math.abs(line));
    });
    return { whole: y, units: y, sum: y };
  },
  mutants: {
    'the bias subtracted': outputs({
      whole: WHOLE.replace(String.raw`\theta_{10}+`, String.raw`-\theta_{10}+`),
    }),
    'the output weights of two units exchanged': outputs({
      whole: WHOLE.replace(String.raw`\phi_1`, String.raw`\phi_2`),
    }),
    'bias and slope exchanged': outputs({ unit: String.raw`h_d = \mathrm{a}[\theta_{d1}+\theta_{d0}x]` }),
    'a slope of another unit': outputs({
      units: UNITS.replace(String.raw`\theta_{31}`, String.raw`\theta_{21}`),
    }),
    'a hidden unit subtracted': outputs({
      output: OUTPUT.replace(String.raw`+ \phi_3`, String.raw`- \phi_3`),
    }),
    'the offset among the weights': outputs({ sum: SUM.replace('d=1', 'd=2') }),
    'no activation': outputs({ unit: String.raw`h_d = \theta_{d0}+\theta_{d1}x` }),
  },
});
