import fc from 'fast-check';

/** Pieces that a parser stumbles over. */
const piece = fc.constantFrom(
  ..."{}[]()^_&$'?|\\%~#.,=+-/xyz019 \n".split(''),
  '\\left',
  '\\right',
  '\\left(',
  '\\right]',
  '\\begin{array}{cc}',
  '\\begin{cases}',
  '\\begin{',
  '\\end{array}',
  '\\end',
  '\\\\',
  '\\frac',
  '\\sqrt[',
  '\\over',
  '\\choose',
  '\\mathbf',
  '\\operatorname*',
  '\\text{if',
  '\\unknown',
  '\\not',
  '\\big',
  '\\kern3pt',
  '\\substack',
  '\\overset',
  '?a',
  '?{long1}',
  '\u0000',
  '散度',
);

/** Text of every Unicode plane, lone surrogates among it, and of TeX out of joint. */
export const arbitraryText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
    .map((units) => String.fromCharCode(...units)),
  fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join('')),
);
