import { nearest } from '#domain/nearest.ts';
import type { Problem } from '#domain/problem.ts';
import {
  parseLinkList,
  type LinkSection,
  type ListedLink,
  type ListedPdf,
} from '#loaders/link-list/parse-link-list.ts';
import type { Link } from '#schemas/listed.ts';
import { listFiles } from './list-files.ts';
import type { Draft } from './read-entries.ts';
import { idOfPdf } from './read-pdfs.ts';
import { readText } from './read-text.ts';
import { textsAt } from './value-at.ts';

/** What a curated list says of a PDF; `topic` is undefined below a heading that no hub has. */
export interface SaidOfPdf {
  pdf: ListedPdf;
  topic: string | undefined;
  file: string;
}

/** The curated lists: links under their hubs, PDFs by file name. */
export interface Lists {
  links: Link[];
  pdfs: Map<string, SaidOfPdf>;
  problems: Problem[];
}

/** Reads every list in content/links/. A hub with mistakes of its own has its heading all the same. */
export function readLists(root: string, topics: readonly Draft[]): Lists {
  const lists: Lists = { links: [], pdfs: new Map(), problems: [] };
  const topicOf = new Map(
    topics.flatMap(({ id, values }) =>
      textsAt(values, 'listHeading').map(({ text }) => [text.trim(), id] as const),
    ),
  );
  for (const file of listFiles(root, 'content/links', '.md')) {
    const { text, problems } = readText(root, file);
    const list = parseLinkList(text, file);
    lists.problems.push(
      ...problems,
      ...list.problems.map((problem) => ({ ...problem, kind: inWords(problem.kind) })),
    );
    for (const section of list.sections) {
      const topic = topicOf.get(section.heading);
      if (topic === undefined) lists.problems.push(unknownHeading(section, file, topicOf.keys()));
      else lists.links.push(...section.links.map((link) => linkOf(link, topic)));
      if (section.pdf) addPdf(lists, { pdf: section.pdf, topic, file });
    }
  }
  return lists;
}

function linkOf(listed: ListedLink, topic: string): Link {
  const { id, title, publisher, date, language, url, host, translationOf } = listed;
  return { id, title, publisher, date, language, url, host, topic, translationOf };
}

function addPdf({ pdfs, problems }: Lists, said: SaidOfPdf): void {
  const fileName = said.pdf.fileName.normalize('NFC');
  if (idOfPdf(fileName) === undefined) {
    const expected = 'a file name with a letter or a digit';
    problems.push({
      file: said.file,
      line: said.pdf.line,
      kind: 'wrong file name',
      expected,
      found: fileName,
    });
  }
  pdfs.set(fileName, said);
}

function unknownHeading(section: LinkSection, file: string, known: Iterable<string>): Problem {
  const guess = nearest(section.heading, known);
  return {
    file,
    line: section.line,
    kind: 'heading without a hub',
    expected: 'the listHeading of a hub in content/topics/',
    found: section.heading,
    ...(guess === undefined ? {} : { nearest: guess }),
  };
}

/** `unsafe-url` as a reader of the report would say it. */
function inWords(kind: string): string {
  return kind
    .replaceAll('-', ' ')
    .replace(/\burl\b/, 'URL')
    .replace(/\bpdf\b/, 'PDF')
    .replace(/^not a link$/, 'list line that is not a link');
}
