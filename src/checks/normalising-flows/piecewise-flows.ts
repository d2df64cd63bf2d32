import { identity } from '#checks/kit/identity.ts';
import { fromTex } from '#checks/tex/from-tex.ts';
import { type Vector, component } from '#numerics/vector.ts';

const LINEAR = String.raw`\mathrm{f}[h,\boldsymbol\phi] = \Biggl(\sum_{k=1}^{b-1}\phi_k\Biggr) + (hK-b+1)\phi_b`;
const ROOTS = String.raw`h' = \mathrm{f}[h,\boldsymbol\phi] = \sqrt{[Kh-b+1]\phi_b} + \sum_{k=1}^{b-1}\sqrt{\phi_k}`;

interface Values {
  h: number;
  phi: Vector;
}

const names = ({ h, phi }: Values) => {
  const K = phi.length;
  return { h, K, b: Math.floor(h * K) + 1, '\\phi': phi };
};
const both = (linear: string, roots: string) => {
  const [first, second] = [fromTex(linear, names), fromTex(roots, names)];
  return (values: Values) => ({ linear: first(values), roots: second(values) });
};

/** The value at the right end without what the pieces have not yet risen: nothing of those that h has passed. */
function risen({ h, phi }: Values, rise: (part: number) => number): number {
  const end = phi.reduce((sum, width) => sum + rise(width), 0);
  const reached = phi.map((width, k) => width * Math.min(1, Math.max(0, h * phi.length - k)));
  return phi.reduce((rest, width, k) => rest - (rise(width) - rise(component(reached, k))), end);
}

export default identity({
  formulas: { 'udl-16-12': LINEAR, 'udl-16-33': ROOTS },
  against: {
    en: 'the value at the end less what each piece has yet to rise, without asking which one holds h',
    zh: '终点的值减去各段尚未升高的部分，不必判断 h 落在哪一段',
  },
  draw: (random): Values => ({
    h: random.between(0, 1),
    phi: random.probabilities(random.integer(2, 5)),
  }),
  stated: both(LINEAR, ROOTS),
  reference: (values) => ({ linear: risen(values, (part) => part), roots: risen(values, Math.sqrt) }),
  mutants: {
    'the present piece counted as passed': both(LINEAR.replace('b-1}', 'b}'), ROOTS),
    'one piece too far': both(LINEAR.replace('-b+1', '-b'), ROOTS),
    'the width of a piece not undone': both(LINEAR.replace('hK', 'h'), ROOTS),
    'the root without the parameter': both(
      LINEAR,
      ROOTS.replace(String.raw`[Kh-b+1]\phi_b`, String.raw`[Kh-b+1]`),
    ),
    'the passed parameters without root': both(
      LINEAR,
      ROOTS.replace(String.raw`\sqrt{\phi_k}`, String.raw`\phi_k`),
    ),
    'one piece too far under the root': both(LINEAR, ROOTS.replace('-b+1', '-b+2')),
  },
});
