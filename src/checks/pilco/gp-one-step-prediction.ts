import { identity } from '#checks/kit/identity.ts';
import { type GpModel, drawModel, kernelAt, noisyGram } from '#checks/shared/pilco-model.ts';
import { luFactor, luInverse, luSolve } from '#numerics/lu.ts';
import { type Matrix, add, entry, identity as unit, scale } from '#numerics/matrix.ts';
import { type Vector, component, dot } from '#numerics/vector.ts';

interface Values {
  model: GpModel;
  x: Vector;
}

const rows =
  ({ noise = 1, prior = 1, sign = -1 } = {}) =>
  ({ model, x }: Values) =>
    model.outputs.map((output) => {
      const system = luFactor(
        add(noisyGram(model, output), scale((noise - 1) * output.noise, unit(model.inputs.length))),
      );
      const k = model.inputs.map((point) => kernelAt(output, point, x));
      const beta = luSolve(system, output.y);
      return { mean: dot(k, beta), variance: prior * output.alpha2 + sign * dot(k, luSolve(system, k)) };
    });

/** Conditioning by the precision matrix of the function's value and the observations together. */
function conditioned({ model, x }: Values) {
  return model.outputs.map((output) => {
    const k = model.inputs.map((point) => kernelAt(output, x, point));
    const joint: Matrix = [
      [output.alpha2, ...k],
      ...noisyGram(model, output).map((row, i) => [component(k, i), ...row]),
    ];
    const precision = luInverse(luFactor(joint));
    const own = entry(precision, 0, 0);
    return { mean: -dot((precision[0] ?? []).slice(1), output.y) / own, variance: 1 / own };
  });
}

export default identity({
  formulas: {
    'atlas-pilco-one-step-prediction': String.raw`
\begin{aligned}
m_a(\tilde{\mathbf{x}}_*) &= \mathbf{k}_a^{T}(\mathbf{K}_a+\sigma_a^2\mathbf{I})^{-1}\mathbf{y}_a = \mathbf{k}_a^{T}\boldsymbol\beta_a \\
v_a(\tilde{\mathbf{x}}_*) &= \alpha_a^2 - \mathbf{k}_a^{T}(\mathbf{K}_a+\sigma_a^2\mathbf{I})^{-1}\mathbf{k}_a
\end{aligned}`,
  },
  against: {
    en: 'the conditional normal from the precision matrix of all values together',
    zh: '由全部变量的精度矩阵求出的条件正态分布',
  },
  draw: (random): Values => {
    const dimension = random.integer(1, 3);
    return { model: drawModel(random, dimension), x: random.vector(dimension) };
  },
  stated: rows(),
  reference: conditioned,
  mutants: {
    'the noise left out': rows({ noise: 0 }),
    'the explained variance added': rows({ sign: 1 }),
    'no prior variance': rows({ prior: 0 }),
  },
});
