import type { Bilingual } from '#domain/locale.ts';
import type {
  GeneratedConcept,
  GeneratedCorpus,
  GeneratedEntry,
  GeneratedSource,
  GeneratedTopic,
} from './generated-corpus.ts';

/** Path of an entry below the root of its corpus. */
export function entryPath({
  id,
  source,
  chapter,
}: Pick<GeneratedEntry, 'id' | 'source' | 'chapter'>): string {
  return `content/equations/${source}/${chapter}/${id}.md`;
}

/** A generated corpus as the project's own files, by path. */
export function contentFiles({ sources, topics, concepts, entries }: GeneratedCorpus): Map<string, string> {
  return new Map([
    ...sources.map((source): [string, string] => [`content/sources/${source.id}.md`, sourceFile(source)]),
    ...topics.map((topic): [string, string] => [`content/topics/${topic.id}.md`, topicFile(topic)]),
    ...concepts.map((concept): [string, string] => [
      `content/concepts/${concept.id}.md`,
      conceptFile(concept),
    ]),
    ...entries.map((entry): [string, string] => [entryPath(entry), entryFile(entry)]),
    ['content/links/links.md', '---\ntitle: Links\n---\n'],
  ]);
}

export function entryFile(entry: GeneratedEntry): string {
  return file(
    [
      `title: ${both(entry.title)}`,
      `source: ${entry.source}`,
      `locator: ${quoted(entry.locator)}`,
      `topics: ${list(entry.topics)}`,
      `concepts: ${list(entry.concepts)}`,
      `uses: ${list(entry.uses)}`,
      'symbols:',
      ...entry.symbols.map(
        ({ tex, en, zh }) => `  - { tex: ${quoted(tex)}, en: ${quoted(en)}, zh: ${quoted(zh)} }`,
      ),
      ...(entry.sourceReads === null
        ? []
        : ['sourceReads: |', ...entry.sourceReads.split('\n').map((row) => `  ${row}`)]),
      ...(entry.correction === null ? [] : [`correction: ${both(entry.correction)}`]),
    ],
    `$$\n${entry.tex}\n$$\n\n${blocks(entry)}`,
  );
}

function sourceFile(source: GeneratedSource): string {
  return file(
    [
      `name: ${both(source.name)}`,
      `short: ${both(source.short)}`,
      `order: ${String(source.order)}`,
      `author: ${both({ en: 'Nobody', zh: '佚名' })}`,
      `kind: ${both({ en: 'made-up lectures', zh: '虚构讲义' })}`,
      'chapters:',
      ...source.chapters.map(
        ({ number, folder, title }) =>
          `  - { number: ${quoted(number)}, folder: ${quoted(folder)}, title: ${both(title)} }`,
      ),
    ],
    blocks(source),
  );
}

function topicFile(topic: GeneratedTopic): string {
  const { chapter } = topic;
  return file(
    [
      `name: ${both(topic.name)}`,
      `short: ${both(topic.name)}`,
      `order: ${String(topic.order)}`,
      ...(chapter === null
        ? []
        : [`chapter: { source: ${chapter.source}, number: ${quoted(chapter.number)} }`]),
      `emblem: { tex: ${quoted(topic.emblem.tex)}, equation: ${topic.emblem.equation} }`,
      `neighbours: ${list(topic.neighbours)}`,
      ...(topic.sections.length === 0 ? [] : ['sections:']),
      ...topic.sections.flatMap(({ title, equations }) => [
        `  - title: ${both(title)}`,
        `    equations: ${list(equations)}`,
      ]),
    ],
    blocks(topic),
  );
}

function conceptFile(concept: GeneratedConcept): string {
  const synonyms = `{ en: ${list(concept.synonyms.en.map(quoted))}, zh: ${list(concept.synonyms.zh.map(quoted))} }`;
  return file(
    [
      `name: ${both(concept.name)}`,
      `synonyms: ${synonyms}`,
      ...(concept.canonical === null ? [] : [`canonical: ${concept.canonical}`]),
      `related: ${list(concept.related)}`,
      `topics: ${list(concept.topics)}`,
    ],
    blocks(concept),
  );
}

function file(matter: readonly string[], body: string): string {
  return `---\n${matter.join('\n')}\n---\n${body}`;
}

function blocks({ en, zh }: Bilingual): string {
  return `:::en\n${en}\n:::\n\n:::zh\n${zh}\n:::\n`;
}

function both({ en, zh }: Bilingual): string {
  return `{ en: ${quoted(en)}, zh: ${quoted(zh)} }`;
}

/** In single quotes, in which YAML reads no backslashes. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "''").replace(/\s*\n\s*/g, ' ')}'`;
}

function list(items: readonly string[]): string {
  return `[${items.join(', ')}]`;
}
