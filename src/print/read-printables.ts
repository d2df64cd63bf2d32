import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nearest } from '#domain/nearest.ts';
import { besideLabel } from '#domain/locator-label.ts';
import type { Problem } from '#domain/problem.ts';
import {
  readEquations,
  readNotes,
  readSources,
  readTopics,
  type Located,
} from '#loaders/corpus/read-entries.ts';
import { sha256Hex } from '#loaders/pdf/read-pdf.ts';
import { cachedFormula } from '#markdown/cached.ts';
import { TexError } from '#markdown/katex.ts';
import { EQUATION_INCLUDE, findNoteFaults } from '#markdown/note.ts';
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
  /** Source and number of an equation, such as `UDL 5.3`. */
  labelOf: (equation: Equation) => string;
  emblem: { tex: string; label: string } | null;
  sources: string;
}

/** Folder of the PDFs, below the root. */
export const PDF_FOLDER = 'math-resources';
export const STYLE_SHEET = new URL('print.css', import.meta.url);

/** All sets of notes below a root; the problems are those of the notes and of the entries that they show. */
export function readPrintables(root: string): { printables: Printable[]; problems: Problem[] } {
  const cache = join(process.env['ATLAS_CACHE'] ?? '.cache', 'parsed');
  const notes = readNotes(root, cache);
  const equations = byId(readEquations(root, cache).entries);
  const topics = byId(readTopics(root, cache).entries);
  const sources = byId(readSources(root, cache).entries);
  const css = readFileSync(STYLE_SHEET, 'utf8');
  const problems = [...notes.problems];
  const printables = notes.entries.map(({ entry: note, origin }): Printable => {
    const labelOf = ({ source, locator }: Equation): string => {
      return besideLabel(sources.get(source)?.short[note.language] ?? source, locator);
    };
    const emblem = topics.get(note.topic)?.emblem;
    const pictured = emblem?.equation === undefined ? undefined : equations.get(emblem.equation);
    const plate = emblem && pictured ? { tex: emblem.tex, label: labelOf(pictured) } : null;
    problems.push(...noteProblems(note, origin.file, equations, plate));
    return {
      note,
      path: origin.file,
      equations,
      labelOf,
      emblem: plate,
      sources: sourcesHash(note, equations, labelOf, plate, css),
    };
  });
  return { printables, problems };
}

/** Hash of what is printed, and of nothing else: a change that the paper would not show leaves a PDF as it is. */
function sourcesHash(
  note: Note,
  equations: ReadonlyMap<string, Equation>,
  labelOf: Printable['labelOf'],
  emblem: Printable['emblem'],
  css: string,
): string {
  const { title, subtitle, language, file, abstract, keywords, body } = note;
  const included = includedIds(note).flatMap((id) => {
    const equation = equations.get(id);
    return equation ? [[id, equation.tex, labelOf(equation)]] : [];
  });
  return hashOf([
    DOCUMENT_FORM,
    css,
    { title, subtitle: subtitle ?? null, language, file, abstract, keywords, body },
    included,
    emblem,
  ]);
}

function noteProblems(
  note: Note,
  file: string,
  equations: ReadonlyMap<string, Equation>,
  emblem: Printable['emblem'],
): Problem[] {
  const faults: Problem[] = [];
  try {
    for (const { line, ...fault } of findNoteFaults(note, equations, new Map())) {
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
  const unknown = [...note.body.matchAll(EQUATION_INCLUDE)].flatMap((match): Problem[] => {
    const id = match[1] ?? '';
    if (equations.has(id)) return [];
    const guess = nearest(id, equations.keys());
    return [
      {
        file,
        line: note.bodyLine + (note.body.slice(0, match.index).match(/\n/g)?.length ?? 0),
        kind: 'unknown equation',
        expected: 'the id of a readable file in content/equations/',
        found: id,
        ...(guess === undefined ? {} : { nearest: guess }),
      },
    ];
  });
  return [...faults, ...unknown];
}

function includedIds({ body }: Note): string[] {
  return [...body.matchAll(EQUATION_INCLUDE)].map(([, id = '']) => id);
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
