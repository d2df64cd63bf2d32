import { LOCALES } from '#domain/locale.ts';
import type { Problem } from '#domain/problem.ts';
import { cachedFormula, cachedProse } from '#markdown/cached.ts';
import { renderInlineMaths } from '#markdown/inline-maths.ts';
import { TexError, typeset } from '#markdown/katex.ts';
import { findNoteFaults } from '#markdown/note.ts';
import { referenceHrefs } from '#markdown/targets.ts';
import type { CorpusReading } from './read-corpus.ts';
import type { Origin } from './read-entries.ts';

/**
 * Typesets every formula and every text once, which fills the cache that the pages are made from, and reports
 * the TeX that KaTeX refuses, raw HTML and unsafe links with the line that each stands on.
 *
 * @param base base path of the site, because links in the texts carry it
 */
export function checkRendering({ corpus, located }: CorpusReading, base: string): Problem[] {
  const problems: Problem[] = [];
  const hrefs = referenceHrefs(corpus.equations.values(), base);
  const tex = (origin: Origin, line: number, render: () => unknown): void => {
    try {
      render();
    } catch (error) {
      if (!(error instanceof TexError)) throw error;
      problems.push(refused(origin.file, line, error));
    }
  };
  const prose = (origin: Origin, entry: { en: string; zh: string }, own: string | null): void => {
    for (const locale of LOCALES) {
      for (const fault of cachedProse(entry[locale], { own, hrefs: hrefs[locale] }).faults) {
        const { line, ...rest } = fault;
        problems.push({ file: origin.file, line: (origin.blocks[locale] ?? 1) + line - 1, ...rest });
      }
    }
  };
  for (const { entry, origin } of located.equations) {
    tex(origin, origin.blocks.tex ?? 1, () => cachedFormula(entry.tex));
    prose(origin, entry, entry.source);
    entry.symbols.forEach((symbol, index) => {
      const line = origin.lines[`symbols.${String(index)}`] ?? 1;
      tex(origin, line, () => typeset(symbol.tex, false));
      for (const locale of LOCALES) tex(origin, line, () => renderInlineMaths(symbol[locale]));
    });
    for (const locale of LOCALES) {
      const correction = entry.correction?.[locale];
      if (correction !== undefined) tex(origin, origin.lines['correction'] ?? 1, () => renderInlineMaths(correction));
    }
  }
  for (const { entry, origin } of located.concepts) prose(origin, entry, null);
  for (const { entry, origin } of located.topics) {
    prose(origin, entry, entry.chapter?.source ?? null);
    tex(origin, origin.lines['emblem'] ?? 1, () => cachedFormula(entry.emblem.tex));
  }
  for (const { entry, origin } of located.sources) {
    prose(origin, entry, null);
    entry.notation.forEach((row, index) => {
      tex(origin, origin.lines[`notation.${String(index)}`] ?? 1, () => {
        typeset(row.tex, false);
        for (const locale of LOCALES) renderInlineMaths(row[locale]);
      });
    });
  }
  for (const { entry, origin } of located.notes) {
    for (const { line, ...fault } of findNoteFaults(entry, corpus.equations, hrefs[entry.language])) {
      problems.push({ file: origin.file, line: entry.bodyLine + line - 1, ...fault });
    }
  }
  return problems;
}

function refused(file: string, start: number, error: TexError): Problem {
  const before = error.offset === null ? '' : error.tex.slice(0, error.offset);
  return {
    file,
    line: start + (before.match(/\n/g)?.length ?? 0),
    kind: 'TeX that KaTeX refuses',
    expected: 'TeX that KaTeX typesets',
    found: error.message.replace(/\p{M}/gu, ''),
  };
}
