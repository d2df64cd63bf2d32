import type { Bilingual } from '#domain/locale.ts';
import type { Draw } from './draw.ts';
import { displayFormula } from './display-formulas.ts';
import { explanation } from './explanation.ts';
import type {
  GeneratedConcept,
  GeneratedEntry,
  GeneratedSource,
  GeneratedTopic,
} from './generated-corpus.ts';
import { ADJECTIVES, NOUNS, OBJECTS, SOURCES, SUBJECTS } from './vocabulary.ts';

/** Entries on the ordered path of a hub; the others follow it. */
const PATH = 12;

/** Sources with `chapters` chapters between them, in turn. */
export function makeSources(draw: Draw, chapters: number): GeneratedSource[] {
  const sources = SOURCES.slice(0, chapters).map((name, at): GeneratedSource => {
    const short = name.en.replace(/[^A-Z]/g, '');
    return {
      id: short.toLowerCase(),
      name,
      short: { en: short, zh: short },
      order: at + 1,
      chapters: [],
      ...texts(draw, [name]),
    };
  });
  for (let at = 0; at < chapters; at++) {
    const number = Math.floor(at / sources.length) + 1;
    const [subject, object] = [draw.pick(SUBJECTS), draw.pick(OBJECTS)];
    sources[at % sources.length]?.chapters.push({
      number: String(number),
      folder: String(number).padStart(2, '0'),
      title: { en: `${subject.en} for ${object.en}`, zh: `${object.zh}的${subject.zh}` },
    });
  }
  return sources;
}

/** Concepts with names of their own, each in one hub; what states them best is known once there are entries. */
export function makeConcepts(draw: Draw, count: number, topics: readonly string[]): GeneratedConcept[] {
  const ids = Array.from({ length: count }, (_, at) => `concept-${String(at + 1)}`);
  return ids.map((id, at): GeneratedConcept => {
    const name = conceptName(at);
    return {
      id,
      name,
      synonyms: { en: [`${name.en} principle`], zh: [`${name.zh}原理`] },
      canonical: null,
      related: draw.some(ids.slice(Math.max(0, at - 5), at), 3),
      topics: [topics[at % topics.length] ?? ''],
      ...texts(draw, [name]),
    };
  });
}

function conceptName(at: number): Bilingual {
  const pairs = ADJECTIVES.length * NOUNS.length;
  const adjective = ADJECTIVES[at % ADJECTIVES.length];
  const noun = NOUNS[Math.floor((at % pairs) / ADJECTIVES.length)];
  const order = Math.floor(at / pairs) + 1;
  return {
    en: `${adjective?.en ?? ''} ${noun?.en ?? ''}${order === 1 ? '' : ` of order ${String(order)}`}`,
    zh: `${order === 1 ? '' : `${String(order)} 阶`}${adjective?.zh ?? ''}${noun?.zh ?? ''}`,
  };
}

/** Ids of the hubs: one for each subject, and for the chapters of the first source. */
export function topicIds(sources: readonly GeneratedSource[]): { subjects: string[]; chapters: string[] } {
  return {
    subjects: SUBJECTS.map(({ en }) => en.toLowerCase()),
    chapters: (sources[0]?.chapters ?? []).map(({ folder }) => `${sources[0]?.id ?? ''}-${folder}`),
  };
}

export function makeTopics(
  draw: Draw,
  sources: readonly GeneratedSource[],
  entries: readonly GeneratedEntry[],
): GeneratedTopic[] {
  const ids = topicIds(sources);
  const first = sources[0];
  const topic = (id: string, name: Bilingual, order: number, number?: string): GeneratedTopic => {
    const own = entries.filter(({ topics }) => topics.includes(id)).slice(0, PATH);
    const sections = [own.slice(0, PATH / 2), own.slice(PATH / 2)].filter(({ length }) => length > 0);
    return {
      id,
      name,
      order,
      chapter: number === undefined || first === undefined ? null : { source: first.id, number },
      emblem: { tex: displayFormula(draw), equation: (own[0] ?? entries[0])?.id ?? '' },
      neighbours: draw.some(
        ids.subjects.filter((other) => other !== id),
        3,
      ),
      sections: sections.map((part, at) => ({
        title: at === 0 ? { en: 'Groundwork', zh: '基础' } : { en: 'Further steps', zh: '进一步' },
        equations: part.map((entry) => entry.id),
      })),
      ...texts(draw, [name]),
    };
  };
  return [
    ...SUBJECTS.map((name, at) => topic(name.en.toLowerCase(), name, at + 1)),
    ...(first?.chapters ?? []).map(({ title, number }, at) =>
      topic(ids.chapters[at] ?? '', title, 100 + at, number),
    ),
  ];
}

function texts(draw: Draw, concepts: readonly Bilingual[]): Bilingual {
  const subject = { concepts, objects: OBJECTS, reference: null };
  return { en: explanation(draw, 'en', subject), zh: explanation(draw, 'zh', subject) };
}
