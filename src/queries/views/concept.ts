import type { Locale } from '#domain/locale.ts';
import { otherLocale } from '#domain/locale.ts';
import { pageHref } from '#domain/routes.ts';
import { strings } from '#i18n/strings.ts';
import type { Concept } from '#schemas/concept.ts';
import { atlas } from '../corpus.ts';
import type { CorpusIndex } from '../corpus-index.ts';
import { pagesInEachLanguage, pagesOf, type StaticPage } from '../paths.ts';
import { base, chrome, type Chrome } from '../site.ts';
import { equationCard, type EquationCard } from './card.ts';
import { conceptLink, namedHrefs } from './equation.ts';
import { linkPlaces, pdfPlaces, type LinkItem, type PdfPlaces } from './places.ts';

/** Everything that a concept's page shows, not yet typeset. */
export interface ConceptView {
  chrome: Chrome;
  name: string;
  otherName: string;
  synonyms: string[];
  otherSynonyms: string[];
  topics: { name: string; href: string }[];
  markdown: string;
  references: { own: null; hrefs: [string, string][] };
  canonical: EquationCard | null;
  /** Its equations, a group a source, side by side: the most central typeset, more of them by title. */
  hands: { source: { name: string; href: string }; rows: EquationCard[]; more: EquationCard[] }[];
  pdfs: PdfPlaces[];
  links: LinkItem[];
  related: { name: string; href: string }[];
}

const PAGES_SHOWN = 12;
/** Formulas typeset for each source; a list beyond that is an index. */
const ROWS_TYPESET = 6;

export async function conceptPages(): Promise<StaticPage<ConceptView>[]> {
  const index = await atlas();
  return pagesOf(
    index.corpus.concepts.values(),
    ({ id }) => id,
    (concept, locale) => conceptView(index, concept, locale),
  );
}

function conceptView(index: CorpusIndex, concept: Concept, locale: Locale): ConceptView {
  const { corpus } = index;
  const other = otherLocale(locale);
  const canonical = corpus.equations.get(concept.canonical ?? '');
  const equations = (index.equationsOfConcept.get(concept.id) ?? []).filter(
    ({ id }) => id !== concept.canonical,
  );
  const all = [
    ...(canonical ? [canonical] : []),
    ...equations.filter(({ concepts }) => concepts[0] === concept.id),
    ...equations.filter(({ concepts }) => concepts[0] !== concept.id),
  ];
  const sources = [...new Set(all.map(({ source }) => source))];
  return {
    chrome: chrome(index, locale, {
      title: concept.name[locale],
      description: concept[locale],
      path: `concepts/${concept.id}`,
      currentTopic: concept.topics[0],
    }),
    name: concept.name[locale],
    otherName: concept.name[other],
    synonyms: concept.synonyms[locale],
    otherSynonyms: concept.synonyms[other],
    topics: concept.topics.flatMap((id) => {
      const topic = corpus.topics.get(id);
      return topic ? [{ name: topic.name[locale], href: pageHref(base, locale, 'topics', id) }] : [];
    }),
    markdown: concept[locale],
    references: { own: null, hrefs: namedHrefs(index, concept[locale], null, locale) },
    canonical: canonical ? equationCard(index, canonical, locale) : null,
    hands: sources.map((id) => {
      const cards = all
        .filter(({ source }) => source === id)
        .map((equation) => equationCard(index, equation, locale));
      return {
        source: {
          name: corpus.sources.get(id)?.name[locale] ?? id,
          href: pageHref(base, locale, 'sources', id),
        },
        rows: cards.slice(0, ROWS_TYPESET),
        more: cards.slice(ROWS_TYPESET),
      };
    }),
    pdfs: pdfPlaces(index, concept, locale, PAGES_SHOWN),
    links: linkPlaces(index, concept),
    related: concept.related.flatMap((id) => conceptLink(index, id, locale)),
  };
}

/** The list of all concepts, by the topic that each belongs to first. */
export interface ConceptListView {
  chrome: Chrome;
  groups: { topic: string; href: string; concepts: { name: string; otherName: string; href: string }[] }[];
}

export async function conceptListPages(): Promise<StaticPage<ConceptListView>[]> {
  const index = await atlas();
  return pagesInEachLanguage((locale) => {
    const text = strings[locale];
    return {
      chrome: chrome(index, locale, {
        title: text.concepts,
        description: text.conceptsIntro,
        path: 'concepts',
        openGraph: 'website',
      }),
      groups: index.topicList.flatMap((topic) => {
        const concepts = [...index.corpus.concepts.values()].filter(
          (concept) => concept.topics[0] === topic.id,
        );
        if (concepts.length === 0) return [];
        return [
          {
            topic: topic.name[locale],
            href: pageHref(base, locale, 'topics', topic.id),
            concepts: concepts
              .map(({ id, name }) => ({
                name: name[locale],
                otherName: name[otherLocale(locale)],
                href: pageHref(base, locale, 'concepts', id),
              }))
              .sort((a, b) => a.name.localeCompare(b.name, locale)),
          },
        ];
      }),
    };
  });
}
