import { inequality } from '#checks/kit/inequality.ts';
import type { Random } from '#checks/kit/random.ts';

/** Words of a prefix code as strings of 0 and 1. */
type Words = readonly string[];

/** Leaves of a binary tree grown at random; some are dropped, so that the code may waste words. */
function drawWords(random: Random, complete: boolean): Words {
  let words = ['0', '1'];
  for (let split = random.integer(0, 4); split > 0; split -= 1) {
    const word = random.pick(words);
    words = [...words.filter((other) => other !== word), `${word}0`, `${word}1`];
  }
  return complete ? words : words.slice(0, random.integer(1, words.length));
}

const kraft = (words: Words, base = 2): number => words.reduce((sum, word) => sum + base ** -word.length, 0);

const LONGEST = 6;
/** The share of all strings of six bits that begin with a word. */
const decodable = (words: Words): number => {
  const all = Array.from({ length: 2 ** LONGEST }, (_, i) => i.toString(2).padStart(LONGEST, '0'));
  return all.filter((text) => words.some((word) => text.startsWith(word))).length / 2 ** LONGEST;
};

/** The measure of the union of the intervals [c, c + 2^−ℓ), `width` times as wide. */
const covered = (words: Words, width = 1): number => {
  const cells = Array.from({ length: 2 ** (LONGEST + 1) }, (_, i) => (i + 0.5) / 2 ** (LONGEST + 1));
  const intervals = words.map((word) => ({
    from: parseInt(word, 2) / 2 ** word.length,
    size: width * 2 ** -word.length,
  }));
  return (
    cells.filter((cell) => intervals.some(({ from, size }) => cell >= from && cell < from + size)).length /
    cells.length
  );
};

export default inequality({
  formulas: {
    'atlas-kraft-inequality': String.raw`\sum_{x} 2^{-\ell(x)} = \sum_{x} \bigl|[c(x),\,c(x)+2^{-\ell(x)})\bigr| \leq 1`,
  },
  against: {
    en: 'the share of all strings that begin with a word of a random code',
    zh: '以随机前缀码的某个码字开头的字符串所占的比例',
  },
  draw: (random) => drawWords(random, false),
  attained: (random) => drawWords(random, true),
  smaller: (words) => kraft(words),
  larger: () => 1,
  equal: {
    stated: (words) => [kraft(words), covered(words)],
    reference: (words) => [decodable(words), decodable(words)],
  },
  mutants: {
    'the lengths with a plus': { smaller: (words) => words.reduce((sum, word) => sum + 2 ** word.length, 0) },
    'three letters': { stated: (words) => [kraft(words, 3), covered(words)] },
    'intervals of half the width': { stated: (words) => [kraft(words), covered(words, 0.5)] },
    'a bound of a half': { larger: () => 0.5 },
  },
});
