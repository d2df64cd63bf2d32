import { autodiff } from '#checks/kit/autodiff.ts';
import {
  type TanhBlocks,
  drawTanhBlocks,
  tanhBlock,
  tanhJacobian,
  tanhTensor,
} from '#checks/shared/tanh-blocks.ts';
import { type Matrix, add, identity as unit, multiply, multiplyVector } from '#numerics/matrix.ts';
import { type Vector, addVectors } from '#numerics/vector.ts';

/** How block k answers directly to what any earlier block adds to its input. */
function directEffects({ input, first, blocks }: TanhBlocks): Matrix[] {
  let state = addVectors(input, first);
  return blocks.map((block) => {
    const jacobian = tanhJacobian(block, state);
    state = addVectors(state, tanhBlock(block, state));
    return jacobian;
  });
}

const chain = (...factors: readonly Matrix[]): Matrix => factors.reduce(multiply);
type Paths = (n: number, f2: Matrix, f3: Matrix, f4: Matrix) => Matrix[];

/** The eight paths from f₁ to y, grouped by the last block that they pass. */
const eight: Paths = (n, f2, f3, f4) => [
  unit(n),
  f2,
  f3,
  chain(f2, f3),
  f4,
  chain(f2, f4),
  chain(f3, f4),
  chain(f2, f3, f4),
];

const derivative = (values: TanhBlocks, paths: Paths): { first: Vector } => {
  const [f2 = [], f3 = [], f4 = []] = directEffects(values);
  return { first: multiplyVector(paths(values.first.length, f2, f3, f4).reduce(add), values.weights) };
};

export default autodiff({
  formulas: {
    'udl-11-6': String.raw`\frac{\partial\mathbf{y}}{\partial\mathbf{f}_1} = \mathbf{I} + \frac{\partial\mathbf{f}_2}{\partial\mathbf{f}_1} + \biggl(\frac{\partial\mathbf{f}_3}{\partial\mathbf{f}_1}+\frac{\partial\mathbf{f}_2}{\partial\mathbf{f}_1}\frac{\partial\mathbf{f}_3}{\partial\mathbf{f}_2}\biggr) + \biggl(\frac{\partial\mathbf{f}_4}{\partial\mathbf{f}_1}+\frac{\partial\mathbf{f}_2}{\partial\mathbf{f}_1}\frac{\partial\mathbf{f}_4}{\partial\mathbf{f}_2}+\frac{\partial\mathbf{f}_3}{\partial\mathbf{f}_1}\frac{\partial\mathbf{f}_4}{\partial\mathbf{f}_3}+\frac{\partial\mathbf{f}_2}{\partial\mathbf{f}_1}\frac{\partial\mathbf{f}_3}{\partial\mathbf{f}_2}\frac{\partial\mathbf{f}_4}{\partial\mathbf{f}_3}\biggr)`,
  },
  against: {
    en: 'automatic differentiation of three residual blocks after the first',
    zh: '对第一块之后的三个残差块作自动微分',
  },
  cases: 30,
  draw: drawTanhBlocks,
  at: ({ first }) => ({ first }),
  of: (tf, { first }, { input, blocks, weights }) =>
    blocks
      .reduce(
        (state, block) => state.add(tanhTensor(tf, block, state)),
        first.expandDims(1).add(tf.tensor2d(input.map((x) => [x]))),
      )
      .mul(tf.tensor2d(weights.map((weight) => [weight])))
      .sum(),
  stated: (values) => derivative(values, eight),
  mutants: {
    'the path through no block left out': (values) =>
      derivative(values, (...blocks) => eight(...blocks).slice(1)),
    'the longest path left out': (values) => derivative(values, (...blocks) => eight(...blocks).slice(0, -1)),
    'the longest path alone': (values) => derivative(values, (...blocks) => eight(...blocks).slice(-1)),
    'the factors of a path in reverse order': (values) =>
      derivative(values, (n, f2, f3, f4) => [...eight(n, f2, f3, f4).slice(0, -1), chain(f4, f3, f2)]),
  },
});
