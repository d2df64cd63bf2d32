import { autodiff } from '#checks/kit/autodiff.ts';
import { logistic } from '#checks/shared/logistic-functions.ts';
import { gradient } from '#numerics/finite-difference.ts';
import { type Vector, component } from '#numerics/vector.ts';

/** A generator tanh(θ₁z + θ₂) and a discriminator φ₁x² + φ₂x + φ₃ on the line. */
interface Values {
  noise: Vector;
  data: Vector;
  theta: Vector;
  phi: Vector;
}

const generate = (z: number, theta: Vector): number =>
  Math.tanh(component(theta, 0) * z + component(theta, 1));
const score = (x: number, phi: Vector): number =>
  component(phi, 0) * x * x + component(phi, 1) * x + component(phi, 2);
const total = (numbers: Vector, of: (x: number) => number): number =>
  numbers.reduce((sum, x) => sum + of(x), 0);

/** L[φ]. */
const discriminatorLoss = ({ noise, data, theta }: Values, phi: Vector, swap = 1): number =>
  total(noise, (z) => -Math.log(1 - logistic(swap * score(generate(z, theta), phi)))) -
  total(data, (x) => Math.log(logistic(swap * score(x, phi))));
/** L[θ], or another loss of the generator. */
const generatorLoss = (
  { noise, phi }: Values,
  theta: Vector,
  of = (f: number): number => Math.log(1 - logistic(f)),
): number => total(noise, (z) => of(score(generate(z, theta), phi)));

/** Each player's own slope; the generator's turned round, since it makes small what the game makes large. */
const slopes = (values: Values, { swap = 1, of, sign = -1 }: Partial<Form> = {}) => ({
  phi: gradient((phi) => discriminatorLoss(values, phi, swap), values.phi),
  theta: gradient((theta) => sign * generatorLoss(values, theta, of), values.theta),
});
interface Form {
  swap: number;
  of: (f: number) => number;
  sign: number;
}

export default autodiff({
  formulas: {
    'udl-15-4': String.raw`\hat{\boldsymbol\theta} = \operatorname*{argmax}_{\boldsymbol\theta}\Biggl[\min_{\boldsymbol\phi}\Biggl[\sum_{j} -\log\Bigl[1-\mathrm{sig}\bigl[\mathrm{f}[\mathbf{g}[\mathbf{z}_j,\boldsymbol\theta],\boldsymbol\phi]\bigr]\Bigr] - \sum_{i}\log\Bigl[\mathrm{sig}\bigl[\mathrm{f}[\mathbf{x}_i,\boldsymbol\phi]\bigr]\Bigr]\Biggr]\Biggr]`,
    'udl-15-5': String.raw`
\begin{aligned}
L[\boldsymbol\phi] &= \sum_{j} -\log\Bigl[1-\mathrm{sig}\bigl[\mathrm{f}[\mathbf{g}[\mathbf{z}_j,\boldsymbol\theta],\boldsymbol\phi]\bigr]\Bigr] - \sum_{i}\log\Bigl[\mathrm{sig}\bigl[\mathrm{f}[\mathbf{x}_i,\boldsymbol\phi]\bigr]\Bigr] \\
L[\boldsymbol\theta] &= \sum_{j}\log\Bigl[1-\mathrm{sig}\bigl[\mathrm{f}[\mathbf{g}[\mathbf{z}_j,\boldsymbol\theta],\boldsymbol\phi]\bigr]\Bigr]
\end{aligned}`,
  },
  against: {
    en: 'the slopes of the bracket of the game, by automatic differentiation',
    zh: '博弈目标括号内函数的梯度，由自动微分求得',
  },
  cases: 30,
  draw: (random): Values => ({
    noise: random.vector(random.integer(2, 4)),
    data: random.vector(random.integer(2, 4)),
    theta: random.vector(2),
    phi: random.vector(3),
  }),
  at: ({ theta, phi }) => ({ theta, phi }),
  of: (tf, { theta, phi }, { noise, data }) => {
    const [slope, shift] = [theta.slice(0, 1), theta.slice(1, 1)];
    const scores = (x: typeof theta) =>
      x
        .square()
        .mul(phi.slice(0, 1))
        .add(x.mul(phi.slice(1, 1)))
        .add(phi.slice(2, 1));
    const generated = tf.tanh(
      tf
        .tensor1d([...noise])
        .mul(slope)
        .add(shift),
    );
    const real = tf.tensor1d([...data]);
    return tf
      .softplus(scores(generated))
      .sum()
      .add(tf.softplus(scores(real).neg()).sum());
  },
  stated: (values) => slopes(values),
  mutants: {
    'both players on the same side': (values) => slopes(values, { sign: 1 }),
    'the loss that does not saturate': (values) => slopes(values, { of: (f) => -Math.log(logistic(f)) }),
    'real and generated exchanged': (values) => slopes(values, { swap: -1 }),
  },
});
