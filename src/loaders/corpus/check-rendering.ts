import { LOCALES } from '#domain/locale.ts';
import type { Problem } from '#domain/problem.ts';
import { cachedFormula, cachedProse } from '#markdown/cached.ts';
import { renderInlineMaths } from '#markdown/inline-maths.ts';
import { TexError, typeset } from '#markdown/katex.ts';
import { renderNote } from '#markdown/note.ts';
import { includedIds } from '#markdown/note-inclusions.ts';
import { shownFigures } from '../computed.ts';
import type { ProseFault } from '#markdown/prose.ts';
import { referenceHrefs } from '#markdown/targets.ts';
import type { KindName } from './entry-kinds.ts';
import type { CorpusReading } from './read-corpus.ts';
import type { Draft } from './read-entries.ts';
import { commandsOf, nearestCommand, plainTexMessage } from './tex-message.ts';
import { lineOf, textsAt, valueAt } from './value-at.ts';

type Render = (tex: string) => unknown;
const symbol: Render = (tex) => typeset(tex, false);

/** Where the front matter holds TeX, and how it is typeset. */
const TEX: Record<KindName, readonly (readonly [pattern: string, render: Render])[]> = {
  equations: [
    ['symbols.*.tex', symbol],
    ['symbols.*.en', renderInlineMaths],
    ['symbols.*.zh', renderInlineMaths],
    ['correction.en', renderInlineMaths],
    ['correction.zh', renderInlineMaths],
  ],
  concepts: [],
  topics: [['emblem.tex', cachedFormula]],
  sources: [
    ['notation.*.tex', symbol],
    ['notation.*.en', renderInlineMaths],
    ['notation.*.zh', renderInlineMaths],
  ],
  notes: [],
};

/**
 * Typesets every formula and every text once, which fills the cache that the pages are made from, and reports
 * the TeX that KaTeX refuses, raw HTML and unsafe links with the line that each stands on.
 *
 * @param base base path of the site, because links in the texts carry it
 */
export function checkRendering({ corpus, drafts }: CorpusReading, base: string): Problem[] {
  const hrefs = referenceHrefs(corpus.equations.values(), base);
  const problems: Problem[] = [];
  const unsound = new Set<string>();
  const commands = new Set<string>();
  const add = (text: string, found: readonly Problem[]): void => {
    problems.push(...found);
    if (found.length === 0) for (const command of commandsOf(text)) commands.add(command);
  };
  for (const draft of drafts.equations) {
    const tex = valueAt(draft.values, ['tex']);
    if (typeof tex !== 'string') continue;
    const refusal = refused(tex, cachedFormula, draft.origin.file, draft.origin.blocks.tex ?? 1);
    if (refusal.length > 0) unsound.add(draft.id);
    add(tex, refusal);
  }
  for (const kind of Object.keys(TEX) as KindName[]) {
    for (const { values, origin } of drafts[kind]) {
      for (const [pattern, render] of TEX[kind]) {
        for (const { path, text } of textsAt(values, pattern)) {
          add(text, refused(text, render, origin.file, lineOf(origin.lines, path)));
        }
      }
    }
  }
  for (const kind of ['equations', 'concepts', 'topics', 'sources'] as const) {
    for (const draft of drafts[kind]) {
      const own = ownSource(kind, draft);
      for (const locale of LOCALES) {
        const text = valueAt(draft.values, [locale]);
        if (typeof text !== 'string' || draft.origin.blocks[locale] === undefined) continue;
        const { faults } = cachedProse(text, { own, hrefs: hrefs[locale] });
        problems.push(
          ...faults.map((fault) => located(fault, draft.origin.file, draft.origin.blocks[locale])),
        );
      }
    }
  }
  // An equation that KaTeX refuses is reported in its own file, not in every set of notes that shows it.
  const sound = new Map([...corpus.equations].filter(([id]) => !unsound.has(id)));
  for (const { values, origin } of drafts.notes) {
    const body = valueAt(values, ['body']);
    if (typeof body !== 'string') continue;
    const language = valueAt(values, ['language']) === 'zh' ? 'zh' : 'en';
    const { faults } = renderNote(
      { body, language },
      {
        equations: sound,
        figures: shownFigures(includedIds(body, 'figure'), language),
        hrefs: hrefs[language],
        labelOf: ({ locator }) => locator,
      },
    );
    add(
      body,
      faults.map((fault) => located(fault, origin.file, origin.blocks.body)),
    );
  }
  return problems.map((problem) => {
    const guess = nearestCommand(problem.found, commands);
    return guess === undefined ? problem : { ...problem, nearest: guess };
  });
}

/** The source whose numbers stand bare in a text. */
function ownSource(kind: KindName, { values }: Draft): string | null {
  const path = kind === 'equations' ? ['source'] : kind === 'topics' ? ['chapter', 'source'] : null;
  const source = path && valueAt(values, path);
  return typeof source === 'string' ? source : null;
}

function located({ line, found, ...fault }: ProseFault, file: string, start = 1): Problem {
  return { file, line: start + line - 1, ...fault, found: plainTexMessage(found) };
}

function refused(text: string, render: Render, file: string, start: number): Problem[] {
  try {
    render(text);
    return [];
  } catch (error) {
    if (!(error instanceof TexError)) throw error;
    const before = error.offset === null ? '' : error.tex.slice(0, error.offset);
    const line = start + (before.match(/\n/g)?.length ?? 0);
    const expected = 'TeX that KaTeX typesets';
    return [{ file, line, kind: 'TeX that KaTeX refuses', expected, found: plainTexMessage(error.message) }];
  }
}
