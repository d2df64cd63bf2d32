import { convergence } from '#checks/kit/convergence.ts';
import { solve } from '#checks/shared/foundations-linear-solve.ts';
import { drawOrthogonal } from '#checks/shared/foundations-orthogonal.ts';
import { conjugateSearches, item } from '#checks/shared/optimisation-conjugate-gradients.ts';
import { type QuadraticProblem, energyNorm } from '#checks/shared/optimisation-quadratics.ts';
import { diagonal, multiply, symmetrise, transpose } from '#numerics/matrix.ts';
import { subtractVectors } from '#numerics/vector.ts';

interface Values {
  problem: QuadraticProblem;
  kappa: number;
}
const STEPS = 5;
const ks = Array.from({ length: STEPS }, (_, k) => k + 1);

/** T_k(x) by its recursion. */
function chebyshev(k: number, x: number): number {
  let [before, now] = [1, x];
  for (let step = 0; step < k; step += 1) [before, now] = [now, 2 * x * now - before];
  return before;
}
const first = ({ kappa }: Values, k: number, argument = (kappa + 1) / (kappa - 1)): number =>
  1 / chebyshev(k, argument);
const rate = ({ kappa }: Values, root = Math.sqrt(kappa)): number => (root - 1) / (root + 1);
const second = (values: Values, k: number, { factor = 2, shift = 0 } = {}): number =>
  factor * rate(values) ** (k + shift);
const startingError = ({ problem: { A, b, start } }: Values): number =>
  energyNorm(A, subtractVectors(start, solve(A, b)));

/**
 * The least largest |p| on [1, κ] over polynomials of degree k with p(0) = 1: the polynomial that alternates on the
 * extrema of a Chebyshev polynomial, by Lagrange interpolation.
 */
function alternation({ kappa }: Values, k: number): number {
  const nodes = Array.from(
    { length: k + 1 },
    (_, i) => (kappa + 1) / 2 + ((kappa - 1) / 2) * Math.cos((i * Math.PI) / k),
  );
  const weights = nodes.map((node) =>
    nodes.filter((other) => other !== node).reduce((product, other) => product * (other / (other - node)), 1),
  );
  return 1 / weights.reduce((sum, weight) => sum + Math.abs(weight), 0);
}

const guarantee = (values: Values, options = {}) => ({
  first: ks.map((k) => first(values, k) * startingError(values)),
  second: ks.map((k) => second(values, k, options)),
});

export default convergence({
  formulas: {
    'atlas-conjugate-gradient-error-bound': String.raw`\|\mathbf{e}_k\|_{\mathbf{A}} \le \frac{\|\mathbf{e}_0\|_{\mathbf{A}}}{T_k\bigl(\frac{\kappa+1}{\kappa-1}\bigr)} \le 2\,\Bigl(\frac{\sqrt{\kappa}-1}{\sqrt{\kappa}+1}\Bigr)^{k}\,\|\mathbf{e}_0\|_{\mathbf{A}}`,
  },
  against: {
    en: 'five steps on random systems, and the polynomial that alternates on the spectrum',
    zh: '随机方程组上的五步迭代，以及在谱区间上交错的最优多项式',
  },
  draw: (random): Values => {
    const kappa = random.between(2, 12);
    const eigenvalues = [1, kappa, ...random.list(5, () => random.between(1, kappa))];
    const basis = drawOrthogonal(random, eigenvalues.length);
    const A = symmetrise(multiply(transpose(basis), multiply(diagonal(eigenvalues), basis)));
    return { problem: { A, b: random.vector(7), start: random.vector(7) }, kappa };
  },
  errors: (values) => {
    const { A, b } = values.problem;
    const { x } = conjugateSearches(values.problem, STEPS);
    return {
      first: ks.map((k) => energyNorm(A, subtractVectors(item(x, k), solve(A, b)))),
      second: ks.map((k) => first(values, k)),
    };
  },
  guarantee,
  equal: {
    stated: (values) => ({ chebyshev: ks.map((k) => first(values, k)), rate: rate(values) }),
    reference: (values) => ({
      chebyshev: ks.map((k) => alternation(values, k)),
      // What a further step gains in the end.
      rate: first(values, 60) / first(values, 59),
    }),
  },
  mutants: {
    'the argument upside down': {
      stated: (values) => ({
        chebyshev: ks.map((k) => first(values, k, (values.kappa - 1) / (values.kappa + 1))),
        rate: rate(values),
      }),
    },
    'the condition number for its root': {
      stated: (values) => ({ chebyshev: ks.map((k) => first(values, k)), rate: rate(values, values.kappa) }),
    },
    'the factor two left out': { guarantee: (values) => guarantee(values, { factor: 1 }) },
    'one step too many': { guarantee: (values) => guarantee(values, { shift: 1 }) },
    'the degree one too high': {
      stated: (values) => ({ chebyshev: ks.map((k) => first(values, k + 1)), rate: rate(values) }),
    },
  },
});
