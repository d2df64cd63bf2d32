import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DIST } from '../site.ts';

/** What a page says, read without a browser. */
export interface Html {
  /** Its address below the base, not encoded: 'en/equations/', or '404.html'. */
  address: string;
  ids: Set<string>;
  /** Every address that it gives. */
  links: string[];
  canonicals: string[];
  /** Its addresses by language, as its head says. */
  alternates: Map<string, string>;
  /** Formulas stand there to be taken into a page; a redirect stands at a former address and leads on. */
  kind: 'page' | 'formula' | 'redirect';
  /** What is wrong with it, read by itself. */
  faults: string[];
}

const ALL_TAGS = /<([a-z][\w-]*)((?:\s+[^\s=>"'/]+(?:="[^"]*")?)*)\s*\/?>/gi;
const ALL_ATTRIBUTES = /\s([^\s=>"'/]+)="([^"]*)"/g;
const CHARACTERS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** Text of an attribute or of XML, its character references resolved. */
export function unescape(text: string): string {
  return text
    .replace(/&(amp|lt|gt|quot);/g, (_, name: string) => CHARACTERS[name] ?? '')
    .replace(/&#x([\da-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
}

/** Reads a page of ours, where every attribute stands in double quotes and no text holds a bare `<`. */
export function parse(file: string): Html {
  const text = readFileSync(join(DIST, file), 'utf8').replace(/(<script\b[^>]*>).*?<\/script>/gs, '$1');
  const page: Html = {
    address: file.replace(/(^|\/)index\.html$/, '$1'),
    ids: new Set(),
    links: [],
    canonicals: [],
    alternates: new Map(),
    faults: [],
    kind: /<html\b/i.test(text) ? 'page' : 'formula',
  };
  let tags = 0;
  for (const [, name = '', rest = ''] of text.matchAll(ALL_TAGS)) {
    tags += 1;
    if (!/\s(?:id|href|src|action|http-equiv|property)=/.test(rest)) continue;
    const attributes = new Map(
      [...rest.matchAll(ALL_ATTRIBUTES)].map(([, key = '', value = '']) => [key, unescape(value)] as const),
    );
    const get = (key: string): string => attributes.get(key) ?? '';
    const id = attributes.get('id');
    if (id !== undefined && page.ids.has(id)) page.faults.push(`the id ${id} stands twice`);
    if (id !== undefined) page.ids.add(id);
    for (const key of ['href', 'src', 'action']) if (attributes.has(key)) page.links.push(get(key));
    if (/^og:(?:url|image)$/.test(get('property'))) page.links.push(get('content'));
    if (get('http-equiv') === 'refresh') {
      page.kind = 'redirect';
      page.links.push(get('content').replace(/^\d+;url=/, ''));
    }
    if (name !== 'link') continue;
    if (get('rel') === 'canonical') page.canonicals.push(get('href'));
    if (get('rel') === 'alternate') {
      if (page.alternates.has(get('hreflang'))) page.faults.push(`two pages for ${get('hreflang')}`);
      page.alternates.set(get('hreflang'), get('href'));
    }
  }
  const expected = [...text.matchAll(/<[a-z]/gi)].length;
  if (tags !== expected) page.faults.push(`${String(tags)} tags read of ${String(expected)}`);
  return page;
}
