import { autodiff } from '#checks/kit/autodiff.ts';
import { gradient } from '#numerics/finite-difference.ts';
import { type Matrix, multiplyVector } from '#numerics/matrix.ts';
import { type Vector, component } from '#numerics/vector.ts';

/** Linear regression with noise of variance 1 and a normal prior of each parameter. */
interface Values {
  inputs: Matrix;
  outputs: Vector;
  phi: Vector;
  priorSd: number;
}

/** The bracket of (9.5) with λ = 1/(2σ²) for the prior's variance, the losses being negative log likelihoods. */
const penalised =
  (values: Values, weight = 1 / (2 * values.priorSd ** 2), size = (p: number) => p * p) =>
  (phi: Vector): number =>
    multiplyVector(values.inputs, phi).reduce(
      (sum, prediction, i) =>
        sum + 0.5 * (component(values.outputs, i) - prediction) ** 2 + 0.5 * Math.log(2 * Math.PI),
      0,
    ) +
    weight * phi.reduce((sum, p) => sum + size(p), 0);

const slope = (of: (phi: Vector) => number, { phi }: Values) => ({ phi: gradient(of, phi) });

export default autodiff({
  formulas: {
    'udl-9-4': String.raw`\hat{\boldsymbol\phi} = \operatorname*{argmax}_{\boldsymbol\phi}\Biggl[\prod_{i=1}^{I} Pr(\mathbf{y}_i|\mathbf{x}_i,\boldsymbol\phi)Pr(\boldsymbol\phi)\Biggr]`,
    'udl-9-5': String.raw`\hat{\boldsymbol\phi} = \operatorname*{argmin}_{\boldsymbol\phi}\Biggl[\sum_{i=1}^{I}\ell_i[\mathbf{x}_i,\mathbf{y}_i] + \lambda\sum_{j}\phi_j^2\Biggr]`,
    'udl-9-21': String.raw`Pr(\boldsymbol\phi) = \prod_{j=1}^{J}\mathrm{Norm}_{\phi_j}[0,\sigma_\phi^2]`,
  },
  against: {
    en: 'the gradient of the negative log of likelihood times prior, by automatic differentiation',
    zh: '似然与先验之积的负对数的梯度，由自动微分求得',
  },
  cases: 30,
  draw: (random): Values => {
    const n = random.integer(1, 3);
    const examples = random.integer(2, 4);
    return {
      inputs: random.matrix(examples, n),
      outputs: random.vector(examples),
      phi: random.list(n, () => random.sign() * random.between(0.3, 1.5)),
      priorSd: random.between(0.5, 1.5),
    };
  },
  at: ({ phi }) => ({ phi }),
  of: (tf, { phi }, { inputs, outputs, priorSd }) => {
    const density = (from: typeof phi, sd: number) =>
      from
        .div(sd)
        .square()
        .mul(-0.5)
        .exp()
        .div(sd * Math.sqrt(2 * Math.PI));
    const errors = tf
      .matMul(tf.tensor2d(inputs.map((row) => [...row])), phi.expandDims(1))
      .sub(tf.tensor2d(outputs.map((y) => [y])));
    return density(errors, 1).prod().mul(density(phi, priorSd).prod()).log().neg();
  },
  stated: (values) => slope(penalised(values), values),
  mutants: {
    'the prior in every factor': (values) =>
      slope(penalised(values, values.outputs.length / (2 * values.priorSd ** 2)), values),
    'the weight without its half': (values) => slope(penalised(values, 1 / values.priorSd ** 2), values),
    'absolute values for squares': (values) =>
      slope(penalised(values, 1 / (2 * values.priorSd ** 2), Math.abs), values),
    'standard deviation for variance': (values) => slope(penalised(values, 1 / (2 * values.priorSd)), values),
  },
});
