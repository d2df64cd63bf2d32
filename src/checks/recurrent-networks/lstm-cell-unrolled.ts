import { recursion } from '#checks/kit/identity.ts';
import { fromTex } from '#checks/tex/from-tex.ts';
import { type Vector, component } from '#numerics/vector.ts';

const TEX = String.raw`C_t = f_t \odot C_{t-1} + i_t \odot \tilde C_t`;

/** One entry of the cell: its first content, and gates and candidates of each step. */
interface Values {
  first: number;
  forget: Vector;
  input: Vector;
  candidate: Vector;
}

/** The content after all steps. */
const run =
  (tex: string) =>
  ({ first, forget, input, candidate }: Values): number =>
    forget.reduce(
      (content, f, t) =>
        fromTex(tex.replaceAll(String.raw`\odot`, String.raw`\cdot`), () => ({
          f_t: f,
          'C_{t-1}': content,
          i_t: component(input, t),
          '\\tilde C_t': component(candidate, t),
        }))(undefined),
      first,
    );

export default recursion({
  formulas: { 'formulary-lstm-cell': TEX },
  against: {
    en: 'everything that was ever written, each times all forget gates since then',
    zh: '历次写入的内容各乘以其后全部遗忘门，再求和',
  },
  draw: (random): Values => {
    const steps = random.integer(2, 6);
    return {
      first: random.between(-2, 2),
      forget: random.list(steps, () => random.between(0.2, 1)),
      input: random.list(steps, () => random.between(0.1, 1)),
      candidate: random.list(steps, () => random.between(-1, 1)),
    };
  },
  stated: run(TEX),
  reference: ({ first, forget, input, candidate }) => {
    const since = (t: number): number => forget.slice(t).reduce((product, f) => product * f, 1);
    return forget.reduce(
      (sum, _, t) => sum + since(t + 1) * component(input, t) * component(candidate, t),
      since(0) * first,
    );
  },
  mutants: {
    'the gates exchanged': run(String.raw`i_t \odot C_{t-1} + f_t \odot \tilde C_t`),
    'one gate for both': run(TEX.replace('i_t', '(1-f_t)')),
    'the content squashed': run(TEX.replace('C_{t-1}', String.raw`\tanh(C_{t-1})`)),
  },
  sourceReads: {
    // The cell state where the candidate belongs: nothing new can be stored.
    'formulary-lstm-cell': run(String.raw`f_t \odot C_{t-1} + i_t \odot \tanh(C_{t-1})`),
  },
});
