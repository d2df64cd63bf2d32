import { nearest } from '#domain/nearest.ts';
import type { WorkedValue } from '#domain/worked-value.ts';
import { numberTex } from './number-tex.ts';
import type { ProseFault } from './prose.ts';

/** Where the numbers of worked examples come from. */
export interface NumberSource {
  /** The number of a name such as `ilqr.swing-up.cost`, or undefined. */
  valueOf: (name: string) => WorkedValue | undefined;
  /** Names that exist near a name that does not, for a report. */
  candidates: (name: string) => readonly string[];
}

/** A text with its numbers in their places, and the mistakes, with lines counted from the text's first one. */
export interface FilledText {
  text: string;
  faults: ProseFault[];
}

// A name begins with a letter and has a dot: `{{a}}` and `{{1.5}}` are TeX's.
const TOKENS = /\\.|\$\$?|\{\{([A-Za-z][^{}\s:]*\.[^{}\s:]*)(?::([^{}]*))?\}\}/gs;

/**
 * Replaces `{{subject.example.name:form}}` by the number, in the text and inside of its formulas; for the forms see
 * `numberTex`. Outside of a formula, a number that needs typesetting (a minus, a power of ten, a fraction) becomes one.
 * What cannot be replaced stays. Lines stay where they are.
 */
export function fillNumbers(text: string, source: NumberSource): FilledText {
  const faults: ProseFault[] = [];
  let opened = '';
  const filled = text.replace(
    TOKENS,
    (token: string, name: string | undefined, form: string | undefined, offset: number) => {
      if (name === undefined) {
        if (token.startsWith('$')) opened = opened === '' ? token : opened === token ? '' : opened;
        return token;
      }
      const value = source.valueOf(name);
      const tex = value === undefined ? null : numberTex(value, form ?? '');
      if (tex !== null) return opened !== '' || /^[\d.]+$/.test(tex) ? tex : `$${tex}$`;
      const line = text.slice(0, offset).split('\n').length;
      faults.push({ line, ...(value === undefined ? unknownName(name, source) : unknownForm(token, value)) });
      return token;
    },
  );
  return { text: filled, faults };
}

function unknownName(name: string, source: NumberSource): Omit<ProseFault, 'line'> {
  const guess = nearest(name, source.candidates(name));
  return {
    kind: 'unknown number',
    expected: 'subject.example.name of a number that src/worked/ computes',
    found: name,
    ...(guess === undefined ? {} : { nearest: guess }),
  };
}

function unknownForm(token: string, value: WorkedValue): Omit<ProseFault, 'line'> {
  const found = typeof value === 'number' ? `${token} for ${String(value)}` : `${token} for a fraction`;
  return {
    kind: 'unknown form of a number',
    expected:
      'after the colon 4 for decimals, 4s for significant digits, 4e for those and a power of ten; nothing for a whole number or a fraction',
    found,
  };
}
