import type { Problem } from '#domain/problem.ts';
import type { OutlineNode } from '#loaders/link-list/parse-link-list.ts';
import type { Link, OutlineEntry, Resource } from '#schemas/listed.ts';
import type { Note } from '#schemas/note.ts';
import { readForthcoming, staleLines } from './forthcoming.ts';
import { readLists, type SaidOfPdf } from './read-lists.ts';
import { idOfPdf, languageOf, nearestPdf, readPdfs, type PdfOnDisk } from './read-pdfs.ts';
import type { Draft, Located } from './read-entries.ts';

interface Listed {
  links: Link[];
  resources: Resource[];
  problems: Problem[];
}

/** Reads the curated lists and the PDFs, and joins what the list says of a PDF with the file itself. */
export async function readListed(
  root: string,
  cache: string,
  topics: readonly Draft[],
  notes: readonly Located<Note>[],
): Promise<Listed> {
  const lists = readLists(root, topics);
  const noteOf = new Map(notes.map(({ entry }) => [entry.file.normalize('NFC'), entry]));
  const ledger = readForthcoming(root);
  const { pdfs, names, problems } = await readPdfs(root, cache);
  problems.push(
    ...lists.problems,
    ...ledger.problems,
    ...staleLines(ledger, names, new Set(lists.pdfs.keys())),
  );
  const resources = pdfs.map((pdf) =>
    resourceOf(pdf, lists.pdfs.get(pdf.fileName), noteOf.get(pdf.fileName)),
  );
  for (const [fileName, { pdf, topic, file }] of lists.pdfs) {
    const id = idOfPdf(fileName);
    if (names.has(fileName) || id === undefined) continue;
    const forthcoming = ledger.entries.get(fileName);
    if (forthcoming === undefined) {
      const expected = `math-resources/${fileName}, or a line for it in ${ledger.file}`;
      const guess = nearestPdf(fileName, names);
      const problem = { file, line: pdf.line, kind: 'PDF that is not there', expected, found: 'neither' };
      problems.push(guess === undefined ? problem : { ...problem, nearest: guess });
    } else if (forthcoming.reason !== null) {
      resources.push({
        id,
        title: fileName.replace(/\.pdf$/i, ''),
        fileName,
        language: languageOf(null, fileName),
        topics: topic === undefined ? [] : [topic],
        book: pdf.book,
        listed: pdf.outline.map(withoutPages),
        forthcoming: forthcoming.reason,
        file: null,
      });
    }
  }
  return { links: lists.links, resources, problems };
}

function resourceOf({ id, fileName, facts, cover }: PdfOnDisk, said?: SaidOfPdf, note?: Note): Resource {
  const topic = said?.topic ?? note?.topic;
  return {
    id,
    title: facts.title ?? note?.title ?? fileName.replace(/\.pdf$/i, ''),
    fileName,
    language: languageOf(facts.language, `${facts.title ?? ''}${fileName}`),
    topics: topic === undefined ? [] : [topic],
    book: said?.pdf.book ?? null,
    listed: (said?.pdf.outline ?? []).map(withoutPages),
    forthcoming: null,
    file: { ...facts, cover },
  };
}

function withoutPages(node: OutlineNode): OutlineEntry {
  return { title: node.title, page: null, children: node.children.map(withoutPages) };
}
