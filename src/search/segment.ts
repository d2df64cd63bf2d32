const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * The words of a text that holds Chinese, and each run of Han characters cut into overlapping pairs: a reader may
 * ask for a piece that no segmenter takes for a word (散度 inside 交叉散度函数). Unique, in order of appearance.
 */
export function chineseTerms(text: string): string[] {
  const terms = new Set<string>();
  for (const { segment, isWordLike } of segmenter.segment(text)) {
    if (isWordLike === true && /\p{Script=Han}/u.test(segment)) terms.add(segment);
  }
  for (const [run] of text.matchAll(/\p{Script=Han}{2,}/gu)) {
    for (let at = 0; at + 2 <= run.length; at++) terms.add(run.slice(at, at + 2));
  }
  return [...terms];
}
