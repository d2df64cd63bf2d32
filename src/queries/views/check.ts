import type { Locale } from '#domain/locale.ts';
import { fixed, scientific } from '#domain/number-text.ts';
import { pageHref, sectionHref } from '#domain/routes.ts';
import { worstText } from '#domain/worst-text.ts';
import { REASON_WORDS, checkStrings } from '#i18n/checks.ts';
import type { KnownCheck } from '#loaders/checks/known-checks.ts';
import { allChecks, type ChecksIndex } from '../checks.ts';
import { atlas } from '../corpus.ts';
import type { CorpusIndex } from '../corpus-index.ts';
import { pagesInEachLanguage, pagesOf, type StaticPage } from '../paths.ts';
import { base, chrome, type Chrome } from '../site.ts';
import { cardsOf, type EquationCard } from './card.ts';

/** What an equation's page says of the equation by numbers. */
export type EquationCheck =
  | { state: 'checked'; path: string; seed: number; found: string; against: string; href: string }
  | { state: 'unchecked'; reason: string; note: string | null; href: string }
  | { state: 'waiting'; href: string };

/** A check's own page: what it serves, what it found, its code. */
export interface CheckView {
  chrome: Chrome;
  index: string;
  id: string;
  path: string;
  seed: number;
  entries: EquationCard[];
  found: string;
  facts: { name: string; value: string }[];
  variants: { name: string; misprint: boolean; error: string }[];
  source: string;
}

/** The index of all checks, by the topic of their first entry. */
export interface CheckListView {
  chrome: Chrome;
  counted: string;
  groups: {
    topic: string;
    href: string;
    checks: { name: string; href: string; kind: string; labels: string }[];
  }[];
  unchecked: { reason: string; entries: EquationCard[] }[];
  waiting: EquationCard[];
}

const checkHref = (id: string, locale: Locale): string => pageHref(base, locale, 'checks', id);

/** What is said of an entry; null where the content has no checks at all. */
export function equationCheck(
  { checkOf, unchecked }: ChecksIndex,
  entry: string,
  locale: Locale,
): EquationCheck | null {
  const check = checkOf.get(entry);
  if (check) {
    const { id, path, against, result } = check;
    return {
      state: 'checked',
      path,
      seed: result.seed,
      found: foundText(check, locale),
      against: against[locale],
      href: checkHref(id, locale),
    };
  }
  const without = unchecked.get(entry);
  if (!without) return null;
  const href = sectionHref(base, locale, 'checks');
  if (without.reason === undefined) return { state: 'waiting', href };
  return {
    state: 'unchecked',
    reason: REASON_WORDS[without.reason][locale],
    note: without.note?.[locale] ?? null,
    href,
  };
}

function foundText({ result }: KnownCheck, locale: Locale): string {
  const text = checkStrings[locale];
  return text.found(result.cases, worstText(result, text), result.mutants.length);
}

/** How many entries are checked, by how many checks, and how many are not. */
export function checksCounted({ checks, checkOf, unchecked }: ChecksIndex, locale: Locale): string {
  const all = [...checks.values()];
  const waiting = [...unchecked.values()].filter(({ reason }) => reason === undefined).length;
  const mutants = all.reduce((sum, { result }) => sum + result.mutants.length, 0);
  return checkStrings[locale].counted(checkOf.size, all.length, mutants, unchecked.size - waiting, waiting);
}

export async function checkPages(): Promise<StaticPage<CheckView>[]> {
  const [index, { checks }] = await Promise.all([atlas(), allChecks()]);
  return pagesOf(
    checks.values(),
    ({ id }) => id,
    (check, locale) => checkView(index, check, locale),
  );
}

function checkView(index: CorpusIndex, check: KnownCheck, locale: Locale): CheckView {
  const text = checkStrings[locale];
  const { id, path, against, result, source } = check;
  const entries = cardsOf(index, check.entries, locale);
  const { unit, tolerance, because } = result;
  const allowed =
    unit === 'relative' ? text.relative(scientific(tolerance)) : text.standardErrors(fixed(tolerance, 0));
  return {
    chrome: chrome(index, locale, {
      title: text.checkOf(entries[0]?.title ?? id),
      description: against[locale],
      path: `checks/${id}`,
      openGraph: 'website',
    }),
    index: sectionHref(base, locale, 'checks'),
    id,
    path,
    seed: result.seed,
    entries,
    found: foundText(check, locale),
    facts: [
      { name: text.kind, value: text.kinds[result.kind] },
      { name: text.against, value: against[locale] },
      { name: text.allowed, value: allowed },
      ...(because === null ? [] : [{ name: text.because, value: because }]),
      { name: text.seed, value: String(result.seed) },
    ],
    variants: result.mutants.map(({ name, misprintOf, error }) => ({
      name,
      misprint: misprintOf !== null,
      error: error === null ? '' : scientific(error),
    })),
    source,
  };
}

export async function checkListPages(): Promise<StaticPage<CheckListView>[]> {
  const [index, known] = await Promise.all([atlas(), allChecks()]);
  return pagesInEachLanguage((locale) => checkListView(index, known, locale));
}

function checkListView(index: CorpusIndex, known: ChecksIndex, locale: Locale): CheckListView {
  const text = checkStrings[locale];
  const { corpus } = index;
  const all = [...known.checks.values()];
  const withTopic = all.map((check) => {
    const [first] = cardsOf(index, check.entries, locale);
    return { check, first, topic: corpus.equations.get(check.entries[0] ?? '')?.topics[0] };
  });
  const without = [...known.unchecked.values()];
  const reasons = [...new Set(without.flatMap(({ reason }) => (reason === undefined ? [] : [reason])))];
  const waiting = without.filter(({ reason }) => reason === undefined);
  return {
    chrome: chrome(index, locale, {
      title: text.title,
      description: text.intro,
      path: 'checks',
      openGraph: 'website',
    }),
    counted: checksCounted(known, locale),
    groups: index.topicList.flatMap((topic) => {
      const own = withTopic.filter((each) => each.topic === topic.id);
      if (own.length === 0) return [];
      return [
        {
          topic: topic.name[locale],
          href: pageHref(base, locale, 'topics', topic.id),
          checks: own.map(({ check, first }) => ({
            name: first?.title ?? check.id,
            href: checkHref(check.id, locale),
            kind: text.kinds[check.result.kind],
            labels: cardsOf(index, check.entries, locale)
              .map(({ label }) => label)
              .join(locale === 'zh' ? '、' : ', '),
          })),
        },
      ];
    }),
    unchecked: reasons.map((reason) => ({
      reason: REASON_WORDS[reason][locale],
      entries: cardsOf(
        index,
        without.filter((entry) => entry.reason === reason).map(({ id }) => id),
        locale,
      ),
    })),
    waiting: cardsOf(
      index,
      waiting.map(({ id }) => id),
      locale,
    ),
  };
}
