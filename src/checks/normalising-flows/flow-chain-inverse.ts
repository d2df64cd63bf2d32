import { identity } from '#checks/kit/identity.ts';
import { type FlowLayer, drawLayers, forward, inverse } from '#checks/shared/flow-layers.ts';
import type { Vector } from '#numerics/vector.ts';

interface Values {
  layers: readonly FlowLayer[];
  z: Vector;
}

/** f_K[… f₂[f₁[z]]]: the first of the list acts first. */
const generate = (layers: readonly FlowLayer[], z: Vector): Vector =>
  layers.reduce((h, layer) => forward(layer, h), z);
/** f₁⁻¹[… f_K⁻¹[x]]: the last of the list is undone first. */
const normalise = (layers: readonly FlowLayer[], x: Vector): Vector =>
  layers.reduceRight((h, layer) => inverse(layer, h), x);

export default identity({
  formulas: {
    'udl-16-4': String.raw`\mathbf{x} = \mathbf{f}[\mathbf{z},\boldsymbol\phi] = \mathbf{f}_K\biggl[\mathbf{f}_{K-1}\Bigl[\ldots\mathbf{f}_2\bigl[\mathbf{f}_1[\mathbf{z},\boldsymbol\phi_1],\boldsymbol\phi_2\bigr],\ldots\boldsymbol\phi_{K-1}\Bigr],\boldsymbol\phi_K\biggr]`,
    'udl-16-5': String.raw`\mathbf{z} = \mathbf{f}^{-1}[\mathbf{x},\boldsymbol\phi] = \mathbf{f}_1^{-1}\biggl[\mathbf{f}_2^{-1}\Bigl[\ldots\mathbf{f}_{K-1}^{-1}\bigl[\mathbf{f}_K^{-1}[\mathbf{x},\boldsymbol\phi_K],\boldsymbol\phi_{K-1}\bigr],\ldots\boldsymbol\phi_2\Bigr],\boldsymbol\phi_1\biggr]`,
  },
  against: {
    en: 'the base vector that went in, with nonlinear layers that do not commute',
    zh: '送入的基变量，各层均为互不可交换的非线性层',
  },
  draw: (random): Values => {
    const d = random.integer(1, 3);
    return { layers: drawLayers(random, random.integer(2, 4), d), z: random.vector(d) };
  },
  stated: ({ layers, z }) => normalise(layers, generate(layers, z)),
  reference: ({ z }) => z,
  mutants: {
    'the inverses in the order of the layers': ({ layers, z }) =>
      normalise(layers.toReversed(), generate(layers, z)),
    'the last layer first on the way out': ({ layers, z }) =>
      normalise(layers, generate(layers.toReversed(), z)),
    'the first layer not undone': ({ layers, z }) => normalise(layers.slice(1), generate(layers, z)),
    'the parameters shifted by one layer': ({ layers, z }) =>
      normalise([...layers.slice(1), ...layers.slice(0, 1)], generate(layers, z)),
  },
});
