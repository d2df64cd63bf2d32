import type { Bilingual, Locale } from '#domain/locale.ts';
import { otherLocale } from '#domain/locale.ts';
import { pageHref, sectionHref } from '#domain/routes.ts';
import { statementOf } from '#domain/repeats.ts';
import { strings } from '#i18n/strings.ts';
import { findReferences } from '#markdown/references.ts';
import type { Equation } from '#schemas/equation.ts';
import { allChecks, type ChecksIndex } from '../checks.ts';
import { atlas } from '../corpus.ts';
import type { CorpusIndex } from '../corpus-index.ts';
import { pagesOf, type StaticPage } from '../paths.ts';
import { base, chrome, type Chrome } from '../site.ts';
import { cardsOf, equationCard, type EquationCard } from './card.ts';
import { equationCheck, type EquationCheck } from './check.ts';
import { linkPlaces, pdfPlaces, type LinkItem, type PdfPlaces } from './places.ts';

/** Everything that an equation's page shows, not yet typeset. */
export interface EquationView {
  chrome: Chrome;
  card: EquationCard;
  otherTitle: string;
  locator: string;
  crumbs: { label: string; href: string }[];
  markdown: string;
  references: { own: string; hrefs: [string, string][] };
  symbols: { tex: string; meaning: string }[];
  sourceReads: string | null;
  correction: string | null;
  /** The earlier entry that this one states again. */
  repeats: EquationCard | null;
  /** Later entries that state this one again. */
  repeatedBy: EquationCard[];
  uses: EquationCard[];
  usedBy: EquationCard[];
  concepts: { name: string; href: string }[];
  hands: {
    concept: { name: string; href: string };
    rows: EquationCard[];
    pdfs: PdfPlaces[];
    links: LinkItem[];
  } | null;
  /** The page of the demo that shows it. */
  demoHref: string | null;
  /** What numbers say of it; null where there are no checks. */
  check: EquationCheck | null;
  previous: EquationCard | null;
  next: EquationCard | null;
  /** A search for formulas like this one. */
  similarHref: string;
  jsonHref: string;
  cite: { text: string; bibtex: string };
}

const HANDS_SHOWN = 3;

/** The pages of all equations, in both languages. */
export async function equationPages(): Promise<StaticPage<EquationView>[]> {
  const [index, checks] = await Promise.all([atlas(), allChecks()]);
  return pagesOf(
    index.corpus.equations.values(),
    ({ id }) => id,
    (equation, locale) => equationView(index, checks, equation, locale),
  );
}

function equationView(
  index: CorpusIndex,
  checks: ChecksIndex,
  equation: Equation,
  locale: Locale,
): EquationView {
  const { corpus } = index;
  const card = (other: Equation | undefined): EquationCard | null =>
    other ? equationCard(index, other, locale) : null;
  const own = equationCard(index, equation, locale);
  const source = corpus.sources.get(equation.source);
  const chapter = source?.chapters.find(({ folder }) => folder === equation.chapter);
  const topic = corpus.topics.get(equation.topics[0] ?? '');
  const neighbours = index.neighbours.get(equation.id);
  return {
    chrome: chrome(index, locale, {
      title: equation.title[locale],
      description: equation[locale],
      path: `equations/${equation.id}`,
      currentTopic: topic?.id,
    }),
    card: own,
    otherTitle: equation.title[otherLocale(locale)],
    locator: equation.locator,
    crumbs: [
      ...(topic ? [{ label: topic.name[locale], href: pageHref(base, locale, 'topics', topic.id) }] : []),
      {
        label: [source?.name[locale], chapter && chapterLabel(chapter, locale)]
          .filter(Boolean)
          .join(locale === 'zh' ? '，' : ', '),
        href: `${pageHref(base, locale, 'sources', equation.source)}#${equation.chapter}`,
      },
    ],
    markdown: equation[locale],
    references: { own: equation.source, hrefs: namedHrefs(index, equation[locale], equation.source, locale) },
    symbols: equation.symbols.map((symbol) => ({ tex: symbol.tex, meaning: symbol[locale] })),
    sourceReads: equation.sourceReads ?? null,
    correction: equation.correction?.[locale] ?? null,
    repeats: card(corpus.equations.get(equation.repeats ?? '')),
    repeatedBy: (index.repeatsOf.get(equation.id) ?? []).map((other) => equationCard(index, other, locale)),
    uses: cardsOf(index, equation.uses, locale),
    usedBy: cardsOf(index, index.usedBy.get(equation.id) ?? [], locale),
    concepts: equation.concepts.flatMap((id) => conceptLink(index, id, locale)),
    hands: otherHands(index, equation, locale),
    demoHref: equation.demo === undefined ? null : pageHref(base, locale, 'demos', equation.demo),
    check: equationCheck(checks, equation.id, locale),
    previous: card(neighbours?.previous),
    next: card(neighbours?.next),
    similarHref: `${sectionHref(base, locale, 'search')}?q=${encodeURIComponent(`$${equation.tex.replace(/\s+/g, ' ')}$`)}`,
    jsonHref: `${base}api/equations/${equation.id}.json`,
    cite: citation(equation, own, locale),
  };
}

