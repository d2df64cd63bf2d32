import { autodiff } from '#checks/kit/autodiff.ts';
import { type FlowLayer, drawLayers, layerJacobian, states } from '#checks/shared/flow-layers.ts';
import { type Matrix, multiply, multiplyVector, transpose } from '#numerics/matrix.ts';
import { type Vector, component } from '#numerics/vector.ts';

/** Layers, a base vector, and weights that make one number of the output. */
interface Values {
  layers: readonly FlowLayer[];
  z: Vector;
  weights: Vector;
}

/** J_K ⋯ J₂J₁ from its factors, J₁ first in the list. */
const chain = (jacobians: readonly Matrix[]): Matrix =>
  jacobians.slice(1).reduce((total, J) => multiply(J, total), jacobians[0] ?? []);
const jacobians = ({ layers, z }: Values): Matrix[] => {
  const inputs = states(layers, z);
  return layers.map((layer, k) => layerJacobian(layer, inputs[k] ?? []));
};
const pulledBack = ({ weights }: Values, J: Matrix) => ({ z: multiplyVector(transpose(J), weights) });

export default autodiff({
  formulas: {
    'udl-16-6': String.raw`\frac{\partial \mathbf{f}[\mathbf{z},\boldsymbol\phi]}{\partial \mathbf{z}} = \frac{\partial \mathbf{f}_K[\mathbf{f}_{K-1},\boldsymbol\phi_K]}{\partial \mathbf{f}_{K-1}}\cdot\frac{\partial \mathbf{f}_{K-1}[\mathbf{f}_{K-2},\boldsymbol\phi_{K-1}]}{\partial \mathbf{f}_{K-2}}\ldots\frac{\partial \mathbf{f}_2[\mathbf{f}_1,\boldsymbol\phi_2]}{\partial \mathbf{f}_1}\cdot\frac{\partial \mathbf{f}_1[\mathbf{z},\boldsymbol\phi_1]}{\partial \mathbf{z}}`,
  },
  against: {
    en: 'the derivative of the whole chain by automatic differentiation',
    zh: '由自动微分求得的整条复合映射的导数',
  },
  cases: 30,
  draw: (random): Values => {
    const d = random.integer(2, 3);
    return {
      layers: drawLayers(random, random.integer(2, 4), d),
      z: random.vector(d),
      weights: random.vector(d),
    };
  },
  at: ({ z }) => ({ z }),
  of: (tf, { z }, { layers, weights }) => {
    const out = layers.reduce(
      (h, layer) =>
        tf
          .matMul(tf.tensor2d(layer.weights.map((row) => [...row])), tf.asinh(h))
          .add(tf.tensor2d(layer.offset.map((b) => [b]))),
      z.reshape([-1, 1]),
    );
    return out.mul(tf.tensor2d(weights.map((_, i) => [component(weights, i)]))).sum();
  },
  stated: (values) => pulledBack(values, chain(jacobians(values))),
  mutants: {
    'the factors in reverse order': (values) => pulledBack(values, chain(jacobians(values).toReversed())),
    'every factor at the base vector': (values) =>
      pulledBack(values, chain(values.layers.map((layer) => layerJacobian(layer, values.z)))),
    'the last layer left out': (values) => pulledBack(values, chain(jacobians(values).slice(0, -1))),
    'every factor transposed': (values) => pulledBack(values, chain(jacobians(values).map(transpose))),
  },
});
