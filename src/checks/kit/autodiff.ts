import type * as TensorFlow from '@tensorflow/tfjs';
import type { Check } from './check.ts';
import type { GradientOptions, Point } from './gradient.ts';
import { type Value, ShapeError } from './value.ts';
import { twoSides } from './two-sides.ts';

type Nested = number | Nested[];
export type Tf = typeof TensorFlow;
export type Tensor = TensorFlow.Tensor;

/** A check of a gradient against TensorFlow.js. */
export type AutodiffOptions<V, P extends Point> = GradientOptions<V, P> & {
  /** The scalar function that is differentiated, in tensors of the point's shapes. */
  readonly of: (tf: Tf, point: Readonly<Record<keyof P, Tensor>>, values: V) => Tensor;
};

/**
 * A stated gradient against automatic differentiation by TensorFlow.js on its CPU backend, to 2e-5: that is float32, with
 * seven digits of which a network of a few layers loses some. Draw values of size one and small shapes.
 */
export function autodiff<V, P extends Point>({ at, of, ...options }: AutodiffOptions<V, P>): Check {
  let gradientAt: ((values: V) => Value) | undefined;
  const check = twoSides(
    {
      ...options,
      reference: (values: V) => {
        if (gradientAt === undefined) throw new Error('TensorFlow.js has not started');
        return gradientAt(values);
      },
    },
    { kind: 'gradient', tolerance: 2e-5 },
  );
  return {
    ...check,
    start: async () => {
      const tf = await startTensorFlow();
      gradientAt = (values) => gradients(tf, at(values), (point) => of(tf, point, values));
      return check.start();
    },
  };
}

/** The whole of TensorFlow.js on the CPU backend; 250 KB that only a check of gradients loads. */
async function startTensorFlow(): Promise<Tf> {
  const tf = await import('@tensorflow/tfjs');
  // In Node it would otherwise advertise its native package.
  tf.enableProdMode();
  if (!(await tf.setBackend('cpu'))) throw new Error('TensorFlow.js: the CPU backend did not start');
  await tf.ready();
  return tf;
}

/** The derivative of a scalar function by every argument of a point. */
function gradients<P extends Point>(
  tf: Tf,
  point: P,
  of: (point: Readonly<Record<keyof P, Tensor>>) => Tensor,
): Value {
  const names: (keyof P & string)[] = Object.keys(point);
  const slopes = tf.tidy(() =>
    tf.grads((...args: Tensor[]) => {
      const byName: Partial<Record<keyof P, Tensor>> = {};
      names.forEach((name, i) => {
        const tensor = args[i];
        if (tensor !== undefined) byName[name] = tensor;
      });
      if (!isWhole(byName, names)) throw new ShapeError('an argument of the gradient is missing');
      const result = of(byName);
      if (result.size !== 1)
        throw new ShapeError(`the function gives ${String(result.size)} numbers, not one`);
      return result.asScalar();
    })(names.map((name) => tensorOf(tf, point[name]))),
  );
  const gradient = Object.fromEntries(names.map((name, i) => [name, numbersOf(slopes[i]?.arraySync())]));
  tf.dispose(slopes);
  return gradient;
}

function isWhole<K extends string>(
  found: Partial<Record<K, Tensor>>,
  names: readonly K[],
): found is Record<K, Tensor> {
  return names.every((name) => found[name] !== undefined);
}

/** TensorFlow.js types lists up to six deep; it takes the depth from the list itself. */
function tensorOf(tf: Tf, value: Value | undefined): Tensor {
  return tf.tensor(nested(value) as TensorFlow.TensorLike);
}

/** An argument as TensorFlow.js takes it; names inside of an argument have no tensor. */
function nested(value: Value | undefined): Nested {
  if (typeof value === 'number') return value;
  if (Array.isArray(value)) return value.map(nested);
  throw new ShapeError('an argument of the gradient is neither a number nor a list');
}

function numbersOf(value: unknown): Value {
  if (typeof value === 'number') return value;
  if (Array.isArray(value)) return value.map(numbersOf);
  throw new ShapeError('TensorFlow.js gave no numbers');
}
