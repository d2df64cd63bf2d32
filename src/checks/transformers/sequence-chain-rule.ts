import { identity } from '#checks/kit/identity.ts';
import { type Vector, component } from '#numerics/vector.ts';

/** A joint distribution of N tokens from a vocabulary, by the number that a sequence spells; two sequences to rate. */
interface Values {
  vocabulary: number;
  long: { joint: Vector; tokens: readonly number[] };
  short: { joint: Vector; tokens: readonly number[] };
}
type Text = Values['long'];

/** The probability that the tokens from `from` to `to` (excluded) are those of the text, all others being any. */
function marginal({ joint, tokens }: Text, vocabulary: number, from: number, to: number): number {
  const place = (n: number): number => vocabulary ** (tokens.length - 1 - n);
  const fits = (index: number, n: number): boolean => Math.floor(index / place(n)) % vocabulary === tokens[n];
  return joint.reduce((sum, p, index) => {
    for (let n = from; n < to; n += 1) if (!fits(index, n)) return sum;
    return sum + p;
  }, 0);
}

/** Pr(t₁) ∏ Pr(t_n | the `memory` tokens before it). */
const product =
  (memory: number, first = true) =>
  (text: Text, vocabulary: number): number =>
    text.tokens.reduce((total, _, n) => {
      const from = Math.max(0, n - memory);
      const given = n === from ? 1 : marginal(text, vocabulary, from, n);
      if (n === 0 && !first) return total;
      return (total * marginal(text, vocabulary, from, n + 1)) / given;
    }, 1);

const both = (of: (text: Text, vocabulary: number) => number) => (values: Values) => ({
  'nine words': of(values.long, 2),
  'N tokens': of(values.short, values.vocabulary),
});

export default identity({
  formulas: {
    'udl-12-14': String.raw`
\begin{aligned}
&Pr(\text{It takes great courage to let yourself appear weak}) = \\
&\qquad Pr(\text{It}) \times Pr(\text{takes}|\text{It}) \times Pr(\text{great}|\text{It takes}) \times Pr(\text{courage}|\text{It takes great}) \times {} \\
&\qquad Pr(\text{to}|\text{It takes great courage}) \times Pr(\text{let}|\text{It takes great courage to}) \times {} \\
&\qquad Pr(\text{yourself}|\text{It takes great courage to let}) \times {} \\
&\qquad Pr(\text{appear}|\text{It takes great courage to let yourself}) \times {} \\
&\qquad Pr(\text{weak}|\text{It takes great courage to let yourself appear})
\end{aligned}`,
    'udl-12-15': String.raw`Pr(t_1,t_2,\ldots,t_N) = Pr(t_1)\prod_{n=2}^{N} Pr(t_n|t_1,\ldots,t_{n-1})`,
  },
  against: {
    en: 'the entry of the sequence in a random table of joint probabilities',
    zh: '该序列在随机联合概率表中的数值',
  },
  cases: 60,
  scale: 1e-4,
  draw: (random): Values => {
    const vocabulary = random.integer(2, 4);
    const text = (N: number, size: number): Text => ({
      joint: random.probabilities(size ** N),
      tokens: random.list(N, () => random.integer(0, size - 1)),
    });
    return { vocabulary, long: text(9, 2), short: text(random.integer(2, 4), vocabulary) };
  },
  stated: both(product(Infinity)),
  reference: both(({ joint, tokens }, vocabulary) =>
    component(
      joint,
      tokens.reduce((index, token) => index * vocabulary + token, 0),
    ),
  ),
  mutants: {
    'each word given only the one before it': both(product(1)),
    'the words independent': both(product(0)),
    'the first factor left out': both(product(Infinity, false)),
  },
});
