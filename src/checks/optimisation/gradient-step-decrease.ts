import { inequality } from '#checks/kit/inequality.ts';
import type { Random } from '#checks/kit/random.ts';
import {
  type SmoothFunction,
  drawSmooth,
  smoothGradient,
  smoothValue,
} from '#checks/shared/optimisation-smooth-function.ts';
import { type Vector, addScaled, dot } from '#numerics/vector.ts';

interface Values {
  f: SmoothFunction;
  x: Vector;
  step: number;
}
const drawValues = (random: Random, f: SmoothFunction): Values => ({
  f,
  x: random.vector(random.integer(2, 4)),
  step: random.between(0, 3 / f.L),
});
const after = ({ f, x }: Values, step: number): number =>
  smoothValue(f, addScaled(x, -step, smoothGradient(f, x)));
const slope = ({ f, x }: Values): number => dot(smoothGradient(f, x), smoothGradient(f, x));
const bounds = (values: Values, { half = 0.5, power = 1, best = 2, sign = -1 } = {}) => {
  const { f, x, step } = values;
  return {
    any: smoothValue(f, x) + sign * step * (1 - half * step * f.L) * slope(values) ** power,
    best: smoothValue(f, x) - slope(values) / (best * f.L),
  };
};

export default inequality({
  formulas: {
    'atlas-gradient-step-decrease': String.raw`
\begin{aligned}
\mathbf{x}_{k+1} &= \mathbf{x}_k - \alpha\nabla f(\mathbf{x}_k) \\
f(\mathbf{x}_{k+1}) &\le f(\mathbf{x}_k) - \alpha\Bigl(1-\frac{\alpha L}{2}\Bigr)\|\nabla f(\mathbf{x}_k)\|^2 \\
f(\mathbf{x}_{k+1}) &\le f(\mathbf{x}_k) - \frac{1}{2L}\|\nabla f(\mathbf{x}_k)\|^2 \quad\text{for } \alpha=\frac{1}{L}
\end{aligned}`,
  },
  against: {
    en: 'one step on smooth functions of known Lipschitz constant',
    zh: '李普希茨常数已知的光滑函数上的一步梯度下降',
  },
  draw: (random) => drawValues(random, drawSmooth(random)),
  attained: (random) => drawValues(random, { L: random.between(0.5, 2), c: 0 }),
  smaller: (values) => ({ any: after(values, values.step), best: after(values, 1 / values.f.L) }),
  larger: (values) => bounds(values),
  mutants: {
    'no half': { larger: (values) => bounds(values, { half: 1 }) },
    'the gradient not squared': { larger: (values) => bounds(values, { power: 0.5 }) },
    '1/L for 1/(2L)': { larger: (values) => bounds(values, { best: 1 }) },
    'an ascent': {
      larger: (values) => bounds(values, { sign: 1 }),
      smaller: (values) => ({ any: after(values, -values.step), best: after(values, -1 / values.f.L) }),
    },
    'the step doubled': {
      smaller: (values) => ({ any: after(values, 2 * values.step), best: after(values, 1 / values.f.L) }),
    },
  },
});
