import { autodiff, type Tensor } from '#checks/kit/autodiff.ts';
import { type Matrix, add, multiplyVector, outer, transpose, zeroMatrix } from '#numerics/matrix.ts';
import { type Vector, addVectors, component, scaleVector, zeroVector } from '#numerics/vector.ts';

/** A tanh network of M units read out by L_t = cᵀh_t; `inputs[k]` is Wx_k + b. */
interface Values {
  U: Matrix;
  inputs: readonly Vector[];
  readout: Vector;
}

/** h_0, …, h_t. */
function states({ U, inputs }: Values): Vector[] {
  const found = [zeroVector(U.length)];
  for (const input of inputs)
    found.push(addVectors(multiplyVector(U, found.at(-1) ?? []), input).map((z) => Math.tanh(z)));
  return found;
}

/** Σ over k of the error at step k times a state, with a choice of the state and of the steps. */
function gradient(
  values: Values,
  { behind = 1, from = 1, transposed = true, exchanged = false } = {},
): { U: Matrix } {
  const h = states(values);
  const t = values.inputs.length;
  const slope = (k: number): Vector => (h[k] ?? []).map((value) => 1 - value * value);
  const hadamard = (a: Vector, b: Vector): Vector => a.map((value, i) => value * component(b, i));
  const back = transposed ? transpose(values.U) : values.U;
  let error = hadamard(slope(t), values.readout);
  let sum = zeroMatrix(values.U.length, values.U.length);
  for (let k = t; k >= from; k -= 1) {
    const state = h[k - behind] ?? [];
    sum = add(sum, exchanged ? outer(state, error) : outer(error, state));
    error = hadamard(slope(k - 1), multiplyVector(back, error));
  }
  return { U: sum };
}

export default autodiff({
  formulas: {
    'formulary-bptt-gradient': String.raw`\frac{\partial L_t}{\partial U} = \sum_{k=1}^{t} \delta_{t,k} h_{k-1}^T`,
  },
  against: {
    en: 'automatic differentiation of the network written out in time',
    zh: '沿时间展开网络后作自动微分',
  },
  cases: 30,
  draw: (random): Values => {
    const M = random.integer(2, 3);
    return {
      U: random.matrix(M, M).map((row) => scaleVector(0.7, row)),
      inputs: random.list(random.integer(3, 5), () => random.vector(M)),
      readout: random.vector(M),
    };
  },
  at: ({ U }) => ({ U }),
  of: (tf, { U }, { inputs, readout }) => {
    const asColumn = (x: Vector) => tf.tensor2d(x.map((value) => [value]));
    let h: Tensor = tf.zerosLike(asColumn(readout));
    for (const input of inputs) h = U.matMul(h).add(asColumn(input)).tanh();
    return h.mul(asColumn(readout)).sum();
  },
  stated: (values) => gradient(values),
  mutants: {
    'the state after the step': (values) => gradient(values, { behind: 0 }),
    'the last step alone': (values) => gradient(values, { from: values.inputs.length }),
    'error and state exchanged': (values) => gradient(values, { exchanged: true }),
    'a lost transpose in the error': (values) => gradient(values, { transposed: false }),
  },
});
