import { autodiff } from '#checks/kit/autodiff.ts';
import { fromTex } from '#checks/tex/from-tex.ts';
import { type Matrix, multiplyVector, transpose } from '#numerics/matrix.ts';
import { type Vector, component } from '#numerics/vector.ts';

const DECAY = String.raw`\boldsymbol\phi \longleftarrow (1-\lambda')\boldsymbol\phi - \alpha\frac{\partial L}{\partial\boldsymbol\phi}`;
const AGAIN = String.raw`\boldsymbol\phi \longleftarrow (1-\lambda)\boldsymbol\phi - \alpha\frac{\partial L}{\partial\boldsymbol\phi}`;

/** The loss Σ log cosh (Aφ)ᵢ, a decay rate, a step size. */
interface Values {
  A: Matrix;
  phi: Vector;
  decay: number;
  step: number;
}

const slope = ({ A, phi }: Values): Vector =>
  multiplyVector(transpose(A), multiplyVector(A, phi).map(Math.tanh));

/** (φ − updated φ)/α: the gradient that plain descent would have followed. */
const followed = (tex: string) => (values: Values) => {
  const gradient = slope(values);
  return values.phi.map((phi, i) => {
    const names = () => ({
      '\\boldsymbol\\phi': phi,
      "\\lambda'": values.decay,
      '\\lambda': values.decay,
      '\\alpha': values.step,
      '\\frac{\\partial L}{\\partial\\boldsymbol\\phi}': component(gradient, i),
    });
    return (phi - fromTex(tex, names)(values)) / values.step;
  });
};
const both = (decay: string, again: string) => {
  const [first, second] = [followed(decay), followed(again)];
  return (values: Values) => ({ phi: first(values), again: second(values) });
};

export default autodiff({
  formulas: {
    'udl-9-13': DECAY,
    'udl-9-22': AGAIN,
    'udl-9-23': String.raw`\tilde{L}[\boldsymbol\phi] = L[\boldsymbol\phi] + \frac{\lambda}{2\alpha}\sum_k\phi_k^2`,
  },
  against: {
    en: 'the gradient of the penalised loss by automatic differentiation',
    zh: '带惩罚项的损失的梯度，由自动微分求得',
  },
  cases: 30,
  draw: (random): Values => {
    const n = random.integer(1, 3);
    return {
      A: random.matrix(n, n),
      phi: random.vector(n),
      decay: random.between(0.1, 0.5),
      step: random.between(0.3, 1),
    };
  },
  at: ({ phi }) => ({ phi, again: phi }),
  of: (tf, { phi, again }, { A, decay, step }) => {
    const matrix = tf.tensor2d(A.map((row) => [...row]));
    const penalised = (parameters: typeof phi) =>
      tf
        .cosh(tf.matMul(matrix, parameters.expandDims(1)))
        .log()
        .sum()
        .add(
          parameters
            .square()
            .sum()
            .mul(decay / (2 * step)),
        );
    return penalised(phi).add(penalised(again));
  },
  stated: both(DECAY, AGAIN),
  mutants: {
    'the decay multiplied with the step': both(DECAY.replace("\\lambda'", "\\alpha\\lambda'"), AGAIN),
    'growth for decay': both(DECAY, AGAIN.replace('1-', '1+')),
    'twice the decay': both(DECAY.replace("\\lambda'", "2\\lambda'"), AGAIN),
    'a step uphill': both(DECAY, AGAIN.replace(String.raw`- \alpha`, String.raw`+ \alpha`)),
  },
});
