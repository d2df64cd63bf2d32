import { LOCALES, otherLocale, type Locale } from '#domain/locale.ts';
import { pageHref, pdfHref, sectionHref } from '#domain/routes.ts';
import { strings } from '#i18n/strings.ts';
import type { Concept } from '#schemas/concept.ts';
import type { Corpus } from '#schemas/corpus.ts';
import type { Equation } from '#schemas/equation.ts';
import { plainText } from './plain-text.ts';
import type { SearchRecord } from './record.ts';

/** Address of an equation's typeset formula for result lists, below the base. */
export function platePath(id: string): string {
  return `plates/${id}.html`;
}

/** Everything that can be found, one record for each language that it is indexed in. */
export function searchRecords(corpus: Corpus, base: string): SearchRecord[] {
  return [
    ...LOCALES.flatMap((locale) => [
      ...[...corpus.concepts.values()].map((concept) => conceptRecord(concept, locale, base)),
      ...[...corpus.equations.values()].map((equation) => equationRecord(corpus, equation, locale, base)),
      ...topicRecords(corpus, locale, base),
    ]),
    ...noteRecords(corpus, base),
    ...pageRecords(corpus, base),
    ...linkRecords(corpus, base),
  ];
}

function conceptRecord(concept: Concept, locale: Locale, base: string): SearchRecord {
  const other = otherLocale(locale);
  return {
    index: locale,
    url: pageHref(base, locale, 'concepts', concept.id),
    kind: 'concept',
    entity: `concept:${concept.id}`,
    title: concept.name[locale],
    aliases: [...concept.synonyms[locale], concept.name[other], ...concept.synonyms[other]],
    facts: concept.name[other],
    text: plainText(concept[locale]),
    languages: [...LOCALES],
    topics: concept.topics,
    source: null,
    plate: concept.canonical === undefined ? null : platePath(concept.canonical),
  };
}

function equationRecord(corpus: Corpus, equation: Equation, locale: Locale, base: string): SearchRecord {
  const other = otherLocale(locale);
  const source = corpus.sources.get(equation.source);
  const short = source?.short[locale] ?? equation.source;
  // Only the concepts that it is about lend it their names; a fourth concept is merely mentioned.
  const concepts = equation.concepts.slice(0, 2).flatMap((id) => corpus.concepts.get(id) ?? []);
  return {
    index: locale,
    url: pageHref(base, locale, 'equations', equation.id),
    kind: 'equation',
    entity: `equation:${equation.id}`,
    title: equation.title[locale],
    aliases: [equation.title[other], ...concepts.flatMap(({ name }) => [name.en, name.zh]), equation.locator, `${equation.source} ${equation.locator}`],
    facts: /^\d/.test(equation.locator) ? `${short} ${equation.locator}` : `${short} · ${equation.locator}`,
    text: [equation[locale], ...equation.symbols.map((symbol) => symbol[locale]), equation.correction?.[locale] ?? ''].map(plainText).join(' '),
    languages: [...LOCALES],
    topics: equation.topics,
    source: equation.source,
    plate: platePath(equation.id),
  };
}

function topicRecords(corpus: Corpus, locale: Locale, base: string): SearchRecord[] {
  const other = otherLocale(locale);
  return [...corpus.topics.values()].map((topic) => ({
    index: locale,
    url: pageHref(base, locale, 'topics', topic.id),
    kind: 'topic',
    entity: `topic:${topic.id}`,
    title: topic.name[locale],
    aliases: [topic.name[other], topic.short.en, topic.short.zh, topic.listHeading ?? ''],
    facts: strings[locale].topics,
    text: plainText(topic[locale]),
    languages: [...LOCALES],
    topics: [topic.id],
    source: null,
    plate: null,
  }));
}

function noteRecords(corpus: Corpus, base: string): SearchRecord[] {
  return corpus.notes.flatMap((note) => {
    const locale = note.language;
    const url = pageHref(base, locale, 'notes', note.id);
    const shared = { index: locale, kind: 'note', languages: [locale], topics: [note.topic], source: 'atlas', plate: null } as const;
    let section = 0;
    let subsection = 0;
    const parts = note.body.split(/^(?=#{2,3} )/m).map((part): SearchRecord => {
      const heading = /^(#{2,3}) (.*)$/m.exec(part);
      if (heading?.[1] === '##') {
        section++;
        subsection = 0;
      } else if (heading) subsection++;
      const anchor = subsection > 0 ? `s${String(section)}-${String(subsection)}` : `s${String(section)}`;
      const title = heading?.[2] ?? note.title;
      return {
        ...shared,
        languages: [...shared.languages],
        topics: [...shared.topics],
        url: heading ? `${url}#${anchor}` : url,
        entity: `note:${note.id}.${locale}${heading ? `#${anchor}` : ''}`,
        title,
        aliases: heading ? [] : note.keywords,
        facts: heading ? `${strings[locale].notes} · ${note.title}` : strings[locale].notes,
        text: plainText(heading ? part.slice(heading[0].length) : `${note.abstract} ${part}`),
      };
    });
    return parts;
  });
}

function pageRecords(corpus: Corpus, base: string): SearchRecord[] {
  return [...corpus.resources.values()].flatMap((resource) => {
    const locale = resource.language;
    return (resource.file?.text ?? []).map(
      (text, index): SearchRecord => ({
        index: locale,
        url: pdfHref(base, resource.fileName, index + 1),
        kind: 'page',
        entity: `page:${resource.id}:${String(index + 1)}`,
        title: resource.title,
        aliases: [],
        facts: `PDF · ${strings[locale].page(index + 1)}`,
        text,
        languages: [locale],
        topics: resource.topics,
        source: null,
        plate: null,
      }),
    );
  });
}

function linkRecords(corpus: Corpus, base: string): SearchRecord[] {
  return [...corpus.links.values()].map((link) => {
    const parent = corpus.links.get(link.translationOf ?? '');
    return {
      index: link.language,
      url: `${sectionHref(base, link.language, 'links')}#${link.id}`,
      kind: 'link',
      entity: `link:${link.id}`,
      title: parent ? `${parent.title} · ${link.title}` : link.title,
      aliases: [corpus.topics.get(link.topic)?.name[otherLocale(link.language)] ?? ''],
      facts: [link.publisher ?? link.host, link.date].filter(Boolean).join(', '),
      text: corpus.topics.get(link.topic)?.name[link.language] ?? '',
      languages: [link.language],
      topics: [link.topic],
      source: null,
      plate: null,
    };
  });
}
