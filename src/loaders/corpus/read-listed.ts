import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Locale } from '#domain/locale.ts';
import { nearest } from '#domain/nearest.ts';
import type { Problem } from '#domain/problem.ts';
import { resourceId } from '#domain/resource-id.ts';
import { parseLinkList, type LinkSection, type ListedPdf, type OutlineNode } from '#loaders/link-list/parse-link-list.ts';
import { ingestPdf } from '#loaders/pdf/pdf-cache.ts';
import type { Link, OutlineEntry, Resource } from '#schemas/listed.ts';
import type { Note } from '#schemas/note.ts';
import type { Topic } from '#schemas/topic.ts';
import { listFiles } from './list-files.ts';
import type { Located } from './read-entries.ts';
import { readForthcoming, type ForthcomingEntry } from './forthcoming.ts';

interface Listed {
  links: Link[];
  resources: Resource[];
  problems: Problem[];
}

const PDF_FAULT = {
  empty: 'a PDF that is empty',
  'not-a-pdf': 'a file that is not a PDF',
  truncated: 'a PDF that is truncated',
  encrypted: 'a PDF that is encrypted',
} as const;

/** Reads the curated lists and the PDFs, and joins what the list says of a PDF with the file itself. */
export async function readListed(
  root: string,
  cache: string,
  topics: readonly Located<Topic>[],
  notes: readonly Located<Note>[],
): Promise<Listed> {
  const problems: Problem[] = [];
  const links: Link[] = [];
  const listed = new Map<string, { pdf: ListedPdf; topic: string; file: string }>();
  const topicOf = new Map(topics.flatMap(({ entry }) => (entry.listHeading === undefined ? [] : [[entry.listHeading, entry.id]])));
  for (const file of listFiles(root, 'content/links', '.md')) {
    const list = parseLinkList(readFileSync(join(root, file), 'utf8'), file);
    problems.push(...list.problems);
    for (const section of list.sections) {
      const topic = topicOf.get(section.heading);
      if (topic === undefined) {
        problems.push(unknownHeading(section, file, topicOf.keys()));
        continue;
      }
      links.push(...section.links.map(({ line: _line, ...link }) => ({ ...link, topic })));
      if (section.pdf) listed.set(section.pdf.fileName, { pdf: section.pdf, topic, file });
    }
  }
  const noteOf = new Map(notes.map(({ entry }) => [entry.file, entry]));
  const ledger = readForthcoming(root);
  problems.push(...ledger.problems);
  const resources: Resource[] = [];
  for (const path of listFiles(root, 'math-resources', '.pdf')) {
    const { reading, coverPath } = await ingestPdf(join(root, path), cache);
    const fileName = basename(path).normalize('NFC');
    if (!reading.ok) {
      problems.push({ file: path, line: 1, kind: PDF_FAULT[reading.fault], expected: 'a PDF that opens without a password', found: reading.found });
      continue;
    }
    const { facts } = reading;
    const said = listed.get(fileName);
    const note = noteOf.get(fileName);
    const topic = said?.topic ?? note?.topic;
    resources.push({
      id: resourceId(fileName),
      title: facts.title ?? note?.title ?? fileName.replace(/\.pdf$/i, ''),
      fileName,
      language: languageOf(facts.language, `${facts.title ?? ''}${fileName}`),
      topics: topic === undefined ? [] : [topic],
      book: said?.pdf.book ?? null,
      listed: (said?.pdf.outline ?? []).map(withoutPages),
      forthcoming: null,
      file: { ...facts, cover: coverPath },
    });
  }
  const present = new Set(resources.map((resource) => resource.fileName));
  for (const [fileName, { pdf, topic, file }] of listed) {
    if (present.has(fileName)) continue;
    const reason = ledger.entries.get(fileName);
    if (reason === undefined) {
      const guess = nearest(fileName, present);
      problems.push({
        file,
        line: pdf.line,
        kind: 'PDF that is not there',
        expected: `math-resources/${fileName}, or a line in ${ledger.file}`,
        found: 'neither',
        ...(guess === undefined ? {} : { nearest: guess }),
      });
      continue;
    }
    resources.push({
      id: resourceId(fileName),
      title: fileName.replace(/\.pdf$/i, ''),
      fileName,
      language: languageOf(null, fileName),
      topics: [topic],
      book: pdf.book,
      listed: pdf.outline.map(withoutPages),
      forthcoming: reason.reason,
      file: null,
    });
  }
  problems.push(...staleLedger(ledger.entries, ledger.file, present, listed));
  return { links, resources, problems };
}

function unknownHeading(section: LinkSection, file: string, known: Iterable<string>): Problem {
  const guess = nearest(section.heading, known);
  return {
    file,
    line: section.line,
    kind: 'heading without a hub',
    expected: 'the listHeading of a file in content/topics/',
    found: section.heading,
    ...(guess === undefined ? {} : { nearest: guess }),
  };
}

function staleLedger(
  entries: ReadonlyMap<string, ForthcomingEntry>,
  file: string,
  present: ReadonlySet<string>,
  listed: ReadonlyMap<string, unknown>,
): Problem[] {
  return [...entries].flatMap(([name, { line }]) => {
    if (present.has(name)) {
      return [{ file, line, kind: 'ledger line out of date', expected: 'a PDF that is not written yet', found: `${name} in math-resources/` }];
    }
    return listed.has(name)
      ? []
      : [{ file, line, kind: 'ledger line out of date', expected: 'a PDF that the curated list names', found: name }];
  });
}

function withoutPages(node: OutlineNode): OutlineEntry {
  return { title: node.title, page: null, children: node.children.map(withoutPages) };
}

function languageOf(tag: string | null, text: string): Locale {
  if (tag !== null && /^zh/i.test(tag)) return 'zh';
  if (tag !== null && /^en/i.test(tag)) return 'en';
  return /\p{Script=Han}/u.test(text) ? 'zh' : 'en';
}
