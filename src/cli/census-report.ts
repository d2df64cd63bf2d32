import type { Census } from '#census/census.ts';

/** The census as the lines that `npm run check:content` prints. */
export function censusReport({ chapters, ...rest }: Census): string {
  const total = (key: 'entries' | 'corrected' | 'repeats' | 'derived'): number =>
    chapters.reduce((sum, chapter) => sum + chapter[key], 0);
  const line = (name: string, ...counts: number[]): string =>
    name.padEnd(34) + counts.map((count) => String(count).padStart(10)).join('');
  const weak: [string, readonly string[]][] = [
    ['texts in the wrong language', rest.wrongLanguage],
    ['entries that nothing leads to', rest.orphans],
    ['concepts that no entry names', rest.idleConcepts],
    ['derivations without a premise', rest.unfoundedDerivations],
    ['sentences said twice', rest.repeated.map(({ sentence, ids }) => `${ids.join(', ')}: ${sentence}`)],
  ];
  return [
    'chapter'.padEnd(34) +
      ['entries', 'derived', 'corrected', 'repeats'].map((name) => name.padStart(10)).join(''),
    ...chapters.map(({ source, chapter, entries, derived, corrected, repeats }) =>
      line(`${source}/${chapter}`, entries, derived, corrected, repeats),
    ),
    line('in all', total('entries'), total('derived'), total('corrected'), total('repeats')),
    `${String(rest.concepts)} concepts, ${String(rest.topics)} hubs`,
    ...weak.map(([name, found]) => `${name}: ${found.length === 0 ? 'none' : `\n  ${found.join('\n  ')}`}`),
  ].join('\n');
}
