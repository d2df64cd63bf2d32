const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** The Chinese words of a text as a browser cuts them: unique, of two characters or more, in order of appearance. */
export function chineseWords(text: string): string[] {
  const words = new Set<string>();
  for (const { segment } of segmenter.segment(text))
    if (/^\p{Script=Han}{2,}$/u.test(segment)) words.add(segment);
  return [...words];
}

/**
 * Each run of Han characters cut into overlapping pairs: a reader may ask for a piece of a name that no segmenter
 * takes for a word (散度 inside 交叉散度函数). Unique, in order of appearance.
 */
export function chinesePairs(text: string): string[] {
  const pairs = new Set<string>();
  for (const [run] of text.matchAll(/\p{Script=Han}{2,}/gu)) {
    for (let at = 0; at + 2 <= run.length; at++) pairs.add(run.slice(at, at + 2));
  }
  return [...pairs];
}
