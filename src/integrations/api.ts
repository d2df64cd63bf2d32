import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { invertUses } from '#domain/entry-graph.ts';
import { LOCALES, type Bilingual } from '#domain/locale.ts';
import { locatorLabel } from '#domain/locator-label.ts';
import { pageHref, pdfHref, type PageKind } from '#domain/routes.ts';
import type { CheckReport } from '#loaders/checks/check-equations.ts';
import type { Corpus } from '#schemas/corpus.ts';

/** Writes the JSON API: for each kind a list, and a file for each of its members. */
export function writeApi(
  corpus: Corpus,
  checks: ReadonlyMap<string, CheckReport>,
  base: string,
  site: string,
  out: string,
): void {
  for (const [kind, members] of Object.entries(apiObjects(corpus, checks, base, site))) {
    const folder = join(out, 'api', kind);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(out, 'api', `${kind}.json`), JSON.stringify({ [kind]: members }));
    for (const member of members) writeFileSync(join(folder, `${member.id}.json`), JSON.stringify(member));
  }
}

/** What the API says, by kind; each member has its id and, where it has pages, their addresses in both languages. */
export function apiObjects(
  corpus: Corpus,
  checks: ReadonlyMap<string, CheckReport>,
  base: string,
  site: string,
): Record<string, { id: string }[]> {
  const absolute = (href: string): string => new URL(href, site).href;
  const urls = (kind: PageKind, id: string): Bilingual => {
    const [en = '', zh = ''] = LOCALES.map((locale) => absolute(pageHref(base, locale, kind, id)));
    return { en, zh };
  };
  const usedBy = invertUses(new Map([...corpus.equations.values()].map(({ id, uses }) => [id, uses])));
  const ofConcept = new Map<string, string[]>();
  for (const { id, concepts } of corpus.equations.values()) {
    for (const concept of concepts) ofConcept.set(concept, [...(ofConcept.get(concept) ?? []), id]);
  }
  return {
    equations: [...corpus.equations.values()].map((entry) => ({
      id: entry.id,
      url: urls('equations', entry.id),
      title: entry.title,
      label: {
        en: locatorLabel(corpus.sources.get(entry.source), entry, 'en'),
        zh: locatorLabel(corpus.sources.get(entry.source), entry, 'zh'),
      },
      source: entry.source,
      locator: entry.locator,
      tex: entry.tex,
      ...(entry.sourceReads === undefined ? {} : { sourceReads: entry.sourceReads.trim() }),
      ...(entry.correction === undefined ? {} : { correction: entry.correction }),
      topics: entry.topics,
      concepts: entry.concepts,
      uses: entry.uses,
      ...(entry.repeats === undefined ? {} : { repeats: entry.repeats }),
      usedBy: usedBy.get(entry.id) ?? [],
      check: apiCheck(entry.check === undefined ? undefined : checks.get(entry.check)),
    })),
    concepts: [...corpus.concepts.values()].map(({ id, name, synonyms, canonical, related, topics }) => ({
      id,
      url: urls('concepts', id),
      name,
      synonyms,
      canonical: canonical ?? null,
      related,
      topics,
      equations: ofConcept.get(id) ?? [],
    })),
    topics: [...corpus.topics.values()].map(({ id, name, order, chapter, sections, neighbours, demos }) => ({
      id,
      url: urls('topics', id),
      name,
      order,
      chapter: chapter ?? null,
      equations: [...new Set(sections.flatMap(({ equations }) => equations))],
      neighbours,
      demos,
    })),
    links: [...corpus.links.values()].map(
      ({ id, title, publisher, date, language, url, topic, translationOf }) => ({
        id,
        title,
        publisher,
        date,
        language,
        url,
        topic,
        translationOf,
      }),
    ),
    resources: [...corpus.resources.values()].map((resource) => ({
      id: resource.id,
      url: urls('resources', resource.id),
      title: resource.title,
      language: resource.language,
      topics: resource.topics,
      book: resource.book,
      forthcoming: resource.forthcoming,
      file: resource.file && {
        url: absolute(pdfHref(base, resource.fileName)),
        name: resource.fileName,
        pages: resource.file.pages,
        bytes: resource.file.bytes,
        sha256: resource.file.sha256,
        author: resource.file.author,
      },
      outline: resource.file?.outline ?? resource.listed,
    })),
  };
}

/** What the API says of a numeric check: what it found, and by which cases it can be found again. */
function apiCheck(report: CheckReport | undefined): object | null {
  if (report === undefined) return null;
  const { id, status, kind, cases, seed, unit, worst, tolerance, because, mutants } = report.result;
  const rejects = mutants.map(({ name }) => name);
  return { id, status, kind, against: report.against, cases, seed, unit, worst, tolerance, because, rejects };
}
