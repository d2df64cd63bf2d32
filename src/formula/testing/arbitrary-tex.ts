import fc from 'fast-check';

const atom = fc.constantFrom(
  'x',
  'y_1',
  '\\mathbf{z}',
  '\\phi',
  '2',
  "f'",
  '\\hat a',
  '|u|',
  '||v||',
  'x^{a+b}',
  'p(x|y)',
  '\\text{if } x',
  '\\sqrt[3]{x+1}',
  'D^+',
  '\\left(\\frac{a-b}{c}\\right)',
  '\\mathrm{KL}(P\\,\\|\\,Q)',
);

const AROUND: readonly ((inside: string) => string)[] = [
  (inside) => `(${inside})`,
  (inside) => `\\bigl[${inside}\\bigr]`,
  (inside) => `\\Bigl\\{ ${inside} \\Bigr\\}^2`,
  (inside) => `\\log\\biggl[${inside}\\biggr]`,
  (inside) => `\\frac{${inside}}{2}`,
  (inside) => `\\sum_{i=1}^{n} ${inside}`,
  (inside) => `\\left[${inside}\\right]`,
  (inside) => `D\\Bigl[${inside}\\,\\Big|\\Big|\\,q\\Bigr]`,
];

function joined(parts: readonly (readonly [string, string])[]): string {
  return parts.map(([sign, part], index) => (index === 0 ? part : sign + part)).join('');
}

/** A sum of products whose factors hold sums in brackets, to the given depth. */
function sum(depth: number): fc.Arbitrary<string> {
  const factor =
    depth === 0
      ? atom
      : fc.oneof(
          { weight: 2, arbitrary: atom },
          {
            weight: 1,
            arbitrary: fc
              .tuple(fc.constantFrom(...AROUND), sum(depth - 1))
              .map(([put, inside]) => put(inside)),
          },
        );
  const product = fc
    .array(fc.tuple(fc.constantFrom(' ', '\\cdot ', '\\,', '\\times '), factor), {
      minLength: 1,
      maxLength: 2,
    })
    .map(joined);
  return fc
    .array(fc.tuple(fc.constantFrom(' + ', ' - ', '-'), product), { minLength: 1, maxLength: 3 })
    .map(joined);
}

const right = fc
  .tuple(fc.constantFrom('= ', '\\le ', '\\approx -', ', \\quad z = '), sum(2))
  .map((parts) => parts.join(''));

/** An equation, or a chain of them in an alignment, in TeX that KaTeX typesets. */
export const arbitraryTex: fc.Arbitrary<string> = fc.oneof(
  sum(2),
  fc.tuple(sum(2), right, right).map((parts) => parts.join(' ')),
  fc
    .tuple(sum(1), fc.array(right, { minLength: 1, maxLength: 3 }))
    .map(
      ([left, rows]) =>
        `\\begin{aligned}\n${left} ${rows.map((row) => `&${row}`).join(' \\\\[2pt]\n')}\n\\end{aligned}`,
    ),
);
