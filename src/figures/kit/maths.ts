/** A piece of a label in one font, at one height. */
export interface Run {
  readonly text: string;
  readonly font: 'text' | 'italic' | 'upright' | 'bold';
  /** Scripts are smaller, and lie above (positive) or below the line, in em of the label. */
  readonly script: boolean;
  readonly rise: number;
  /** Put over the letter before it, as a hat is. */
  readonly over: boolean;
}

// prettier-ignore
const GREEK: Record<string, string> = {
  alpha: 'α', beta: 'β', gamma: 'γ', delta: 'δ', epsilon: 'ϵ', varepsilon: 'ε', zeta: 'ζ', eta: 'η', theta: 'θ', vartheta: 'ϑ',
  kappa: 'κ', lambda: 'λ', mu: 'μ', nu: 'ν', xi: 'ξ', pi: 'π', rho: 'ρ', sigma: 'σ', tau: 'τ', phi: 'ϕ',
  varphi: 'φ', chi: 'χ', psi: 'ψ', omega: 'ω', ell: 'ℓ',
};

// prettier-ignore
const UPRIGHT: Record<string, string> = {
  Gamma: 'Γ', Delta: 'Δ', Theta: 'Θ', Lambda: 'Λ', Xi: 'Ξ', Pi: 'Π', Sigma: 'Σ', Phi: 'Φ', Psi: 'Ψ', Omega: 'Ω',
  to: '→', le: '≤', ge: '≥', ne: '≠', approx: '≈', cdot: '⋅', times: '×', infty: '∞', partial: '∂', nabla: '∇',
  in: '∈', pm: '±', sim: '∼', propto: '∝', mid: '∣', Vert: '∥', prime: '′', log: 'log', exp: 'exp', max: 'max',
  min: 'min', sin: 'sin', cos: 'cos', ',': '\u2009', ';': '\u2005', '%': '%', '{': '{', '}': '}',
};

/** Signs that stand between two things, with the room on either side that TeX gives them. */
const RELATIONS = /^[=<>≤≥≠≈→∈∼∝+±−×∣∥]$/;

/** Commands that take one group, with what they make of it. */
const FONTS: Record<string, Run['font']> = {
  mathbf: 'bold',
  mathrm: 'upright',
  mathit: 'italic',
  text: 'text',
};
const ACCENTS: Record<string, string> = { hat: 'ˆ', tilde: '˜', bar: 'ˉ', dot: '˙' };
/** Letters as tall as capitals, above which an accent is put higher. */
const TALL = /[A-ZbdfhklβδζθϑλξΓΔΘΛΞΠΣΦΨΩℓ]$/;
const HIGHER = 0.22;

interface Place {
  readonly font: Run['font'] | undefined;
  readonly rise: number;
}

/**
 * A label with `$...$` maths as runs of text. The maths is the little of TeX that a figure's labels need: letters, digits,
 * signs, Greek, `_` and `^`, `\mathbf{x}`, `\mathrm{x}`, `\hat{x}` and their like.
 *
 * @throws Error for a command that is none of them, or a group that is left open: a figure is code, its test draws it
 */
export function labelRuns(text: string): Run[] {
  return text.split('$').flatMap((part, index) => {
    if (index % 2 === 0) return part === '' ? [] : [run(part, { font: 'text', rise: 0 })];
    return mathsRuns(part, { font: undefined, rise: 0 });
  });
}

function mathsRuns(tex: string, place: Place): Run[] {
  const runs: Run[] = [];
  let rest = tex;
  while (rest !== '') {
    const { atom, after } = nextAtom(rest);
    rest = after;
    if (atom === '_' || atom === '^') {
      const { atom: script, after: next } = nextAtom(rest);
      rest = next;
      const rise = place.rise + (atom === '^' ? 0.36 : -0.2);
      runs.push(...mathsRuns(unbraced(script), { font: place.font, rise }));
    } else if (atom.startsWith('{')) runs.push(...mathsRuns(unbraced(atom), place));
    else if (atom.startsWith('\\')) {
      const name = atom.slice(1);
      const font = FONTS[name];
      const accent = ACCENTS[name];
      if (font !== undefined || accent !== undefined) {
        const { atom: group, after: next } = nextAtom(rest);
        rest = next;
        if (font === 'text') runs.push(run(unbraced(group), { font, rise: place.rise }));
        else runs.push(...mathsRuns(unbraced(group), { font: font ?? place.font, rise: place.rise }));
        if (accent !== undefined) {
          const higher = TALL.test(runs.at(-1)?.text ?? '') ? HIGHER : 0;
          const over = run(accent, { font: 'upright', rise: place.rise });
          runs.push({ ...over, rise: place.rise + higher, over: true });
        }
      } else runs.push(...command(name, place, tex));
    } else runs.push(...sign(atom, place));
  }
  return runs;
}

function command(name: string, place: Place, tex: string): Run[] {
  const greek = GREEK[name];
  if (greek !== undefined) return [run(greek, { font: place.font ?? 'italic', rise: place.rise })];
  const upright = UPRIGHT[name];
  if (upright === undefined) throw new Error(`\\${name} in the label $${tex}$: no command that labels know`);
  return sign(upright, place);
}

function sign(text: string, place: Place): Run[] {
  if (text === ' ') return [];
  const typographic = text === '-' ? '−' : text === "'" ? '′' : text === '*' ? '∗' : text;
  const font = /^[a-zA-Z]$/.test(text)
    ? (place.font ?? 'italic')
    : place.font === 'bold'
      ? 'bold'
      : 'upright';
  const spaced = RELATIONS.test(typographic) && place.rise === 0 ? `\u2009${typographic}\u2009` : typographic;
  return [run(spaced, { font, rise: place.rise })];
}

function run(text: string, { font, rise }: Place): Run {
  return { text, font: font ?? 'upright', script: rise !== 0, rise, over: false };
}

/** The first sign, command or group of a formula, and what follows it. */
function nextAtom(tex: string): { atom: string; after: string } {
  if (tex.startsWith('{')) {
    let depth = 0;
    for (let i = 0; i < tex.length; i += 1) {
      depth += tex[i] === '{' ? 1 : tex[i] === '}' ? -1 : 0;
      if (depth === 0) return { atom: tex.slice(0, i + 1), after: tex.slice(i + 1) };
    }
    throw new Error(`a group is left open in the label's maths: ${tex}`);
  }
  const atom = /^\\(?:[a-zA-Z]+|.)|^./u.exec(tex)?.[0] ?? '';
  return { atom, after: tex.slice(atom.length).replace(/^ +/, '') };
}

function unbraced(group: string): string {
  return group.startsWith('{') ? group.slice(1, -1) : group;
}
