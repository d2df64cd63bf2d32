import { identity } from '#checks/kit/identity.ts';
import {
  type StartedProcess,
  advantages,
  drawPolicy,
  drawStarted,
  mixture,
  performance,
  policyMeans,
  surrogate,
  visits,
} from '#checks/shared/policy-performance.ts';
import { gradient } from '#numerics/finite-difference.ts';
import type { Matrix } from '#numerics/matrix.ts';
import { component, dot } from '#numerics/vector.ts';

interface Values extends StartedProcess {
  old: Matrix;
  next: Matrix;
}

const parts = (values: Values, visited: Matrix, acting: Matrix): number =>
  performance(values, values.old) +
  dot(visits(values, visited), policyMeans(acting, advantages(values.process, values.old)));

/** At the policy itself, and at another one. */
export default identity({
  formulas: {
    'atlas-policy-surrogate-objective': String.raw`L_\pi(\tilde\pi)=\eta(\pi)+\sum_{s}\rho_\pi(s)\sum_{a}\tilde\pi(a\mid s)\,A_\pi(s,a)`,
  },
  against: {
    en: 'the performance of the old policy and its slope towards the new one',
    zh: '旧策略的性能加上它朝新策略方向的斜率',
  },
  tolerance: 1e-8,
  because: 'the slope is a central difference, which keeps about ten digits',
  cases: 50,
  draw: (random): Values => {
    const started = drawStarted(random);
    return {
      ...started,
      old: drawPolicy(random, started.process),
      next: drawPolicy(random, started.process),
    };
  },
  stated: (values) => ({
    old: surrogate(values, values.old, values.old),
    next: surrogate(values, values.old, values.next),
  }),
  reference: (values) => {
    const here = performance(values, values.old);
    const slope = gradient(
      (weight) => performance(values, mixture(component(weight, 0), values.old, values.next)),
      [0],
    );
    return { old: here, next: here + component(slope, 0) };
  },
  mutants: {
    'the states of the new policy': (values) => ({
      old: parts(values, values.old, values.old),
      next: parts(values, values.next, values.next),
    }),
    'the actions of the old policy': (values) => ({
      old: parts(values, values.old, values.old),
      next: parts(values, values.old, values.old),
    }),
    'visits normalised to one': (values) => {
      const here = performance(values, values.old);
      const gain = surrogate(values, values.old, values.next) - here;
      return { old: here, next: here + (1 - values.process.discount) * gain };
    },
  },
});
