import type { Problem } from '#domain/problem.ts';

/** A part of a body with the line of its first line in the file. */
export interface Block {
  text: string;
  line: number;
}

export interface Body {
  tex: Block | undefined;
  en: Block | undefined;
  zh: Block | undefined;
  problems: Problem[];
}

const LANGUAGE = { en: 'English', zh: 'Chinese' } as const;

/**
 * Takes the body of an entry apart: with `formula`, one `$$` block; then `:::en` and `:::zh`, each once, in any
 * order. Anything outside of them, a block left open, a language left out or given twice is a problem.
 */
export function splitBody(body: string, bodyLine: number, file: string, formula: boolean): Body {
  const found: Body = { tex: undefined, en: undefined, zh: undefined, problems: [] };
  const report = (line: number, kind: string, expected: string, saw: string): void => {
    found.problems.push({ file, line, kind, expected, found: saw });
  };
  const rows = body.split(/\r?\n/);
  let open: { name: 'tex' | 'en' | 'zh'; close: string; start: number } | undefined;
  rows.forEach((row, index) => {
    const line = bodyLine + index;
    const text = row.trim();
    if (open) {
      if (text !== open.close) return;
      const { name, start } = open;
      open = undefined;
      const block = { text: rows.slice(start + 1, index).join('\n').trim(), line: bodyLine + start + 1 };
      if (found[name]) report(bodyLine + start, 'block given twice', `one ${openerOf(name)} block`, 'a second one');
      else if (block.text === '') report(bodyLine + start, 'empty block', `text in ${openerOf(name)}`, 'nothing');
      else found[name] = block;
      return;
    }
    if (text === '') return;
    if (text === '$$' && formula) open = { name: 'tex', close: '$$', start: index };
    else if (text === ':::en') open = { name: 'en', close: ':::', start: index };
    else if (text === ':::zh') open = { name: 'zh', close: ':::', start: index };
    else report(line, 'text outside the blocks', `${formula ? '$$, ' : ''}:::en or :::zh`, `\`${text.slice(0, 60)}\``);
  });
  if (open) report(bodyLine + open.start, 'block left open', `a line ${open.close}`, 'the end of the file');
  const seen = new Set([...found.problems.map((problem) => problem.kind)]);
  if (!seen.has('block left open') && !seen.has('empty block')) {
    const end = bodyLine + Math.max(0, body.trimEnd().split('\n').length - 1);
    if (formula && !found.tex) report(end, 'missing formula', 'one block between two lines of $$', 'none');
    for (const language of ['en', 'zh'] as const) {
      if (found[language]) continue;
      report(end, 'missing language', `a block :::${language} in ${LANGUAGE[language]}`, 'none');
    }
  }
  return found;
}

function openerOf(name: 'tex' | 'en' | 'zh'): string {
  return name === 'tex' ? '$$' : `:::${name}`;
}
