import { autodiff } from '#checks/kit/autodiff.ts';
import {
  type TanhBlocks,
  drawTanhBlocks,
  tanhBlock,
  tanhJacobian,
  tanhTensor,
} from '#checks/shared/tanh-blocks.ts';
import { type Matrix, add, multiply, multiplyVector } from '#numerics/matrix.ts';

/** ∂f₂/∂f₁, ∂f₃/∂f₂, ∂f₄/∂f₃. */
function jacobians({ first, blocks }: TanhBlocks): Matrix[] {
  let state = first;
  return blocks.map((block) => {
    const jacobian = tanhJacobian(block, state);
    state = tanhBlock(block, state);
    return jacobian;
  });
}
const product = (values: TanhBlocks, factors: readonly Matrix[]) => ({
  first: multiplyVector(factors.reduce(multiply), values.weights),
});

export default autodiff({
  formulas: {
    'udl-11-3': String.raw`\frac{\partial\mathbf{y}}{\partial\mathbf{f}_1} = \frac{\partial\mathbf{f}_2}{\partial\mathbf{f}_1}\frac{\partial\mathbf{f}_3}{\partial\mathbf{f}_2}\frac{\partial\mathbf{f}_4}{\partial\mathbf{f}_3}`,
  },
  against: {
    en: 'automatic differentiation of three layers after the first',
    zh: '对第一层之后的三层作自动微分',
  },
  cases: 30,
  draw: drawTanhBlocks,
  at: ({ first }) => ({ first }),
  of: (tf, { first }, { blocks, weights }) =>
    blocks
      .reduce((state, block) => tanhTensor(tf, block, state), first.expandDims(1))
      .mul(tf.tensor2d(weights.map((weight) => [weight])))
      .sum(),
  stated: (values) => product(values, jacobians(values)),
  mutants: {
    'the factors in reverse order': (values) => product(values, jacobians(values).reverse()),
    'one layer left out': (values) => product(values, jacobians(values).slice(1)),
    'a sum for the product': (values) => product(values, [jacobians(values).reduce(add)]),
  },
});
