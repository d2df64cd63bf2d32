import { LOCALES, type Bilingual, type Locale } from '#domain/locale.ts';
import { locatorLabel } from '#domain/locator-label.ts';
import { pageHref, pdfHref, sectionHref, type PageKind } from '#domain/routes.ts';
import { invertRepeats, statementOf } from '#domain/repeats.ts';
import { strings } from '#i18n/strings.ts';
import type { Concept } from '#schemas/concept.ts';
import type { Corpus } from '#schemas/corpus.ts';
import type { Equation } from '#schemas/equation.ts';
import type { Note } from '#schemas/note.ts';
import { demoRecords } from './demo-records.ts';
import { headWords } from './head-words.ts';
import { plainText } from './plain-text.ts';
import type { SearchRecord } from './record.ts';

/** Address of an equation's typeset formula for result lists, below the base. */
export function platePath(id: string): string {
  return `plates/${id}.html`;
}

/** Everything that can be found. */
export function searchRecords(corpus: Corpus, base: string): SearchRecord[] {
  const repeats = invertRepeats(corpus.equations.values());
  const entriesOf = new Map<string, number>();
  for (const { concepts } of corpus.equations.values()) {
    for (const id of concepts) entriesOf.set(id, (entriesOf.get(id) ?? 0) + 1);
  }
  const heads = headWords(
    [...corpus.concepts.values()].map(({ id, name, synonyms }) => ({
      id,
      names: [name.en, name.zh, ...synonyms.en, ...synonyms.zh],
      entries: entriesOf.get(id) ?? 0,
    })),
  );
  return [
    ...[...corpus.concepts.values()].map((concept) =>
      conceptRecord(concept, entriesOf.get(concept.id) ?? 0, heads.get(concept.id) ?? [], base),
    ),
    ...[...corpus.equations.values()].map((equation) =>
      equationRecord(corpus, equation, repeats.get(equation.id) ?? [], base),
    ),
    ...topicRecords(corpus, base),
    ...demoRecords(corpus, base),
    ...corpus.notes.flatMap((note) => noteRecords(note, base)),
    ...pageRecords(corpus, base),
    ...linkRecords(corpus, base),
  ];
}

function hrefs(base: string, kind: PageKind, id: string): Bilingual {
  return bilingual((locale) => pageHref(base, locale, kind, id));
}

function bilingual(of: (locale: Locale) => string): Bilingual {
  return { en: of('en'), zh: of('zh') };
}

/** A text that exists in one language, with nothing in the other. */
function inOne(locale: Locale, text: string): Bilingual {
  return bilingual((other) => (other === locale ? text : ''));
}

/**
 * @param entries how many equations are about the concept
 * @param heads words that mean it when they are asked for alone
 */
function conceptRecord(
  concept: Concept,
  entries: number,
  heads: readonly string[],
  base: string,
): SearchRecord {
  return {
    kind: 'concept',
    href: hrefs(base, 'concepts', concept.id),
    title: concept.name,
    aliases: [...concept.synonyms.en, ...concept.synonyms.zh],
    about: [],
    facts: { en: concept.name.zh, zh: concept.name.en },
    text: bilingual((locale) => plainText(concept[locale])),
    languages: [...LOCALES],
    topics: concept.topics,
    source: null,
    heads: [...heads],
    entries,
    statement: null,
    plate: concept.canonical === undefined ? null : platePath(concept.canonical),
  };
}

/** @param again the later entries that state the same formula */
function equationRecord(
  corpus: Corpus,
  equation: Equation,
  again: readonly Equation[],
  base: string,
): SearchRecord {
  const source = corpus.sources.get(equation.source);
  // Only the concepts that it is about lend it their names; a third one is merely mentioned.
  const concepts = equation.concepts.slice(0, 2).flatMap((id) => corpus.concepts.get(id) ?? []);
  return {
    kind: 'equation',
    href: hrefs(base, 'equations', equation.id),
    title: equation.title,
    // The heading that an unnumbered one stands under names the whole section.
    aliases: /^\d/.test(equation.locator)
      ? [equation.locator, `${source?.short.en ?? equation.source} ${equation.locator}`]
      : [],
    about: concepts.flatMap(({ name, synonyms }) => [name.en, name.zh, ...synonyms.en, ...synonyms.zh]),
    facts: bilingual((locale) => {
      const label = locatorLabel(source, equation, locale);
      const numbers = again.map(({ locator }) => locator).join(', ');
      return again.length > 0 ? `${label} · ${strings[locale].againAs(numbers)}` : label;
    }),
    text: bilingual((locale) =>
      [
        equation[locale],
        ...equation.symbols.map((symbol) => symbol[locale]),
        equation.correction?.[locale] ?? '',
      ]
        .map(plainText)
        .join(' '),
    ),
    languages: [...LOCALES],
    topics: equation.topics,
    source: equation.source,
    heads: [],
    entries: 0,
    statement: again.length > 0 || equation.repeats !== undefined ? statementOf(equation) : null,
    plate: platePath(equation.id),
  };
}

