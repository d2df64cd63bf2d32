import { tokenize } from './tokens.ts';

/** Greek letters in the order of their alphabet, by name; variants stand with their letter. */
const GREEK_SIGNS: ReadonlyMap<string, string> = new Map([
  ['alpha', 'α'],
  ['beta', 'β'],
  ['gamma', 'γ'],
  ['delta', 'δ'],
  ['epsilon', 'ε'],
  ['zeta', 'ζ'],
  ['eta', 'η'],
  ['theta', 'θ'],
  ['iota', 'ι'],
  ['kappa', 'κ'],
  ['lambda', 'λ'],
  ['mu', 'μ'],
  ['nu', 'ν'],
  ['xi', 'ξ'],
  ['pi', 'π'],
  ['rho', 'ρ'],
  ['sigma', 'σ'],
  ['tau', 'τ'],
  ['upsilon', 'υ'],
  ['phi', 'φ'],
  ['chi', 'χ'],
  ['psi', 'ψ'],
  ['omega', 'ω'],
]);

/** A letter under which a list of symbols is looked up: `A` to `Z`, the name of a Greek letter, '' for other signs. */
export type BaseLetter = string;

/** All base letters in the order of a list: Latin, Greek, other signs. */
export const BASE_LETTERS: readonly BaseLetter[] = [
  ...'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  ...GREEK_SIGNS.keys(),
  '',
];

/**
 * The letter that a symbol is looked up under: the first one that a reader sees, whatever font, accent, case or
 * index it has. Operators without a letter (a norm, an arrow) stand under ''.
 */
export function baseLetter(tex: string): BaseLetter {
  for (const { text } of tokenize(tex)) {
    if (/^[a-zA-Z]$/.test(text)) return text.toUpperCase();
    const command = /^\\(?:var)?([a-zA-Z]+)$/.exec(text)?.[1]?.toLowerCase();
    if (command === undefined) continue;
    if (GREEK_SIGNS.has(command)) return command;
    if (command === 'ell') return 'L';
    // Named operators are looked up by their names.
    if (NAMED.test(command)) return command.charAt(0).toUpperCase();
  }
  return '';
}

const NAMED = /^(?:log|exp|max|min|sup|inf|det|arg|lim|tanh|sin|cos|pr|gcd|ln)$/;

/** A base letter as a reader sees it, capital and small: `Q q`, `Φ φ`. */
export function letterSign(letter: BaseLetter): string {
  const sign = GREEK_SIGNS.get(letter) ?? letter;
  return `${sign.toUpperCase()} ${sign.toLowerCase()}`;
}
