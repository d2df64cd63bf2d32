import { identity } from '#checks/kit/identity.ts';
import { type FlowLayer, drawLayers, layerJacobian, states } from '#checks/shared/flow-layers.ts';
import { jacobian } from '#numerics/finite-difference.ts';
import { luDeterminant, luFactor } from '#numerics/lu.ts';
import type { Matrix } from '#numerics/matrix.ts';
import type { Vector } from '#numerics/vector.ts';

interface Values {
  layers: readonly FlowLayer[];
  z: Vector;
}

const determinant = (J: Matrix): number => luDeterminant(luFactor(J));
/** det of each layer's Jacobian at what goes into it. */
const determinants = ({ layers, z }: Values): number[] => {
  const inputs = states(layers, z);
  return layers.map((layer, k) => determinant(layerJacobian(layer, inputs[k] ?? [])));
};
const product = (numbers: readonly number[]): number => numbers.reduce((total, x) => total * x, 1);

export default identity({
  formulas: {
    'udl-16-7': String.raw`\biggl|\frac{\partial \mathbf{f}[\mathbf{z},\boldsymbol\phi]}{\partial \mathbf{z}}\biggr| = \biggl|\frac{\partial \mathbf{f}_K[\mathbf{f}_{K-1},\boldsymbol\phi_K]}{\partial \mathbf{f}_{K-1}}\biggr|\cdot\biggl|\frac{\partial \mathbf{f}_{K-1}[\mathbf{f}_{K-2},\boldsymbol\phi_{K-1}]}{\partial \mathbf{f}_{K-2}}\biggr|\ldots\biggl|\frac{\partial \mathbf{f}_2[\mathbf{f}_1,\boldsymbol\phi_2]}{\partial \mathbf{f}_1}\biggr|\cdot\biggl|\frac{\partial \mathbf{f}_1[\mathbf{z},\boldsymbol\phi_1]}{\partial \mathbf{z}}\biggr|`,
  },
  against: {
    en: 'the determinant of the whole chain, differentiated by central differences',
    zh: '用中心差分求得的整条复合映射的雅可比行列式',
  },
  tolerance: 1e-7,
  because: 'central differences keep about ten digits, and a determinant multiplies a few of them',
  draw: (random): Values => {
    const d = random.integer(1, 3);
    return { layers: drawLayers(random, random.integer(2, 4), d), z: random.vector(d) };
  },
  stated: (values) => product(determinants(values).map(Math.abs)),
  reference: ({ layers, z }) => Math.abs(determinant(jacobian((x) => states(layers, x).at(-1) ?? [], z))),
  mutants: {
    'the determinants added': (values) => determinants(values).reduce((sum, x) => sum + Math.abs(x), 0),
    'every factor at the base vector': ({ layers, z }) =>
      product(layers.map((layer) => Math.abs(determinant(layerJacobian(layer, z))))),
    'the first layer left out': (values) => product(determinants(values).slice(1).map(Math.abs)),
    'no absolute values': (values) => product(determinants(values)),
  },
});
