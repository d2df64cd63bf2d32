import { formulaFacts } from '#search/formula-key.ts';
import { openIndex } from '#formula/search/files/open-index.ts';
import { search, type FormulaAnswer, type FormulaHit } from '#formula/search/search.ts';
import type { FormulaSource } from '#formula/search/source.ts';

/** What the page asks for. `folder` is the address of the index. */
export interface FormulaRequest {
  ticket: number;
  folder: string;
  tex: string;
  sources: readonly string[];
  topics: readonly string[];
  top: number;
}

/** What it gets: the hits that pass the filters, how many each value of a filter has, and what the search says of itself. */
export interface FormulaReply extends Omit<FormulaAnswer, 'hits'> {
  ticket: number;
  hits: FormulaHit[];
  total: number;
  counts: Record<'source' | 'topic', Record<string, number>>;
}

/** Hits that filters choose from. */
const MOST_HITS = 250;
/** Of what is merely similar, a few are a help. */
const SIMILAR_SHOWN = 12;
const LEAST_SIMILAR = 0.05;

const read = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();
let opened: { folder: string; source: Promise<FormulaSource> } | undefined;

/** A file of the index, fetched once; a fetch that failed is tried anew by the next search. */
function fetchFile(url: string): Promise<Uint8Array<ArrayBuffer>> {
  const known = read.get(url);
  if (known) return known;
  const file = fetch(url).then(async (response) => {
    if (!response.ok) throw new Error(`${String(response.status)} ${url}`);
    return new Uint8Array(await response.arrayBuffer());
  });
  read.set(url, file);
  file.catch(() => read.delete(url));
  return file;
}

function sourceOf(folder: string): Promise<FormulaSource> {
  if (opened?.folder === folder) return opened.source;
  const source = openIndex((name) => fetchFile(folder + name));
  opened = { folder, source };
  source.catch(() => {
    opened = undefined;
  });
  return source;
}

async function reply({ ticket, folder, tex, sources, topics, top }: FormulaRequest): Promise<FormulaReply> {
  const { hits, ...said } = await search(await sourceOf(folder), tex, { top: MOST_HITS });
  const counts: FormulaReply['counts'] = { source: {}, topic: {} };
  let similar = 0;
  const passing = hits.flatMap((hit): FormulaHit[] => {
    const facts = formulaFacts(hit.id);
    const bySource = sources.length === 0 || sources.includes(facts.source);
    const byTopic = topics.length === 0 || facts.topics.some((topic) => topics.includes(topic));
    if (!bySource || !byTopic) return [];
    if (hit.kind === 'similar' && (hit.score < LEAST_SIMILAR || similar++ >= SIMILAR_SHOWN)) return [];
    counts.source[facts.source] = (counts.source[facts.source] ?? 0) + 1;
    for (const topic of facts.topics) counts.topic[topic] = (counts.topic[topic] ?? 0) + 1;
    return [{ ...hit, id: facts.id }];
  });
  return { ticket, ...said, hits: passing.slice(0, top), total: passing.length, counts };
}

addEventListener('message', ({ data }: MessageEvent<FormulaRequest>) => {
  reply(data).then(
    (message) => {
      postMessage(message);
    },
    (error: unknown) => {
      postMessage({ ticket: data.ticket, fault: String(error) });
    },
  );
});
