import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { demoNames, DIST } from './site.ts';

const KB = 1000;
const FOLDER = join(DIST, '_astro');
const FILES = new Set(readdirSync(FOLDER).filter((name) => name.endsWith('.js')));
/** What a demo may weigh, in KB: more where there is a network to train. */
const LIMITS: Readonly<Record<string, number>> = { gan: 70, vae: 70 };
const LIMIT = 30;

const read = (name: string): string => readFileSync(join(FOLDER, name), 'utf8');

/** The script of the page, which knows the script of each demo. */
const LOADER = [...FILES].find((name) => /["'`]?ilqr["'`]?:\(\)=>/.test(read(name))) ?? '';

/** Scripts that the page has before any demo is asked for: the loader, and what it imports at once. */
const PAGE = new Set([
  LOADER,
  ...[...read(LOADER).matchAll(/\bfrom["'`]\.\/([\w.-]+\.js)["'`]/g)].map(([, name = '']) => name),
]);

/** Scripts that a script asks for, at once, later or in a worker. */
function askedBy(name: string): string[] {
  return [...read(name).matchAll(/["'`](?:[^"'`\s]*\/)?([\w.-]+\.js)["'`]/g)].flatMap(([, file = '']) =>
    FILES.has(file) ? [file] : [],
  );
}

/** A script with all that follows from it, but for what the page has without the demo. */
function withAll(name: string, found = new Set<string>()): Set<string> {
  if (PAGE.has(name) || found.has(name)) return found;
  found.add(name);
  for (const next of askedBy(name)) withAll(next, found);
  return found;
}

const ISLANDS = [
  ...read(LOADER).matchAll(/["'`]?([\w-]+)["'`]?:\(\)=>\w+\(\(\)=>import\(["'`]\.\/([^"'`]+)/g),
];

test('every demo has a script of its own', () => {
  expect(ISLANDS.map(([, demo]) => demo).toSorted()).toEqual(demoNames().toSorted());
});

for (const [, demo = '', island = ''] of ISLANDS) {
  const limit = LIMITS[demo] ?? LIMIT;
  test(`${demo} weighs at most ${String(limit)} KB`, () => {
    const scripts = [...withAll(island)].map((name) => [gzipSync(read(name)).byteLength, name] as const);
    const bytes = scripts.reduce((sum, [size]) => sum + size, 0);
    expect(bytes, scripts.join('\n')).toBeLessThanOrEqual(limit * KB);
    expect(bytes).toBeGreaterThan(2 * KB);
  });
}
