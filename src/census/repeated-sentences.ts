/** A sentence that stands in more than one text, and where. */
export interface RepeatedSentence {
  sentence: string;
  ids: string[];
}

interface Text {
  id: string;
  en: string;
  zh: string;
}

/** Shorter sentences ("This is the chain rule.") may well be said twice: words in English, characters in Chinese. */
const SHORTEST = { en: 8, zh: 16 };

/** Sentences of some length that two texts have in common, their maths included. One pass over the texts. */
export function repeatedSentences(texts: Iterable<Text>): RepeatedSentence[] {
  const places = new Map<string, Set<string>>();
  for (const { id, en, zh } of texts) {
    for (const sentence of [...sentencesOf(en, 'en'), ...sentencesOf(zh, 'zh')]) {
      const ids = places.get(sentence);
      if (ids) ids.add(id);
      else places.set(sentence, new Set([id]));
    }
  }
  return [...places]
    .filter(([, ids]) => ids.size > 1)
    .map(([sentence, ids]) => ({ sentence, ids: [...ids] }));
}

function sentencesOf(text: string, language: 'en' | 'zh'): string[] {
  const ends = language === 'en' ? /(?<=[.!?])\s+|\n+/ : /(?<=[。！？；])|\n+/;
  return text
    .split(ends)
    .map((sentence) => sentence.trim())
    .filter((sentence) =>
      language === 'en' ? sentence.split(/\s+/).length >= SHORTEST.en : [...sentence].length >= SHORTEST.zh,
    );
}
