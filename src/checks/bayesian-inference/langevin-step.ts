import { convergence } from '#checks/kit/convergence.ts';
import { gaussian } from '#numerics/gaussian.ts';
import { integrate } from '#numerics/quadrature.ts';

/** A mixture of two normals, unnormalised; the step and a test function cos(ωz + φ). */
interface Values {
  means: readonly [number, number];
  sds: readonly [number, number];
  weight: number;
  frequency: number;
  phase: number;
}
const ETAS = [0.008, 0.004, 0.002];
const density = ({ means, sds, weight }: Values, z: number): number =>
  weight * gaussian(z, { mean: means[0], sd: sds[0] }) +
  (1 - weight) * gaussian(z, { mean: means[1], sd: sds[1] });
/** The slope of log p(x, z): the constant p(x) has none. */
const drift = (values: Values, z: number): number => {
  const [a, b] = [values.weight, 1 - values.weight].map(
    (w, i) => w * gaussian(z, { mean: values.means[i] ?? 0, sd: values.sds[i] ?? 1 }),
  );
  const pull = (i: 0 | 1): number => (values.means[i] - z) / values.sds[i] ** 2;
  return ((a ?? 0) * pull(0) + (b ?? 0) * pull(1)) / ((a ?? 0) + (b ?? 0));
};
const breaks = ({ means, sds }: Values): number[] => {
  const low = Math.min(means[0] - 9 * sds[0], means[1] - 9 * sds[1]);
  const high = Math.max(means[0] + 9 * sds[0], means[1] + 9 * sds[1]);
  return Array.from({ length: 9 }, (_, i) => low + ((high - low) * i) / 8);
};
const overTarget = (values: Values, f: (z: number) => number): number =>
  integrate((z) => density(values, z) * f(z), breaks(values));

/** By how much a step changes the mean of the test function when z has the target already; ξ is averaged in closed form. */
const change = (
  values: Values,
  eta: number,
  { sign = 1, noise = Math.sqrt(2 * eta), pull = eta } = {},
): number => {
  const { frequency, phase } = values;
  const shrink = Math.exp(-((noise * frequency) ** 2) / 2);
  return overTarget(
    values,
    (z) =>
      shrink * Math.cos(frequency * (z + sign * pull * drift(values, z)) + phase) -
      Math.cos(frequency * z + phase),
  );
};

export default convergence({
  formulas: {
    'atlas-langevin-step': String.raw`
\begin{aligned}
d\mathbf{z}_s &= \nabla_{\mathbf{z}}\log p(\mathbf{z}_s\mid\mathbf{x})\,ds+\sqrt{2}\,d\mathbf{W}_s \\
\mathbf{z}_{t+1} &= \mathbf{z}_t+\eta\,\nabla_{\mathbf{z}}\log p(\mathbf{x},\mathbf{z}_t)+\sqrt{2\eta}\,\boldsymbol\xi_t, \qquad \boldsymbol\xi_t \sim \mathcal{N}(\mathbf{0},\mathbf{I})
\end{aligned}`,
  },
  against: {
    en: 'the target, which a small step leaves as it is up to a multiple of η²',
    zh: '目标分布：小步长的一步使其改变不超过 η² 的倍数',
  },
  cases: 40,
  draw: (random): Values => ({
    means: [random.between(-1, 0), random.between(0, 1)],
    sds: [random.between(0.8, 1.3), random.between(0.8, 1.3)],
    weight: random.between(0.3, 0.7),
    frequency: random.between(0.7, 1.3),
    phase: random.between(-1, 1),
  }),
  errors: (values) => ETAS.map((eta) => Math.abs(change(values, eta))),
  guarantee: () => ETAS.map((eta) => 6 * eta ** 2),
  equal: {
    // The equation without steps: E[φ′ ∇log p] + ½(√2)² E[φ″] = 0 for every test function φ.
    stated: (values) =>
      overTarget(
        values,
        (z) => drift(values, z) * -values.frequency * Math.sin(values.frequency * z + values.phase),
      ),
    reference: (values) =>
      (Math.SQRT2 ** 2 / 2) *
      overTarget(values, (z) => values.frequency ** 2 * Math.cos(values.frequency * z + values.phase)),
  },
  mutants: {
    'a step down the density': {
      errors: (values) => ETAS.map((eta) => Math.abs(change(values, eta, { sign: -1 }))),
    },
    'η for 2η in the noise': {
      errors: (values) => ETAS.map((eta) => Math.abs(change(values, eta, { noise: Math.sqrt(eta) }))),
    },
    'no root of the noise': {
      errors: (values) => ETAS.map((eta) => Math.abs(change(values, eta, { noise: 2 * eta }))),
    },
    'half of the slope': {
      errors: (values) => ETAS.map((eta) => Math.abs(change(values, eta, { pull: eta / 2 }))),
    },
  },
});
