import { autodiff } from '#checks/kit/autodiff.ts';
import { type ParticleRollout, drawParticles, moveParticle } from '#checks/shared/particle-rollout.ts';
import { type Matrix, column } from '#numerics/matrix.ts';
import { type Vector, addScaled, component, dot } from '#numerics/vector.ts';

const mean = (numbers: Vector): number => numbers.reduce((sum, value) => sum + value, 0) / numbers.length;

interface Form {
  /** Whether the slopes of mean and factor go into the particles. */
  refitted?: boolean;
  spread?: boolean;
  last?: boolean;
}

/** ∂Ĵ/∂θ: the slopes of all particles carried from step to step. */
function gradient(rollout: ParticleRollout, { refitted = true, spread = true, last = true }: Form = {}) {
  const { start, noise, variance, W } = rollout;
  let x = start;
  // One row for each particle, one column for each parameter.
  let slopes: Matrix = start.map(() => [0, 0]);
  let sum: Vector = [0, 0];
  noise.forEach((epsilon, t) => {
    const moved = x.map((value, k) => moveParticle(rollout, k, value));
    const carried = moved.map(({ byX, byTheta }, k) => addScaled(byTheta, byX, slopes[k] ?? []));
    const y = moved.map((particle) => particle.y);
    const mu = mean(y);
    const L = Math.sqrt(variance + mean(y.map((value) => (value - mu) ** 2)));
    const ofMean = [0, 1].map((j) => mean(column(carried, j)));
    // dΣ = (2/K) Σ (y − μ)(dy − dμ), and dL = dΣ/2L.
    const ofFactor = [0, 1].map((j) => {
      const away = y.map((value) => value - mu);
      const change = column(carried, j).map((value) => value - component(ofMean, j));
      return dot(away, change) / y.length / L;
    });
    x = epsilon.map((e) => mu + L * e);
    slopes = epsilon.map((e) => (refitted ? addScaled(ofMean, spread ? e : 0, ofFactor) : [0, 0]));
    if (last || t + 1 < noise.length)
      x.forEach((value, k) => {
        const price = W * value * Math.exp((-W * value * value) / 2);
        sum = addScaled(sum, price / x.length, slopes[k] ?? []);
      });
  });
  return { theta: sum };
}

export default autodiff({
  formulas: {
    'atlas-deep-pilco-gradient': String.raw`
\begin{aligned}
\hat J(\boldsymbol\theta) &= \sum_{t=0}^{T}\frac{1}{K}\sum_{k=1}^{K}c\bigl(\mathbf{x}^{(k)}_t\bigr) \\
\frac{\partial\hat J}{\partial\theta_j} &= \sum_{t=1}^{T}\frac{1}{K}\sum_{k=1}^{K}\nabla c\bigl(\mathbf{x}^{(k)}_t\bigr)^{T}\frac{d\mathbf{x}^{(k)}_t}{d\theta_j} \\
\frac{d\mathbf{x}^{(k)}_{t+1}}{d\theta_j} &= \frac{d\boldsymbol\mu_{t+1}}{d\theta_j}+\frac{d\mathbf{L}_{t+1}}{d\theta_j}\,\boldsymbol\varepsilon^{(k)}_t
\end{aligned}`,
  },
  against: {
    en: 'the mean cost of all particles with masks and noise held fixed, by automatic differentiation',
    zh: '固定掩码与噪声，对全部粒子的平均代价作自动微分',
  },
  cases: 30,
  draw: drawParticles,
  at: ({ theta }) => ({ theta }),
  of: (tf, { theta }, { networks, start, noise, variance, W }) => {
    const each = (key: 'c' | 'w' | 'v') => tf.tensor1d(networks.map((network) => network[key]));
    const [gain, offset] = [theta.slice([0], [1]), theta.slice([1], [1])];
    let x = tf.tensor1d([...start]).add(gain.mul(0));
    const cost = (at: typeof x) =>
      tf
        .scalar(1)
        .sub(
          at
            .square()
            .mul(-W / 2)
            .exp(),
        )
        .mean();
    let sum = cost(x);
    for (const epsilon of noise) {
      const u = x.mul(gain).add(offset);
      const y = x.add(each('w').mul(x).add(each('v').mul(u)).tanh().mul(each('c')));
      const mu = y.mean();
      const L = y.sub(mu).square().mean().add(variance).sqrt();
      x = mu.add(L.mul(tf.tensor1d([...epsilon])));
      sum = sum.add(cost(x));
    }
    return sum;
  },
  stated: (rollout) => gradient(rollout),
  mutants: {
    'the factor of the refit taken as constant': (rollout) => gradient(rollout, { spread: false }),
    'the new particles taken as constants': (rollout) => gradient(rollout, { refitted: false }),
    'the last step not counted': (rollout) => gradient(rollout, { last: false }),
  },
});