/** A chapter's number as a reader says it; a chapter without a number has its title. */
export function chapterLabel(
  { number, title }: { number: string; title: Bilingual },
  locale: Locale,
): string {
  return /^\d+$/.test(number) ? strings[locale].chapter(number) : title[locale];
}

export function conceptLink(
  { corpus }: CorpusIndex,
  id: string,
  locale: Locale,
): { name: string; href: string }[] {
  const concept = corpus.concepts.get(id);
  return concept ? [{ name: concept.name[locale], href: pageHref(base, locale, 'concepts', id) }] : [];
}

/** Addresses of the equations that a text names, for the page's view. */
export function namedHrefs(
  index: CorpusIndex,
  text: string,
  own: string | null,
  locale: Locale,
): [string, string][] {
  const named = new Map<string, string>();
  for (const { source, locator } of findReferences(text, own)) {
    const id = index.byLocator.get(`${source}:${locator}`);
    if (id !== undefined) named.set(`${source}:${locator}`, pageHref(base, locale, 'equations', id));
  }
  return [...named];
}

/** The same idea elsewhere: the most central concept's other entries, those of other sources first. */
function otherHands(index: CorpusIndex, equation: Equation, locale: Locale): EquationView['hands'] {
  for (const id of equation.concepts) {
    const concept = index.corpus.concepts.get(id);
    if (!concept) continue;
    const central = (index.equationsOfConcept.get(id) ?? []).filter(
      (other) =>
        statementOf(other) !== statementOf(equation) &&
        other.repeats === undefined &&
        (other.concepts[0] === id || other.id === concept.canonical),
    );
    const ranked = central.toSorted(
      (a, b) => Number(a.source === equation.source) - Number(b.source === equation.source),
    );
    const pdfs = pdfPlaces(index, concept, locale, 4);
    const links = linkPlaces(index, concept);
    if (ranked.length + pdfs.length + links.length === 0) continue;
    const rows = ranked.slice(0, HANDS_SHOWN).map((other) => equationCard(index, other, locale));
    return {
      concept: { name: concept.name[locale], href: pageHref(base, locale, 'concepts', id) },
      rows,
      pdfs,
      links,
    };
  }
  return null;
}

function citation(equation: Equation, card: EquationCard, locale: Locale): { text: string; bibtex: string } {
  const site = strings[locale].siteName;
  const title =
    locale === 'zh'
      ? `《${site}》，“${card.title}”（${card.label}），条目 ${equation.id}。`
      : `${site}, “${card.title}” (${card.label}), entry ${equation.id}.`;
  const bibtex = [
    `@misc{atlas:${equation.id},`,
    `  title = {${card.title}},`,
    `  howpublished = {${site}, entry ${equation.id} (${card.label})},`,
    `  url = {${import.meta.env.SITE.replace(/\/$/, '')}${card.href}}`,
    '}',
  ].join('\n');
  return { text: title, bibtex };
}
