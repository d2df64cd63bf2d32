import { identity } from '#checks/kit/identity.ts';
import { onRing } from '#checks/shared/convolution.ts';
import { fromTex } from '#checks/tex/from-tex.ts';
import type { Vector } from '#numerics/vector.ts';

const TEX = String.raw`z_i = \omega_1x_{i-1} + \omega_2x_i + \omega_3x_{i+1}`;

/** An input on a ring, so that every position has two neighbours. */
interface Values {
  input: Vector;
  kernel: Vector;
}

const outputs = (tex: string) => (values: Values) =>
  values.input.map((_, i) =>
    fromTex(tex, ({ input, kernel }: Values) => ({
      i,
      x: (position: number) => onRing(input, position),
      '\\omega': kernel,
    }))(values),
  );

/** The real part of Σ aₙ exp(−2πi kn/N) and its imaginary part. */
function spectrum(items: readonly (readonly [position: number, value: number])[], k: number, n: number) {
  let [re, im] = [0, 0];
  for (const [position, value] of items) {
    const angle = (-2 * Math.PI * k * position) / n;
    re += value * Math.cos(angle);
    im += value * Math.sin(angle);
  }
  return { re, im };
}

export default identity({
  formulas: { 'udl-10-3': TEX },
  against: {
    en: 'the product of the spectra of input and kernel, transformed back',
    zh: '输入与卷积核的频谱相乘再逆变换',
  },
  draw: (random): Values => ({ input: random.vector(random.integer(4, 8)), kernel: random.vector(3) }),
  stated: outputs(TEX),
  // The unflipped kernel: weight j sits at position 2 − j of the sequence that is convolved.
  reference: ({ input, kernel }) => {
    const n = input.length;
    return input.map((_, i) => {
      let sum = 0;
      for (let k = 0; k < n; k += 1) {
        const x = spectrum(
          input.map((value, position) => [position, value]),
          k,
          n,
        );
        const w = spectrum(
          kernel.map((value, j) => [1 - j, value]),
          k,
          n,
        );
        const angle = (2 * Math.PI * k * i) / n;
        sum += (x.re * w.re - x.im * w.im) * Math.cos(angle) - (x.re * w.im + x.im * w.re) * Math.sin(angle);
      }
      return sum / n;
    });
  },
  mutants: {
    'the kernel flipped': outputs(TEX.replace('i-1', 'i+9').replace('i+1', 'i-1').replace('i+9', 'i+1')),
    'both neighbours on one side': outputs(TEX.replace('i+1', 'i-2')),
    'the last weight subtracted': outputs(TEX.replace(String.raw`+ \omega_3`, String.raw`- \omega_3`)),
  },
});
