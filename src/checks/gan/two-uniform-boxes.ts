import { quadrature } from '#checks/kit/identity.ts';
import { fromTex } from '#checks/tex/from-tex.ts';
import { integrate } from '#numerics/quadrature.ts';

const TEX = String.raw`Pr(z) = \begin{cases} 0 & z < 0 \\ 1 & 0 \le z \le 1 \\ 0 & z > 1 \end{cases}, \quad\text{and}\quad Pr(z) = \begin{cases} 0 & z < a \\ 1 & a \le z \le a+1 \\ 0 & z > a+1 \end{cases}`;
const SECOND = TEX.slice(TEX.lastIndexOf('Pr(z)'));

interface Values {
  a: number;
}
type Density = (z: number, a: number) => number;

const ofTex =
  (tex: string): Density =>
  (z, a) =>
    fromTex(tex, () => ({ z, a }))(z);

/** The mass and the mean of each density. */
const moments =
  (first: Density, second: Density) =>
  ({ a }: Values) => {
    const breaks = [-4, 0, 1, a, a + 1, 5].sort((x, y) => x - y);
    const over = (of: (z: number) => number): number => integrate(of, breaks);
    return [first, second].map((density) => [over((z) => density(z, a)), over((z) => z * density(z, a))]);
  };

export default quadrature({
  formulas: { 'udl-15-19': TEX },
  against: {
    en: 'mass one, and means of one half and of one half more than the shift',
    zh: '总质量为一，均值分别为 1/2 与 a+1/2',
  },
  cases: 40,
  draw: (random): Values => ({ a: random.sign() * random.between(0.2, 2.5) }),
  stated: moments(ofTex(TEX), ofTex(SECOND)),
  reference: ({ a }) => [
    [1, 0.5],
    [1, a + 0.5],
  ],
  mutants: {
    'both boxes in one place': moments(ofTex(TEX), ofTex(TEX)),
    'the box stretched instead of shifted': moments(ofTex(TEX), (z, a) => (z >= 0 && z <= a + 1 ? 1 : 0)),
    'the shift the other way': moments(ofTex(TEX), (z, a) => ofTex(SECOND)(z, -a)),
  },
  sourceReads: {
    // Zero beyond a, if the last of the cases that hold at once wins.
    'udl-15-19': moments(ofTex(TEX), (z, a) => (z === a ? 1 : 0)),
  },
});
