import type { Bilingual } from '#domain/locale.ts';
import type { Draw } from '#numerics/draw.ts';
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

/** Entries to a hub of a subject, each of which counts in one or two of them. */
const HUB_SIZE = 60;

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

/** The hubs to come: of subjects, and one for each chapter of the first source. */
export interface Hubs {
  subjects: { id: string; name: Bilingual }[];
  chapters: { id: string; name: Bilingual; source: string; number: string }[];
}

/** As many subjects as keep a hub readable, at least those without a narrower name. */
export function planHubs(sources: readonly GeneratedSource[], entryCount: number): Hubs {
  const narrower = OBJECTS.flatMap((object) =>
    SUBJECTS.map(({ en, zh }) => ({ en: `${en} for ${object.en}`, zh: `${object.zh}的${zh}` })),
  );
  const names = [...SUBJECTS, ...narrower].slice(
    0,
    Math.max(SUBJECTS.length, Math.ceil(entryCount / HUB_SIZE)),
  );
  const [first] = sources;
  return {
    subjects: names.map((name) => ({ id: name.en.toLowerCase().replaceAll(' ', '-'), name })),
    chapters: (first?.chapters ?? []).map(({ number, folder, title }) => {
      const source = first?.id ?? '';
      return { id: `${source}-${folder}`, name: title, source, number };
    }),
  };
}

export function makeTopics(draw: Draw, hubs: Hubs, entries: readonly GeneratedEntry[]): GeneratedTopic[] {
  const subjects = hubs.subjects.map(({ id }) => id);
  const topic = (
    id: string,
    name: Bilingual,
    order: number,
    chapter: GeneratedTopic['chapter'],
  ): GeneratedTopic => {
    const own = entries.filter(({ topics }) => topics.includes(id)).slice(0, PATH);
    const sections = [own.slice(0, PATH / 2), own.slice(PATH / 2)].filter(({ length }) => length > 0);
    const others = subjects.filter((other) => other !== id);
    return {
      id,
      name,
      order,
      chapter,
      emblem: { tex: displayFormula(draw), equation: (own[0] ?? entries[0])?.id ?? '' },
      neighbours: draw.some(others, 3),
      sections: sections.map((part, at) => ({
        title: at === 0 ? { en: 'Groundwork', zh: '基础' } : { en: 'Further steps', zh: '进一步' },
        equations: part.map((entry) => entry.id),
      })),
      ...texts(draw, [name]),
    };
  };
  return [
    ...hubs.subjects.map(({ id, name }, at) => topic(id, name, at + 1, null)),
    ...hubs.chapters.map(({ id, name, source, number }, at) =>
      topic(id, name, 1000 + at, { source, number }),
    ),
  ];
}

function texts(draw: Draw, concepts: readonly Bilingual[]): Bilingual {
  const subject = { concepts, objects: OBJECTS, reference: null };
  return { en: explanation(draw, 'en', subject), zh: explanation(draw, 'zh', subject) };
}
