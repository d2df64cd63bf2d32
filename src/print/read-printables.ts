import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nearest } from '#domain/nearest.ts';
import { besideLabel } from '#domain/locator-label.ts';
import type { Problem } from '#domain/problem.ts';
import type { ShownFigure } from '#domain/shown-figure.ts';
import { FIGURE_IDS } from '#figures/registry.ts';
import { readEquations, readSources, readTopics, type Located } from '#loaders/corpus/read-entries.ts';
import { shownFigures } from '#loaders/computed.ts';
import { readNotes } from '#loaders/corpus/read-notes.ts';
import { sha256Hex } from '#loaders/pdf/read-pdf.ts';
import { cachedFormula } from '#markdown/cached.ts';
import { TexError } from '#markdown/katex.ts';
import { findNoteFaults } from '#markdown/note.ts';
import { includedIds, inclusionIn, type IncludedKind } from '#markdown/note-inclusions.ts';
import type { Equation } from '#schemas/equation.ts';
import type { Note } from '#schemas/note.ts';
import { DOCUMENT_FORM } from './document.ts';
import { hashOf, manifestSchema, type Manifest, type PrintState } from './manifest.ts';

/** A set of notes with all that its printing needs. */
export interface Printable {
  note: Note;
  /** Its file below the root. */
  path: string;
  equations: ReadonlyMap<string, Equation>;
  /** The figures that it shows, by id. */
  figures: ReadonlyMap<string, ShownFigure>;
  /** Source and number of an equation, such as `UDL 5.3`. */
  labelOf: (equation: Equation) => string;
  emblem: { tex: string; label: string } | null;
  sources: string;
}

/** Folder of the PDFs, below the root. */
export const PDF_FOLDER = 'math-resources';
export const STYLE_SHEET = new URL('print.css', import.meta.url);
/** The style sheet of figures, which the site shares. */
export const FIGURE_SHEET = new URL('../styles/figures.css', import.meta.url);

/** All sets of notes below a root; the problems are those of the notes and of the entries that they show. */
export function readPrintables(root: string): { printables: Printable[]; problems: Problem[] } {
  const cache = join(process.env['ATLAS_CACHE'] ?? '.cache', 'parsed');
  const notes = readNotes(root, cache);
  const equations = byId(readEquations(root, cache).entries);
  const topics = byId(readTopics(root, cache).entries);
  const sources = byId(readSources(root, cache).entries);
  const css = [STYLE_SHEET, FIGURE_SHEET].map((sheet) => readFileSync(sheet, 'utf8'));
  const problems = [...notes.problems];
  const printables = notes.entries.map(({ entry: note, origin }): Printable => {
    const labelOf = ({ source, locator }: Equation): string => {
      return besideLabel(sources.get(source)?.short[note.language] ?? source, locator);
    };
    const emblem = topics.get(note.topic)?.emblem;
    const pictured = emblem?.equation === undefined ? undefined : equations.get(emblem.equation);
    const plate = emblem && pictured ? { tex: emblem.tex, label: labelOf(pictured) } : null;
    const figures = shownFigures(includedIds(note.body, 'figure'), note.language);
    problems.push(...noteProblems(note, origin.file, equations, figures, plate));
    return {
      note,
      path: origin.file,
      equations,
      figures,
      labelOf,
      emblem: plate,
      sources: sourcesHash({ note, equations, figures, labelOf, emblem: plate }, css),
    };
  });
  return { printables, problems };
}

/**
 * Hash of what is printed, and of nothing else: a change that the paper would not show leaves a PDF as it is. The numbers of
 * worked examples stand in the notes' body, and figures are hashed as they are drawn.
 *
 * @param css the style sheets of the print
 */
export function sourcesHash(
  { note, equations, figures, labelOf, emblem }: Omit<Printable, 'path' | 'sources'>,
  css: readonly string[],
): string {
  const { title, subtitle, language, file, abstract, keywords, body } = note;
  const included = includedIds(note.body, 'equation').flatMap((id) => {
    const equation = equations.get(id);
    return equation ? [[id, equation.tex, labelOf(equation)]] : [];
  });
  return hashOf([
    DOCUMENT_FORM,
    css,
    { title, subtitle: subtitle ?? null, language, file, abstract, keywords, body },
    included,
    [...figures],
    emblem,
  ]);
}

function noteProblems(
  note: Note,
  file: string,
  equations: ReadonlyMap<string, Equation>,
  figures: ReadonlyMap<string, ShownFigure>,
  emblem: Printable['emblem'],
): Problem[] {
  const faults: Problem[] = [];
  try {
    for (const { line, ...fault } of findNoteFaults(note, { equations, figures, hrefs: new Map() })) {
      faults.push({ file, line: note.bodyLine + line - 1, ...fault });
    }
    if (emblem) cachedFormula(emblem.tex);
  } catch (error) {
    // The note's own formulas are among its faults: this one is the emblem's, or that of an entry which the note shows.
    if (!(error instanceof TexError)) throw error;
    faults.push({
      file,
      line: 1,
      kind: 'TeX that KaTeX refuses',
      expected: 'readable entries',
      found: error.message,
    });
  }
  return [...faults, ...unknownIds(note, file, { equation: [...equations.keys()], figure: FIGURE_IDS })];
}

const EXPECTED: Record<IncludedKind, string> = {
  equation: 'the id of a readable file in content/equations/',
  figure: 'the id of a figure in src/figures/',
};

/** The lines that ask for an equation or a figure which does not exist. */
function unknownIds(note: Note, file: string, known: Record<IncludedKind, readonly string[]>): Problem[] {
  return note.body.split('\n').flatMap((row, index): Problem[] => {
    const { kind, id } = inclusionIn(row) ?? {};
    if (kind === undefined || id === undefined || known[kind].includes(id)) return [];
    const guess = nearest(id, known[kind]);
    const problem = {
      file,
      line: note.bodyLine + index,
      kind: `unknown ${kind}`,
      expected: EXPECTED[kind],
      found: id,
    };
    return [guess === undefined ? problem : { ...problem, nearest: guess }];
  });
}

function byId<T extends { id: string }>(entries: readonly Located<T>[]): Map<string, T> {
  return new Map(entries.map(({ entry }) => [entry.id, entry]));
}

/** The manifest below a root; an absent one is empty. */
export function readManifest(root: string): Manifest {
  const path = join(root, PDF_FOLDER, 'manifest.json');
  return existsSync(path) ? manifestSchema.parse(JSON.parse(readFileSync(path, 'utf8'))) : {};
}

/** The sets of notes as they are now, and the PDFs as they lie there. */
export function printStates(root: string, printables: readonly Printable[]): PrintState[] {
  return printables.map(({ note: { file }, path, sources }) => {
    const pdf = join(root, PDF_FOLDER, file);
    return { file, note: path, sources, pdf: existsSync(pdf) ? sha256Hex(readFileSync(pdf)) : null };
  });
}
