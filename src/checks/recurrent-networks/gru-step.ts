import { identity } from '#checks/kit/identity.ts';
import { notComputable } from '#checks/kit/options.ts';
import { fromTex } from '#checks/tex/from-tex.ts';
import { type Matrix, multiplyVector } from '#numerics/matrix.ts';
import { type Vector, component } from '#numerics/vector.ts';

const TEX = {
  update: String.raw`z_t = \sigma(W_z x_t + U_z h_{t-1} + b_z)`,
  reset: String.raw`r_t = \sigma(W_r x_t + U_r h_{t-1} + b_r)`,
  candidate: String.raw`\tilde h_t = \tanh\bigl(W_h x_t + U_h (r_t \odot h_{t-1}) + b_h\bigr)`,
  state: String.raw`h_t = z_t \odot h_{t-1} + (1-z_t) \odot \tilde h_t`,
  simple: String.raw`h_t = f(U h_{t-1} + W x_t + b)`,
};

/** Weights from the input, from the state, and biases of one of the three layers. */
interface Layer {
  W: Matrix;
  U: Matrix;
  b: Vector;
}
interface Values {
  x: Vector;
  h: Vector;
  z: Layer;
  r: Layer;
  candidate: Layer;
}

const logistic = (z: number): number => 1 / (1 + Math.exp(-z));

/** One step from the entries' own TeX, unit by unit: a matrix times a vector is a name for the unit's number. */
const step =
  (changed: Partial<typeof TEX> = {}) =>
  ({ x, h, z, r, candidate }: Values) => {
    const tex = { ...TEX, ...changed };
    const units = h.map((_, i) => i);
    const read = (
      formula: string,
      layer: Layer,
      letter: string,
      extra: (i: number) => Record<string, number> = () => ({}),
    ): Vector =>
      units.map((i) =>
        fromTex(formula.replaceAll(String.raw`\odot`, String.raw`\cdot`), () => ({
          [`W_${letter} x_t`]: component(multiplyVector(layer.W, x), i),
          [`U_${letter} h_{t-1}`]: component(multiplyVector(layer.U, h), i),
          [`b_${letter}`]: component(layer.b, i),
          'h_{t-1}': component(h, i),
          '\\sigma': logistic,
          ...extra(i),
        }))(undefined),
      );
    const update = read(tex.update, z, 'z');
    const reset = read(tex.reset, r, 'r');
    const passed = multiplyVector(
      candidate.U,
      h.map((value, i) => value * component(reset, i)),
    );
    const proposed = read(tex.candidate, candidate, 'h', (i) => ({
      [String.raw`U_h (r_t \cdot h_{t-1})`]: component(passed, i),
      r_t: component(reset, i),
    }));
    return {
      update,
      reset,
      candidate: proposed,
      state: read(tex.state, candidate, 'h', (i) => ({
        z_t: component(update, i),
        '\\tilde h_t': component(proposed, i),
      })),
      simple: units.map((i) =>
        fromTex(tex.simple, () => ({
          f: (net: number) => Math.tanh(net),
          'U h_{t-1}': component(multiplyVector(candidate.U, h), i),
          'W x_t': component(multiplyVector(candidate.W, x), i),
          b: component(candidate.b, i),
        }))(undefined),
      ),
    };
  };

/** The step with all sums written out and gates as ½(1 + tanh(½·)). */
function writtenOut({ x, h, z, r, candidate }: Values) {
  const net = ({ W, U, b }: Layer, i: number, state: Vector): number => {
    const row = [...(W[i] ?? []), ...(U[i] ?? []), component(b, i)];
    return [...x, ...state, 1].reduce((sum, value, j) => sum + value * component(row, j), 0);
  };
  const gate = (layer: Layer): Vector => h.map((_, i) => 0.5 + 0.5 * Math.tanh(net(layer, i, h) / 2));
  const [update, reset] = [gate(z), gate(r)];
  const seen = h.map((value, i) => value * component(reset, i));
  const proposed = h.map((_, i) => {
    const growth = Math.exp(2 * net(candidate, i, seen));
    return (growth - 1) / (growth + 1);
  });
  const state = proposed.map((value, i) => value + component(update, i) * (component(h, i) - value));
  return { update, reset, candidate: proposed, state };
}

/** The same network with one gate shut and the other open. */
const withBias = (layer: Layer, bias: number): Layer => ({
  W: layer.W.map((row) => row.map(() => 0)),
  U: layer.U.map((row) => row.map(() => 0)),
  b: layer.b.map(() => bias),
});

export default identity({
  formulas: {
    'formulary-gru-update-gate': TEX.update,
    'formulary-gru-reset-gate': TEX.reset,
    'formulary-gru-candidate': TEX.candidate,
    'formulary-gru-state': TEX.state,
    'formulary-rnn': TEX.simple,
  },
  against: {
    en: 'the step written out in single numbers; the simple network as a GRU with its update gate shut and its reset gate open',
    zh: '逐个数写开的一步；简单循环网络则是更新门为 0、重置门为 1 的 GRU',
  },
  cases: 60,
  draw: (random): Values => {
    const [M, N] = [random.integer(2, 3), random.integer(1, 2)];
    const layer = (): Layer => ({
      W: random.matrix(M, N),
      U: random.matrix(M, M),
      b: random.vector(M),
    });
    return {
      x: random.vector(N),
      h: random.list(M, () => random.between(-1, 1)),
      z: layer(),
      r: layer(),
      candidate: layer(),
    };
  },
  stated: step(),
  reference: (values) => ({
    ...writtenOut(values),
    simple: writtenOut({ ...values, z: withBias(values.z, -90), r: withBias(values.r, 90) }).state,
  }),
  mutants: {
    'the bias of the gate subtracted': step({ update: TEX.update.replace('+ b_z', '- b_z') }),
    'tanh for the gate': step({ reset: TEX.reset.replace(String.raw`\sigma`, String.raw`\tanh`) }),
    'the gate behind the matrix': step({
      candidate: TEX.candidate.replace(
        String.raw`U_h (r_t \odot h_{t-1})`,
        String.raw`r_t \cdot U_h h_{t-1}`,
      ),
    }),
    'the update gate on the candidate': step({
      state: String.raw`(1-z_t) \odot h_{t-1} + z_t \odot \tilde h_t`,
    }),
    'the input left out': step({ simple: TEX.simple.replace('+ W x_t', '') }),
    'the state subtracted': step({ simple: TEX.simple.replace('U h', '-U h') }),
  },
  sourceReads: {
    'formulary-gru-update-gate': notComputable('a matrix bears the letter of the input'),
    'formulary-gru-reset-gate': step({ reset: TEX.reset.replace('b_r)', 'b_r) h_{t-1}') }),
    'formulary-gru-candidate': step({
      candidate: String.raw`\tanh(W_h x_t + U_h (r_t \odot h_{t-1})) + b_h`,
    }),
  },
});
