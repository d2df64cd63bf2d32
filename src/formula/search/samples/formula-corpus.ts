import { Draw } from '#numerics/draw.ts';

/** Letters from frequent to rare, as formulas use them: each is drawn half as often as one a few places before it. */
const LETTERS = (
  'x n i k t p y z f a s q j m d u r w h c g v b l e o X P A N K L T S Q V W R D H G M U B Y Z C F I J ' +
  '\\theta \\mu \\sigma \\lambda \\alpha \\phi \\beta \\epsilon \\gamma \\pi \\delta \\tau \\rho \\eta \\omega \\psi ' +
  '\\Sigma \\kappa \\nu \\xi \\Omega \\Phi \\Lambda \\Delta \\Gamma \\zeta \\Theta \\Psi \\chi \\Pi'
).split(' ');
const INDICES = ['i', 'j', 'k', 'n', 't', 'm', 'l'];
const NUMBERS = ['1', '2', '1', '2', '0', '3', '4', '10'];
const FUNCTIONS = ['\\log', '\\exp', '\\sin', '\\cos', '\\tanh', '\\max', '\\det', '\\operatorname{tr}'];
const RELATIONS = ['=', '=', '=', '=', '\\le', '\\ge', '\\approx', '\\propto', '\\leftarrow', '<'];
const FONTS = ['\\mathbf', '\\boldsymbol', '\\mathcal', '\\mathbb', '\\hat', '\\tilde', '\\bar'];

/** The letters of one formula: it has few and says them again and again. */
interface Palette {
  variables: readonly string[];
  functions: readonly string[];
  index: string;
  count: string;
}

/** So many different formulas of the kinds that textbooks have, the same ones for the same seed. */
export function* formulaCorpus(seed: number, count: number): Generator<{ id: string; tex: string }> {
  const draw = new Draw(seed);
  const seen = new Set<string>();
  while (seen.size < count) {
    const tex = formula(draw, palette(draw));
    if (seen.has(tex)) continue;
    seen.add(tex);
    yield { id: `f${String(seen.size)}`, tex };
  }
}

function palette(draw: Draw): Palette {
  const index = draw.pick(INDICES);
  return {
    variables: Array.from({ length: draw.int(2, 4) }, () => variable(draw, index)),
    functions: [letter(draw), draw.pick(FUNCTIONS)],
    index,
    count: draw.pick(['n', 'N', 'K', 'T', 'm', '\\infty']),
  };
}

function variable(draw: Draw, index: string): string {
  const plain = letter(draw);
  const base = draw.chance(0.2) ? `${draw.pick(FONTS)}{${plain}}` : plain;
  if (draw.chance(0.6)) return base;
  return `${base}_${draw.chance(0.6) ? index : draw.pick(['0', '1', '2', `{${index}+1}`, `{${index}-1}`, '*'])}`;
}

function letter(draw: Draw): string {
  let place = 0;
  while (place < LETTERS.length - 1 && draw.chance(0.93)) place++;
  return LETTERS[place] ?? 'x';
}

/** A third are as short as what stands within a sentence. */
function formula(draw: Draw, of: Palette): string {
  if (draw.chance(0.35)) return draw.chance(0.5) ? product(draw, of, 1) : sum(draw, of, 1);
  const left = draw.chance(0.7) ? call(draw, of) : draw.pick(of.variables);
  return `${left} ${draw.pick(RELATIONS)} ${sum(draw, of, draw.int(1, 2))}`;
}

function sum(draw: Draw, of: Palette, depth: number): string {
  const terms = Array.from({ length: draw.chance(0.6) ? 2 : 1 }, () => product(draw, of, depth));
  return terms.join(draw.chance(0.6) ? ' + ' : ' - ');
}

function product(draw: Draw, of: Palette, depth: number): string {
  return Array.from({ length: draw.chance(0.5) ? 2 : 1 }, () => factor(draw, of, depth)).join(' ');
}

/** Factors that hold others. */
const NESTED: readonly ((draw: Draw, of: Palette, depth: number) => string)[] = [
  (draw, of, depth) => `\\frac{${sum(draw, of, depth)}}{${product(draw, of, depth)}}`,
  (draw, of, depth) => `\\frac{${draw.pick(NUMBERS)}}{${product(draw, of, depth)}}`,
  (draw, of, depth) => `\\sqrt{${sum(draw, of, depth)}}`,
  (draw, of, depth) => `(${sum(draw, of, depth)})${draw.pick(['', '', '^2', '^{-1}', '^T'])}`,
  (draw, of, depth) => `${draw.pick(of.functions)}(${sum(draw, of, depth)})`,
  (draw, of, depth) => `\\sum_{${of.index}=1}^{${of.count}} ${product(draw, of, depth)}`,
  (draw, of, depth) => `\\int ${product(draw, of, depth)}\\,d${draw.pick(of.variables)}`,
  (draw, of, depth) => `\\mathbb{E}\\left[${sum(draw, of, depth)}\\right]`,
  (draw, of, depth) => `\\|${sum(draw, of, depth)}\\|^2`,
  (draw, of) => `\\frac{\\partial ${draw.pick(of.variables)}}{\\partial ${draw.pick(of.variables)}}`,
];

function factor(draw: Draw, of: Palette, depth: number): string {
  if (depth > 0 && draw.chance(0.4)) return draw.pick(NESTED)(draw, of, depth - 1);
  if (draw.chance(0.15)) return call(draw, of);
  if (draw.chance(0.12)) return draw.pick(NUMBERS);
  return draw.pick(of.variables) + draw.pick(['', '', '', '', '', '^2', '^T', "'"]);
}

function call(draw: Draw, of: Palette): string {
  const condition = draw.chance(0.3) ? `|${draw.pick(of.variables)}` : '';
  return `${draw.pick(of.functions)}(${draw.pick(of.variables)}${condition})`;
}
