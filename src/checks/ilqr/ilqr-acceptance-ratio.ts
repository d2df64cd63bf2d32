import { convergence } from '#checks/kit/convergence.ts';
import { type Gains, backwardPass } from '#checks/shared/ilqr-backward-pass.ts';
import {
  type LqrProblem,
  controlCount,
  costOfControls,
  drawLqr,
  rollout,
} from '#checks/shared/linear-quadratic.ts';
import { linearQuadraticGains, nominalOf } from '#checks/shared/linear-quadratic-pass.ts';
import { gradient } from '#numerics/finite-difference.ts';
import { multiplyVector } from '#numerics/matrix.ts';
import { type Vector, addScaled, component, norm, subtractVectors } from '#numerics/vector.ts';

/** x′ = x + sin(gain·x) + u(1 + ½cos x) with the cost ½Σ(x² + effort·u²) + ½x_T², and a linear problem beside it. */
interface Values {
  gain: number;
  effort: number;
  start: number;
  horizon: number;
  linear: LqrProblem;
  controls: Vector;
  alpha: number;
}

const next = ({ gain }: Values, x: number, u: number): number =>
  x + Math.sin(gain * x) + u * (1 + Math.cos(x) / 2);

/** The states and the cost of the swinging system under a law of control. */
function drive(values: Values, law: (t: number, x: number) => number) {
  let x = values.start;
  let cost = 0;
  const [states, controls] = [[x], [] as number[]];
  for (let t = 0; t < values.horizon; t += 1) {
    const u = law(t, x);
    cost += (x * x + values.effort * u * u) / 2;
    x = next(values, x, u);
    states.push(x);
    controls.push(u);
  }
  return { states, controls, cost: cost + (x * x) / 2 };
}

function gainsAlong(values: Values, { states, controls }: { states: Vector; controls: Vector }): Gains[] {
  const steps = controls.map((u, t) => {
    const x = component(states, t);
    return {
      fx: [[1 + values.gain * Math.cos(values.gain * x) - (u * Math.sin(x)) / 2]],
      fu: [[1 + Math.cos(x) / 2]],
      lx: [x],
      lu: [values.effort * u],
      lxx: [[1]],
      lux: [[0]],
      luu: [[values.effort]],
    };
  });
  return backwardPass(steps, { Vx: [states.at(-1) ?? NaN], Vxx: [[1]] });
}

/** ΔJ(α). */
const expected = (gains: readonly Gains[], alpha: number): number =>
  gains.reduce((sum, { first, second }) => sum + alpha * first + (alpha ** 2 / 2) * second, 0);

type Ratio = (before: number, after: number, change: number) => number;
const RATIO: Ratio = (before, after, change) => (before - after) / -change;
const THRESHOLD = 1e-4;

/** 300 iterations: the largest rise of the cost, and the gradient of the cost at the end. */
const run =
  (ratio: Ratio, halvings = 20) =>
  (values: Values): number[] => {
    let here = drive(values, () => 0);
    let rise = 0;
    for (let i = 0; i < 300; i += 1) {
      const gains = gainsAlong(values, here);
      if (expected(gains, 1) > -1e-15) break;
      for (let j = 0; j < halvings; j += 1) {
        const alpha = 0.5 ** j;
        const now = here;
        const tried = drive(values, (t, x) => {
          const { k = [NaN], K = [[NaN]] } = gains[t] ?? {};
          const feedback = component(K[0] ?? [], 0) * (x - component(now.states, t));
          return component(now.controls, t) + alpha * component(k, 0) + feedback;
        });
        const change = expected(gains, alpha);
        if (halvings === 1 || ratio(here.cost, tried.cost, change) > THRESHOLD) {
          rise = Math.max(rise, tried.cost - here.cost);
          here = tried;
          break;
        }
      }
    }
    const slope = gradient((u) => drive(values, (t) => component(u, t)).cost, here.controls);
    return [rise, norm(slope)];
  };

/** z for one pass over the linear problem. */
const linearRatio =
  (ratio: Ratio) =>
  ({ linear, controls, alpha }: Values): number => {
    const nominal = nominalOf(linear, controls);
    const gains = linearQuadraticGains(linear, nominal);
    const pass = rollout(linear, (t, x) => {
      const { k = [], K = [] } = gains[t] ?? {};
      const away = subtractVectors(x, nominal.states[t] ?? []);
      return addScaled(addScaled(nominal.controls[t] ?? [], alpha, k), 1, multiplyVector(K, away));
    });
    return ratio(costOfControls(linear, controls), pass.cost, expected(gains, alpha));
  };

const wrong = (ratio: Ratio) => ({ errors: run(ratio), stated: linearRatio(ratio) });

export default convergence({
  formulas: {
    'atlas-ilqr-acceptance-ratio': String.raw`z = \frac{J(\hat{\mathbf{u}})-J(\mathbf{u}^{\alpha})}{-\Delta J(\alpha)},\qquad \text{accept}\;\mathbf{u}^{\alpha}\;\text{if}\; z>c,\qquad \alpha = 1,\tfrac12,\tfrac14,\dots`,
  },
  against: {
    en: 'iLQR on a nonlinear system: the cost never rises and its gradient vanishes at the end; z = 1 on linear ones',
    zh: '非线性系统上的 iLQR：代价从不上升，最后梯度为零；线性问题上 z = 1',
  },
  tolerance: 1e-8,
  because: 'z is a quotient of small differences',
  cases: 40,
  draw: (random): Values => {
    const linear = drawLqr(random);
    return {
      gain: random.between(1, 3),
      effort: random.between(0.3, 2),
      start: random.between(1, 3),
      horizon: random.integer(2, 4),
      linear,
      controls: random.vector(controlCount(linear)),
      alpha: random.between(0.2, 1),
    };
  },
  errors: run(RATIO),
  guarantee: () => [0, 1e-5],
  equal: { stated: linearRatio(RATIO), reference: () => 1 },
  mutants: {
    'the full step always': { errors: run(RATIO, 1) },
    'the expected change without its minus': wrong((before, after, change) => (before - after) / change),
    'the costs exchanged': wrong((before, after, change) => (after - before) / -change),
  },
});
