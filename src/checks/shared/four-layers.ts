import type { Random } from '#checks/kit/random.ts';
import type { Bindings } from '#checks/tex/bindings.ts';
import { fromTex } from '#checks/tex/from-tex.ts';
import { type Matrix, entry, multiply, multiplyVector } from '#numerics/matrix.ts';
import { type Vector, component } from '#numerics/vector.ts';

/** Four layers of one unit each by their parameters, all positive, and an input, positive too. */
export interface FourLayers {
  readonly input: number;
  readonly parameters: Vector;
}
/** What layer k (from 1) computes from its input and its parameter. */
export type Layer = (k: number, input: number, parameter: number) => number;

export function drawFourLayers(random: Random): FourLayers {
  return { input: random.between(0.2, 2), parameters: random.list(4, () => random.between(0.3, 2)) };
}

/** The fractional linear map of a layer, 2 × 2. */
const matrixOf = (k: number, parameter: number): Matrix => [
  [parameter, k],
  [0.5, parameter + 1],
];

/** (φx + k)/(x/2 + φ + 1): positive inputs stay positive, and maps of this kind compose as their matrices multiply. */
export const fractionalLayer: Layer = (k, input, parameter) => {
  const [above, below] = multiplyVector(matrixOf(k, parameter), [input, 1]);
  return (above ?? NaN) / (below ?? NaN);
};

/** [h₁, h₂, h₃, y] of the four fractional layers one after the other, by products of their matrices. */
export function composedStates({ input, parameters }: FourLayers): number[] {
  return parameters.map((_, last) => {
    const all = parameters
      .slice(0, last + 1)
      .map((parameter, k) => matrixOf(k + 1, parameter))
      .reduce((product, matrix) => multiply(matrix, product));
    return (entry(all, 0, 0) * input + entry(all, 0, 1)) / (entry(all, 1, 0) * input + entry(all, 1, 1));
  });
}

/** What the rows h₁ = …, h₂ = …, h₃ = …, y = … of a formula compute one after the other: [h₁, h₂, h₃, y]. */
export function rowsOfFour(tex: string, layer: Layer): (layers: FourLayers) => number[] {
  return (layers) => {
    const states: number[] = [];
    for (const left of ['\\mathbf{h}_1', '\\mathbf{h}_2', '\\mathbf{h}_3', '\\mathbf{y}']) {
      const names = () => ({ ...fourLayerNames(layer)(layers), '\\mathbf{h}': [...states] });
      states.push(fromTex(tex, names, { of: left })(layers));
    }
    return states;
  };
}

/** x, φ and f as the formulas write them; f with its parameter, or without where the formula leaves it out. */
export function fourLayerNames(layer: Layer): (layers: FourLayers) => Bindings {
  return ({ input, parameters }) => ({
    '\\mathbf{x}': input,
    '\\boldsymbol\\phi': parameters,
    '\\mathbf{f}': (k, x, parameter = component(parameters, k - 1)) => layer(k, x, parameter),
  });
}
