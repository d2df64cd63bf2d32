import { identity } from '#checks/kit/identity.ts';
import { fromTex } from '#checks/tex/from-tex.ts';
import type { Bindings } from '#checks/tex/bindings.ts';

const TEX = String.raw`
\begin{aligned}
y &= \mathrm{f}[x,\boldsymbol\phi] \\
&= \phi_0 + \phi_1x
\end{aligned}`;

/** Two points of the plane, and an input. */
interface Values {
  first: readonly [number, number];
  second: readonly [number, number];
  x: number;
}

/** Intercept and slope of the line through both points. */
function names({ first: [x1, y1], second: [x2, y2], x }: Values): Bindings {
  const slope = (y2 - y1) / (x2 - x1);
  return { '\\phi_0': y1 - slope * x1, '\\phi_1': slope, x };
}

export default identity({
  formulas: {
    'udl-2-4': TEX,
    'udl-6-4': String.raw`
\begin{aligned}
y &= \mathrm{f}[x,\boldsymbol\phi] \\
&= \phi_0 + \phi_1 x
\end{aligned}`,
  },
  against: { en: 'interpolation between two points of the line', zh: '直线上两点之间的线性插值' },
  draw: (random): Values => ({
    first: [random.between(-3, -1), random.normal()],
    second: [random.between(1, 3), random.normal()],
    x: random.between(-3, 3),
  }),
  stated: fromTex(TEX, names),
  reference: ({ first: [x1, y1], second: [x2, y2], x }) => ((x2 - x) * y1 + (x - x1) * y2) / (x2 - x1),
  mutants: {
    'intercept and slope exchanged': fromTex(String.raw`\phi_1 + \phi_0x`, names),
    'a minus for the plus': fromTex(TEX.replace('+', '-'), names),
    'the input squared': fromTex(TEX.replace('x\n', 'x^2\n'), names),
  },
});
