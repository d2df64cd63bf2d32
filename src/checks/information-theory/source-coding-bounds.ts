import { inequality } from '#checks/kit/inequality.ts';
import type { Random } from '#checks/kit/random.ts';
import { divergence, entropy, normalised, total } from '#checks/shared/information-tables.ts';
import { type Vector, component, dot } from '#numerics/vector.ts';

interface Values {
  p: Vector;
  lengths: Vector;
}
const log2 = (values: Vector): Vector => values.map(Math.log2);
const bits = (p: Vector): number => entropy(p) / Math.LN2;
const kraft = (lengths: Vector): number => total(lengths.map((length) => 2 ** -length));
/** ⌈−log₂ p⌉. */
const rounded = (p: Vector): Vector => log2(p).map((value) => Math.ceil(-value));

const rows = ({ p, lengths }: Values, { unused = -1 } = {}) => ({
  excess: dot(
    p,
    lengths.map((length, x) => length + component(log2(p), x)),
  ),
  split:
    divergence(p, normalised(lengths.map((length) => 2 ** -length))) / Math.LN2 +
    unused * Math.log2(kraft(lengths)),
});

/** Lengths of the words of a binary tree grown at random. */
function drawLengths(random: Random): number[] {
  const lengths = [1, 1];
  for (let split = random.integer(1, 4); split > 0; split -= 1) {
    const [length] = lengths.splice(random.integer(0, lengths.length - 1), 1);
    lengths.push((length ?? 0) + 1, (length ?? 0) + 1);
  }
  return lengths;
}

export default inequality({
  formulas: {
    'atlas-source-coding-bounds': String.raw`
\begin{aligned}
L - H_2(X) &= \sum_{x} p(x)\bigl(\ell(x)+\log_2 p(x)\bigr) \\
&= \sum_{x} p(x)\log_2\frac{p(x)}{r(x)} - \log_2 c \geq 0 \\
\ell(x) = \bigl\lceil-\log_2 p(x)\bigr\rceil \quad&\Longrightarrow\quad H_2(X) \leq L < H_2(X) + 1
\end{aligned}`,
  },
  against: {
    en: 'mean lengths of random codes less the entropy in bits',
    zh: '随机前缀码的平均码长与以比特计的熵之差',
  },
  draw: (random): Values => {
    const lengths = drawLengths(random);
    const wasted = random.integer(0, 2);
    return { p: random.probabilities(lengths.length), lengths: lengths.map((length) => length + wasted) };
  },
  // Probabilities that are powers of a half, coded by their own lengths.
  attained: (random): Values => {
    const lengths = drawLengths(random);
    return { p: lengths.map((length) => 2 ** -length), lengths };
  },
  smaller: ({ p }) => ({ mean: bits(p), rounded: bits(p), kraft: kraft(rounded(p)) }),
  larger: ({ p, lengths }) => ({ mean: dot(p, lengths), rounded: dot(p, rounded(p)), kraft: 1 }),
  equal: {
    stated: (values) => ({ ...rows(values), withinOne: 1 }),
    reference: ({ p, lengths }) => {
      const excess = dot(p, lengths) - bits(p);
      return { excess, split: excess, withinOne: dot(p, rounded(p)) < bits(p) + 1 ? 1 : 0 };
    },
  },
  mutants: {
    'the unused words added': { stated: (values) => ({ ...rows(values, { unused: 1 }), withinOne: 1 }) },
    'the logarithm subtracted': {
      stated: (values) => ({
        ...rows(values),
        excess: dot(
          values.p,
          values.lengths.map((length, x) => length - component(log2(values.p), x)),
        ),
        withinOne: 1,
      }),
    },
    'the entropy in nats': {
      stated: (values) => ({ ...rows(values), split: rows(values).split * Math.LN2, withinOne: 1 }),
    },
    'lengths rounded down': {
      smaller: ({ p }) => ({
        mean: bits(p),
        rounded: bits(p),
        kraft: kraft(log2(p).map((value) => Math.floor(-value))),
      }),
    },
    'a bound of half a bit': {
      larger: ({ p, lengths }) => ({ mean: dot(p, lengths), rounded: bits(p) + 0.5, kraft: 1 }),
      smaller: ({ p }) => ({ mean: bits(p), rounded: dot(p, rounded(p)), kraft: kraft(rounded(p)) }),
    },
  },
});
