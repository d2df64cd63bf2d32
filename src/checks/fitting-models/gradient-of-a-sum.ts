import { autodiff } from '#checks/kit/autodiff.ts';
import { type Pairs, drawPairs } from '#checks/shared/regression-line.ts';
import { gradient } from '#numerics/finite-difference.ts';
import { type Vector, addVectors, component, scaleVector, zeroVector } from '#numerics/vector.ts';

interface Values {
  pairs: Pairs;
  phi: Vector;
}

/** The loss of one example for the model φ₀ + φ₁ tanh(φ₂x), and its gradient by differences. */
const loss = ({ x, y }: Pairs, i: number, phi: Vector): number =>
  (component(phi, 0) +
    component(phi, 1) * Math.tanh(component(phi, 2) * component(x, i)) -
    component(y, i)) **
  2;
const share = ({ pairs, phi }: Values, i: number): Vector => gradient((point) => loss(pairs, i, point), phi);

const sum = (terms: (values: Values) => Vector[]) => (values: Values) => ({
  phi: terms(values).reduce(addVectors, zeroVector(3)),
});
const all = (values: Values): Vector[] => values.pairs.x.map((_, i) => share(values, i));

export default autodiff({
  formulas: {
    'udl-6-6': String.raw`\frac{\partial L}{\partial\boldsymbol\phi} = \frac{\partial}{\partial\boldsymbol\phi}\sum_{i=1}^{I} \ell_i = \sum_{i=1}^{I}\frac{\partial \ell_i}{\partial\boldsymbol\phi}`,
  },
  against: {
    en: 'the gradient of the summed loss at once, by automatic differentiation',
    zh: '对总损失一次自动微分所得的梯度',
  },
  cases: 30,
  draw: (random): Values => ({ pairs: drawPairs(random), phi: random.vector(3) }),
  at: ({ phi }) => ({ phi }),
  of: (tf, { phi }, { pairs: { x, y } }) => {
    const parameter = (i: number) => phi.slice([i], [1]);
    const output = tf
      .tensor1d([...x])
      .mul(parameter(2))
      .tanh()
      .mul(parameter(1))
      .add(parameter(0));
    return output
      .sub(tf.tensor1d([...y]))
      .square()
      .sum();
  },
  stated: sum(all),
  mutants: {
    'the mean for the sum': (values) => ({
      phi: scaleVector(1 / values.pairs.x.length, sum(all)(values).phi),
    }),
    'the last example left out': sum((values) => all(values).slice(0, -1)),
    'the first example for all': sum((values) => values.pairs.x.map(() => share(values, 0))),
  },
});
