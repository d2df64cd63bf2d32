import { quadrature } from '#checks/kit/identity.ts';
import { type NormalInput, covarianceOf, drawFactor, normalAverage } from '#checks/shared/normal-grid.ts';
import { luDeterminant, luFactor, luInverse } from '#numerics/lu.ts';
import { type Matrix, add, identity as unit, multiply, quadraticForm, scale } from '#numerics/matrix.ts';
import { type Vector, component, subtractVectors } from '#numerics/vector.ts';

interface Values {
  input: NormalInput;
  target: Vector;
  W: Matrix;
}

/** c(x) = 1 − exp(−½(x − x*)ᵀW(x − x*)). */
const cost = ({ target, W }: Values, x: Vector): number =>
  1 - Math.exp(-quadraticForm(W, subtractVectors(x, target)) / 2);

/** |I + ΣW|^power exp(−½dᵀW(I + ΣW)⁻¹d): the mean of 1 − c for weights W. */
function complement({ input, target }: Values, W: Matrix, power = -0.5): number {
  const spread = add(unit(2), multiply(covarianceOf(input), W));
  const S = multiply(W, luInverse(luFactor(spread)));
  const d = subtractVectors(input.mean, target);
  return luDeterminant(luFactor(spread)) ** power * Math.exp(-quadraticForm(S, d) / 2);
}

const rows =
  ({ power = -0.5, weight = 1, doubled = 2, centred = true } = {}) =>
  (values: Values) => {
    const mean = 1 - complement(values, scale(weight, values.W), power);
    // Twice S₂ is S₁ for 2W, so that −dᵀS₂d is −½dᵀ(2S₂)d.
    const second = complement(values, scale(doubled, values.W));
    return { mean, variance: second - (centred ? 1 - mean : mean) ** 2 };
  };

export default quadrature({
  formulas: {
    'atlas-pilco-saturating-cost': String.raw`c(\mathbf{x}) = 1 - \exp\Bigl(-\tfrac{1}{2}(\mathbf{x}-\mathbf{x}_{*})^{T}\mathbf{W}(\mathbf{x}-\mathbf{x}_{*})\Bigr)`,
    'atlas-pilco-expected-saturating-cost': String.raw`
\begin{aligned}
\mathbb{E}[c(\mathbf{x})] &= 1 - \bigl|\mathbf{I}+\boldsymbol\Sigma\mathbf{W}\bigr|^{-1/2}\exp\Bigl(-\tfrac{1}{2}\mathbf{d}^{T}\mathbf{S}_1\mathbf{d}\Bigr) \\
\mathbf{S}_1 &= \mathbf{W}(\mathbf{I}+\boldsymbol\Sigma\mathbf{W})^{-1}, \qquad \mathbf{d} = \boldsymbol\mu-\mathbf{x}_{*}
\end{aligned}`,
    'atlas-directed-pilco-cost-variance': String.raw`
\begin{aligned}
\mathrm{Var}[c(\mathbf{x})] &= \bigl|\mathbf{I}+2\boldsymbol\Sigma\mathbf{W}\bigr|^{-1/2}\exp\bigl(-\mathbf{d}^{T}\mathbf{S}_2\,\mathbf{d}\bigr) - \bigl(1-\mathbb{E}[c(\mathbf{x})]\bigr)^2 \\
\mathbf{S}_2 &= \mathbf{W}(\mathbf{I}+2\boldsymbol\Sigma\mathbf{W})^{-1}
\end{aligned}`,
  },
  against: {
    en: 'mean and variance of the cost, integrated over the state',
    zh: '代价的均值与方差，对状态作数值积分',
  },
  cases: 30,
  scale: 0.1,
  draw: (random): Values => {
    // Now and then one direction does not matter.
    const direction = random.list(2, () => random.between(-1, 1));
    const flat = direction.map((a) => direction.map((b) => a * b));
    return {
      input: { mean: random.vector(2), factor: drawFactor(random, 0.7) },
      target: random.vector(2),
      W: random.integer(0, 2) === 0 ? flat : scale(0.5, random.positiveDefinite(2)),
    };
  },
  stated: rows(),
  reference: (values) => {
    const found = normalAverage(values.input, (x) => [cost(values, x), cost(values, x) ** 2]);
    const mean = component(found, 0);
    return { mean, variance: component(found, 1) - mean ** 2 };
  },
  mutants: {
    'the determinant without the root': rows({ power: -1 }),
    'the determinant’s root not inverted': rows({ power: 0.5 }),
    'twice the exponent': rows({ weight: 2 }),
    'the weights not doubled in the variance': rows({ doubled: 1 }),
    'the square of the mean cost subtracted': rows({ centred: false }),
  },
});
