import { convergence } from '#checks/kit/convergence.ts';
import { type Vector, addScaled, component, norm, scaleVector, subtractVectors } from '#numerics/vector.ts';

interface Values {
  eigenvalues: Vector;
  minimum: Vector;
  start: Vector;
}
interface Form {
  weight: (k: number) => number;
  step: number;
  guarantee: { factor: number; shift: number; power: number };
}
const RIGHT: Form = {
  weight: (k) => (k - 1) / (k + 2),
  step: 1,
  guarantee: { factor: 2, shift: 1, power: 2 },
};
const STEPS = 60;

/** f − f* of ½Σ λ(x − x*)² after 1, …, 60 steps, in the basis of the eigenvectors. */
function gaps({ eigenvalues, minimum, start }: Values, form: Form): number[] {
  const L = Math.max(...eigenvalues);
  const gap = (x: Vector): number =>
    0.5 *
    x.reduce((sum, value, i) => sum + component(eigenvalues, i) * (value - component(minimum, i)) ** 2, 0);
  const down = (y: Vector): Vector =>
    y.map(
      (value, i) => value - (form.step / L) * component(eigenvalues, i) * (value - component(minimum, i)),
    );
  let [before, now] = [start, down(start)];
  const found = [gap(now)];
  for (let k = 1; k < STEPS; k += 1) {
    const next = down(addScaled(now, form.weight(k), subtractVectors(now, before)));
    [before, now] = [now, next];
    found.push(gap(now));
  }
  return found;
}
const guarantee = (
  { eigenvalues, minimum, start }: Values,
  { factor, shift, power }: Form['guarantee'],
): number[] =>
  Array.from(
    { length: STEPS },
    (_, i) =>
      (factor * Math.max(...eigenvalues) * norm(subtractVectors(start, minimum)) ** 2) /
      (i + 1 + shift) ** power,
  );

export default convergence({
  formulas: {
    'atlas-nesterov-accelerated-gradient': String.raw`
\begin{aligned}
\mathbf{y}_{k+1} &= \mathbf{x}_k + \frac{k-1}{k+2}\,(\mathbf{x}_k-\mathbf{x}_{k-1}) \\
\mathbf{x}_{k+1} &= \mathbf{y}_{k+1} - \frac{1}{L}\nabla f(\mathbf{y}_{k+1}) \\
f(\mathbf{x}_k) - f(\mathbf{x}^{*}) &\le \frac{2L\,\|\mathbf{x}_0-\mathbf{x}^{*}\|^2}{(k+1)^2}
\end{aligned}`,
  },
  against: {
    en: 'sixty steps on quadratics whose curvatures differ by powers of ten',
    zh: '曲率相差若干数量级的二次函数上的六十步迭代',
  },
  draw: (random): Values => {
    const n = random.integer(2, 4);
    return {
      eigenvalues: random.list(n, () => 10 ** random.between(-4, 0.5)),
      minimum: random.vector(n),
      start: scaleVector(3, random.vector(n)),
    };
  },
  errors: (values) => gaps(values, RIGHT),
  guarantee: (values) => guarantee(values, RIGHT.guarantee),
  mutants: {
    'no extrapolation: a rate of 1/k only': {
      errors: (values) => gaps(values, { ...RIGHT, weight: () => 0 }),
    },
    'an extrapolation of more than the last step': {
      errors: (values) => gaps(values, { ...RIGHT, weight: (k) => (k + 2) / (k - 1 || 1) }),
    },
    'a step that is too long': { errors: (values) => gaps(values, { ...RIGHT, step: 2.5 }) },
    'the fourth power': { guarantee: (values) => guarantee(values, { ...RIGHT.guarantee, power: 4 }) },
    'the distance not counted': {
      guarantee: (values) => guarantee(values, { ...RIGHT.guarantee, factor: 0.05 }),
    },
  },
});
