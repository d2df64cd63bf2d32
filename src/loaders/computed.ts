import { hash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Locale } from '#domain/locale.ts';
import type { ShownFigure } from '#domain/shown-figure.ts';
import { FIGURE_IDS, showFigure } from '#figures/registry.ts';
import { DiskCache } from '#markdown/disk-cache.ts';
import type { NumberSource } from '#markdown/worked-numbers.ts';
import { pathsOf, valueAt, type WorkedValues } from '#worked/example.ts';
import { EXAMPLE_NAMES, workExample } from '#worked/registry.ts';

/** The code that worked examples may import, and figures (see `.config/eslint.config.js`). */
const CODE = {
  worked: 'src/{worked,numerics,domain}/**/*.ts',
  figures: 'src/{figures,worked,numerics,domain,i18n}/**/*.ts',
} as const;

const disk = new DiskCache(resolve(process.env['ATLAS_CACHE'] ?? '.cache', 'computed'));
const digests = new Map<keyof typeof CODE, string>();

/** One hash of all the code that computes: what is kept on disk holds as long as none of it changes. */
function codeDigest(kind: keyof typeof CODE): string {
  const known = digests.get(kind);
  if (known !== undefined) return known;
  const files = globSync(CODE[kind])
    .filter((file) => !file.endsWith('.test.ts'))
    .sort();
  const digest = hash(
    'sha256',
    JSON.stringify([process.version, ...files.map((file) => [file, readFileSync(file, 'utf8')])]),
  );
  digests.set(kind, digest);
  return digest;
}

const worked = new Map<string, WorkedValues | null>();

function numbersOf(example: string): WorkedValues | null {
  const known = worked.get(example);
  if (known !== undefined) return known;
  const values = disk.get(['worked', codeDigest('worked'), example], () => workExample(example) ?? null);
  worked.set(example, values);
  return values;
}

/** The numbers of the worked examples, each example computed when one of them is asked for, and kept on disk. */
export const WORKED_NUMBERS: NumberSource = {
  valueOf: (name) => {
    const [example, path] = splitName(name);
    const values = EXAMPLE_NAMES.includes(example) ? numbersOf(example) : null;
    return values === null ? undefined : valueAt(values, path);
  },
  candidates: (name) => {
    const [example, path] = splitName(name);
    const values = EXAMPLE_NAMES.includes(example) ? numbersOf(example) : null;
    if (values !== null) return pathsOf(values).map((known) => `${example}.${known}`);
    return EXAMPLE_NAMES.map((known) => [known, ...path].join('.'));
  },
};

function splitName(name: string): [example: string, path: string[]] {
  const [subject = '', example = '', ...path] = name.split('.');
  return [`${subject}.${example}`, path];
}

/** The figures of these ids in a language, by id, drawn once and kept on disk; unknown ids are left out. */
export function shownFigures(ids: Iterable<string>, locale: Locale): Map<string, ShownFigure> {
  return new Map(
    [...new Set(ids)].flatMap((id) => {
      if (!FIGURE_IDS.includes(id)) return [];
      const figure = disk.get(
        ['figure', codeDigest('figures'), id, locale],
        () => showFigure(id, locale) ?? null,
      );
      return figure === null ? [] : [[id, figure] as const];
    }),
  );
}
