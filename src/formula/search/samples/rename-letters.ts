import type { Layout } from '../layout.ts';
import { parse } from '../parse.ts';

const ALPHABETS = [
  'abcfghijklmnopqrstuvwxyz'.split(''),
  'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split(''),
  '\\alpha \\beta \\gamma \\delta \\eta \\theta \\kappa \\lambda \\mu \\nu \\xi \\rho \\sigma \\tau \\phi \\chi \\psi \\omega'.split(
    ' ',
  ),
];

/**
 * The formula with its letters consistently exchanged, each for the letter `step` places further in its alphabet.
 * Fonts and all else stay. Words keep their letters, and so do the d of differentials and the e of powers.
 */
export function renameLetters(tex: string, step: number): string {
  const leaves: Layout[] = [];
  const visit = (node: Layout): void => {
    if (node.kind === 'symbol' && node.role === 'letter') leaves.push(node);
    node.children.forEach(visit);
  };
  visit(parse(tex).tree);
  let renamed = tex;
  for (const { name, start, end } of leaves.toSorted((a, b) => b.start - a.start)) {
    const alphabet = ALPHABETS.find((letters) => letters.includes(name));
    // A letter that is typed otherwise than it is called (a set of numbers) stays.
    if (alphabet === undefined || tex.slice(start, end) !== name) continue;
    const other = alphabet[(alphabet.indexOf(name) + step) % alphabet.length] ?? name;
    const gap = other.startsWith('\\') && /^[a-zA-Z]/.test(renamed.slice(end)) ? ' ' : '';
    renamed = renamed.slice(0, start) + other + gap + renamed.slice(end);
  }
  return renamed;
}
