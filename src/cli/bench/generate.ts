import { Draw } from '#numerics/draw.ts';
import { displayFormula, symbolTex } from './display-formulas.ts';
import { explanation } from './explanation.ts';
import { makeConcepts, makeSources, makeTopics, planHubs, type Hubs } from './frame.ts';
import type {
  GeneratedConcept,
  GeneratedCorpus,
  GeneratedEntry,
  GeneratedSource,
} from './generated-corpus.ts';
import { OBJECTS, ROLES } from './vocabulary.ts';

/** Entries in a chapter, and to a concept: about what the project's own content has. */
const CHAPTER_SIZE = 40;
const ENTRIES_TO_A_CONCEPT = 10;

const KINDS = ['vector', 'parameter', 'matrix', 'scalar'] as const;

/**
 * A corpus of made-up entries, the same for the same seed: chapters of several sources, hubs, concepts, derivations
 * that use earlier entries of their chapter. No formula occurs twice.
 */
export function generateCorpus(seed: number, entryCount: number): GeneratedCorpus {
  const draw = new Draw(seed);
  const sources = makeSources(draw, Math.ceil(entryCount / CHAPTER_SIZE));
  const hubs = planHubs(sources, entryCount);
  const conceptCount = Math.max(4, Math.ceil(entryCount / ENTRIES_TO_A_CONCEPT));
  const subjects = hubs.subjects.map(({ id }) => id);
  const concepts = makeConcepts(draw, conceptCount, subjects);
  const maker = new EntryMaker(draw, sources, concepts, hubs);
  const entries = Array.from({ length: entryCount }, (_, at) => maker.make(at));
  for (const concept of concepts) {
    concept.canonical = entries.find((entry) => entry.concepts[0] === concept.id)?.id ?? null;
  }
  return { sources, concepts, entries, topics: makeTopics(draw, hubs, entries) };
}

class EntryMaker {
  readonly #draw: Draw;
  readonly #sources: readonly GeneratedSource[];
  readonly #concepts: readonly GeneratedConcept[];
  readonly #hubs: Hubs;
  readonly #formulas = new Set<string>();
  #chapter: GeneratedEntry[] = [];

  constructor(
    draw: Draw,
    sources: readonly GeneratedSource[],
    concepts: readonly GeneratedConcept[],
    hubs: Hubs,
  ) {
    this.#draw = draw;
    this.#hubs = hubs;
    this.#sources = sources;
    this.#concepts = concepts;
  }

  make(at: number): GeneratedEntry {
    const draw = this.#draw;
    const [chapterAt, place] = [Math.floor(at / CHAPTER_SIZE), at % CHAPTER_SIZE];
    if (place === 0) this.#chapter = [];
    const source = this.#sources[chapterAt % this.#sources.length];
    const chapter = source?.chapters[Math.floor(chapterAt / this.#sources.length)];
    if (source === undefined || chapter === undefined)
      throw new RangeError(`no chapter for entry ${String(at)}`);
    const concepts = draw.some(this.#concepts, draw.int(1, 3));
    const [role, object] = [draw.pick(ROLES), draw.pick(OBJECTS)];
    const title = (locale: 'en' | 'zh'): string =>
      role[locale].replace('{c}', concepts[0]?.name[locale] ?? '');
    const uses = draw.some(this.#chapter.slice(-8), draw.int(0, 2));
    const subject = {
      concepts: concepts.map(({ name }) => name),
      objects: [object, draw.pick(OBJECTS)],
      reference: uses[0]?.locator ?? null,
    };
    const { chapters, subjects } = this.#hubs;
    const hubs = [
      ...chapters.filter((hub) => hub.source === source.id && hub.number === chapter.number),
      ...draw.some(subjects, draw.int(1, 2)),
    ];
    const entry: GeneratedEntry = {
      id: `${source.id}-${chapter.number}-${String(place + 1)}`,
      source: source.id,
      chapter: chapter.folder,
      locator: `${chapter.number}.${String(place + 1)}`,
      title: { en: `${title('en')} for ${object.en}`, zh: `${object.zh}中${title('zh')}` },
      topics: hubs.map(({ id }) => id),
      concepts: concepts.map(({ id }) => id),
      uses: uses.map(({ id }) => id),
      symbols: Array.from({ length: draw.int(3, 5) }, () => this.#symbol()),
      tex: this.#formula(),
      en: explanation(draw, 'en', subject),
      zh: explanation(draw, 'zh', subject),
      ...this.#correction(),
    };
    this.#chapter.push(entry);
    return entry;
  }

  #formula(): string {
    let tex = displayFormula(this.#draw);
    while (this.#formulas.has(tex)) tex = displayFormula(this.#draw);
    this.#formulas.add(tex);
    return tex;
  }

  #symbol(): GeneratedEntry['symbols'][number] {
    const draw = this.#draw;
    const tex = symbolTex[draw.pick(KINDS)](draw);
    const size = `$D_{${String(draw.int(1, 99))}} = ${String(draw.int(2, 999))}$`;
    const object = draw.pick(OBJECTS);
    return {
      tex,
      en: `parameter of the ${object.en}, of size ${size}`,
      zh: `${object.zh}的参数，大小为 ${size}`,
    };
  }

  /** One entry in twenty corrects its source. */
  #correction(): Pick<GeneratedEntry, 'sourceReads' | 'correction'> {
    if (!this.#draw.chance(0.05)) return { sourceReads: null, correction: null };
    const factor = `$${this.#draw.decimal()}$`;
    const correction = { en: `The source has lost the factor ${factor}.`, zh: `来源漏掉了因子 ${factor}。` };
    return { sourceReads: displayFormula(this.#draw), correction };
  }
}
