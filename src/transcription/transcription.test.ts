import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { allFormulas } from '#formula/samples/written-formulas.ts';
import { glyphs, surplus, visibleText } from './glyphs.ts';
import { passages, textLines } from './passages.ts';

const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
/** The text of the book's equations; it is no part of the project and may not be there. */
const BOOK = at('../shared/seeds/002_aa7938fc669693a4.txt');
const book = existsSync(BOOK) ? readFileSync(BOOK, 'utf8') : null;

const ledger = z
  .array(
    z.strictObject({ entry: z.string(), shows: z.string(), reads: z.string(), reason: z.string().min(1) }),
  )
  .parse(parse(readFileSync(at('content/ledgers/transcription.yml'), 'utf8')));

const idOf = (number: string): string => `udl-${number.replace('.', '-')}`;
const entries = new Map(allFormulas().map(({ id, tex }) => [id, glyphs(visibleText(tex))]));

describe('the ledger of differences', () => {
  it('names entries that exist, each once', () => {
    const named = ledger.map(({ entry }) => entry);
    expect(named.filter((id) => !entries.has(id))).toEqual([]);
    expect(new Set(named).size).toBe(named.length);
  });
});

describe.skipIf(book === null)('the transcription of UDL', () => {
  const shown = new Map<string, Map<string, number>>(
    [...entries].flatMap(([id, marks]) => {
      const number = /^udl-(\d+)-(\d+)$/.exec(id);
      return number ? [[number.slice(1).join('.'), marks] as const] : [];
    }),
  );
  const found = passages(textLines(book ?? ''), shown);

  it('has an entry for each of the 437 numbered equations', () => {
    expect(found).toHaveLength(437);
    expect(found.map(({ number }) => number).filter((number) => !shown.has(number))).toEqual([]);
    expect(shown.size).toBe(437);
  });

  it('shows in each formula the glyphs that the book prints there, but for what the ledger explains', () => {
    const differences = found.flatMap(({ number, text }) => {
      const [printed, typeset] = [glyphs(text), shown.get(number) ?? new Map<string, number>()];
      const [shows, reads] = [surplus(typeset, printed), surplus(printed, typeset)];
      return shows === '' && reads === '' ? [] : [{ entry: idOf(number), shows, reads }];
    });
    expect(differences).toEqual(ledger.map(({ entry, shows, reads }) => ({ entry, shows, reads })));
  });
});