function topicRecords(corpus: Corpus, base: string): SearchRecord[] {
  return [...corpus.topics.values()].map((topic) => ({
    kind: 'topic',
    href: hrefs(base, 'topics', topic.id),
    title: topic.name,
    aliases: [
      ...new Set([
        topic.short.en,
        topic.short.zh,
        ...(topic.listHeading === undefined ? [] : [topic.listHeading]),
      ]),
    ],
    about: [],
    facts: bilingual((locale) => strings[locale].topics),
    text: bilingual((locale) => plainText(topic[locale])),
    languages: [...LOCALES],
    topics: [topic.id],
    source: null,
    heads: [],
    entries: 0,
    statement: null,
    plate: null,
  }));
}

/** A record for the notes as a whole and one for each section, which leads to its heading. */
function noteRecords(note: Note, base: string): SearchRecord[] {
  const locale = note.language;
  const url = pageHref(base, locale, 'notes', note.id);
  let section = 0;
  let subsection = 0;
  return note.body.split(/^(?=#{2,3} )/m).map((part): SearchRecord => {
    const heading = /^(#{2,3}) (.*)$/m.exec(part);
    if (heading?.[1] === '##') {
      section++;
      subsection = 0;
    } else if (heading) subsection++;
    const anchor = subsection > 0 ? `#s${String(section)}-${String(subsection)}` : `#s${String(section)}`;
    const href = heading ? url + anchor : url;
    const title = heading?.[2] ?? note.title;
    return {
      kind: 'note',
      href: { en: href, zh: href },
      title: { en: title, zh: title },
      aliases: [],
      about: heading ? [] : note.keywords,
      facts: bilingual((reader) =>
        heading ? `${strings[reader].notes} · ${note.title}` : strings[reader].notes,
      ),
      text: inOne(locale, plainText(heading ? part.slice(heading[0].length) : `${note.abstract} ${part}`)),
      languages: [locale],
      topics: [note.topic],
      source: 'atlas',
      heads: [],
      entries: 0,
      statement: null,
      plate: null,
    };
  });
}

function pageRecords(corpus: Corpus, base: string): SearchRecord[] {
  return [...corpus.resources.values()].flatMap((resource) =>
    (resource.file?.text ?? []).map((text, index): SearchRecord => {
      const href = pdfHref(base, resource.fileName, index + 1);
      return {
        kind: 'page',
        href: { en: href, zh: href },
        title: { en: resource.title, zh: resource.title },
        aliases: [],
        about: [],
        facts: bilingual((locale) => `PDF · ${strings[locale].page(index + 1)}`),
        text: inOne(resource.language, text),
        languages: [resource.language],
        topics: resource.topics,
        source: null,
        heads: [],
        entries: 0,
        statement: null,
        plate: null,
      };
    }),
  );
}

function linkRecords(corpus: Corpus, base: string): SearchRecord[] {
  return [...corpus.links.values()].map((link) => {
    const parent = corpus.links.get(link.translationOf ?? '');
    const topic = corpus.topics.get(link.topic)?.name;
    const title = parent ? `${parent.title} · ${link.title}` : link.title;
    const facts = [link.publisher ?? link.host, link.date].filter(Boolean).join(', ');
    return {
      kind: 'link',
      href: bilingual((locale) => `${sectionHref(base, locale, 'links')}#${link.id}`),
      title: { en: title, zh: title },
      aliases: [],
      about: topic ? [topic.en, topic.zh] : [],
      facts: { en: facts, zh: facts },
      // Pagefind drops a record without any text.
      text: topic ?? { en: link.host, zh: link.host },
      languages: [link.language],
      topics: [link.topic],
      source: null,
      heads: [],
      entries: 0,
      statement: null,
      plate: null,
    };
  });
}
