import { identity } from '#checks/kit/identity.ts';
import { fromTex } from '#checks/tex/from-tex.ts';

const BOTH = String.raw`\mathrm{heaviside}[z] = \begin{cases} 0 & z < 0 \\ 1 & z \ge 0 \end{cases} \qquad \mathrm{rect}[z] = \begin{cases} 0 & z < 0 \\ 1 & 0 \le z \le 1 \\ 0 & z > 1 \end{cases}`;
const STEP = String.raw`\mathrm{Heaviside}[z] = \begin{cases} 0 & z<0 \\ 1 & z\ge 0 \end{cases}`;
const WINDOW = String.raw`\mathrm{rect}[z] = \begin{cases} 0 & z<0 \\ 1 & 0\le z\le 1 \\ 0 & z>1 \end{cases}`;

const names = (z: number) => ({ z });

/** The jumps belong to the upper level: at 0, and at both ends of the window. */
const step = (z: number): number => Number(Math.abs(z) === z);
const window = (z: number): number => Number(Math.abs(z - 0.5) <= 0.5);

const sides = (both: string, one: string, other: string) => (z: number) => ({
  'udl-3-15': [
    fromTex(both, names, { of: String.raw`\mathrm{heaviside}[z]` })(z),
    fromTex(both, names, { of: String.raw`\mathrm{rect}[z]` })(z),
  ],
  'udl-7-40': fromTex(one, names)(z),
  'udl-7-41': fromTex(other, names)(z),
});

export default identity({
  formulas: { 'udl-3-15': BOTH, 'udl-7-40': STEP, 'udl-7-41': WINDOW },
  against: {
    en: 'whether a number equals its absolute value, and its distance from one half',
    zh: '一个数是否等于其绝对值，以及它到二分之一的距离',
  },
  draw: (random) => random.pick([0, 1, random.between(-2, 3), random.between(-2, 3)]),
  stated: sides(BOTH, STEP, WINDOW),
  reference: (z) => ({
    'udl-3-15': [step(z), window(z)],
    'udl-7-40': step(z),
    'udl-7-41': window(z),
  }),
  mutants: {
    'zero at the step': sides(BOTH.replace('z < 0', String.raw`z \le 0`), STEP, WINDOW),
    'zero at the end of the window': sides(
      BOTH,
      STEP,
      WINDOW.replace(String.raw`z\le 1`, 'z<1').replace('z>1', String.raw`z\ge 1`),
    ),
    'a step down': sides(BOTH, STEP.replace('<', '>').replace(String.raw`\ge`, String.raw`\le`), WINDOW),
    'a window without an end': sides(BOTH.replace('0 & z > 1', '1 & z > 1'), STEP, WINDOW),
  },
});
