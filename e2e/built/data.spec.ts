import { readdirSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { expect, test } from '@playwright/test';
import { equations, json, type Equation } from '../data.ts';
import { LOCALES } from '../site.ts';
import { at, site } from './built-site.ts';

// One worker reads the site once, for all of these.
test.describe.configure({ mode: 'default' });

test.describe('the JSON', () => {
  test('lists exactly the members that have a file each', () => {
    const all = [...site().files].filter((file) => file.startsWith('api/'));
    const expected: string[] = [];
    const faults: string[] = [];
    for (const list of all.filter((file) => file.split('/').length === 2)) {
      const kind = basename(list, '.json');
      const members =
        (json(list) as Record<string, { id: string; url?: Record<string, string> | string }[]>)[kind] ?? [];
      expect(members.length, list).toBeGreaterThan(0);
      expected.push(list);
      for (const member of members) {
        const file = `api/${kind}/${member.id}.json`;
        expected.push(file);
        if (!isDeepStrictEqual(site().files.has(file) && json(file), member))
          faults.push(`${file} differs from the list`);
        if (typeof member.url !== 'object') continue;
        for (const locale of LOCALES) {
          const address = `${locale}/${kind}/${member.id}/`;
          if (member.url[locale] !== at(address)) faults.push(`${file}: ${member.url[locale] ?? ''}`);
          if (!site().pages.has(address)) faults.push(`${file}: no page ${address}`);
        }
      }
    }
    expect(faults).toEqual([]);
    expect(all.toSorted()).toEqual(expected.toSorted());
    expect(
      all
        .filter((file) => file.split('/').length === 2)
        .map((file) => basename(file, '.json'))
        .toSorted(),
    ).toEqual(['concepts', 'equations', 'links', 'resources', 'topics']);
  });

  test('has every equation, with all that is said of it', () => {
    const folder = resolve(import.meta.dirname, '../../content/equations');
    const written = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.md'),
    );
    const listed = equations();
    expect(listed.map(({ id }) => id).toSorted()).toEqual(
      written.map((file) => basename(file, '.md')).toSorted(),
    );
    const names = (path: string, kind: string): string[] =>
      (json(path) as Record<string, { id: string }[]>)[kind]?.map(({ id }) => id) ?? [];
    const topics = names('api/topics.json', 'topics');
    const concepts = names('api/concepts.json', 'concepts');
    const text = expect.stringMatching(/\S/) as unknown;
    const number = expect.any(Number) as unknown;
    const both = { en: text, zh: text };
    for (const equation of listed) {
      expect(equation, equation.id).toEqual(
        expect.objectContaining({
          id: text,
          url: both,
          title: both,
          label: both,
          source: text,
          locator: text,
          tex: text,
          topics: expect.any(Array) as unknown,
          concepts: expect.any(Array) as unknown,
          uses: expect.any(Array) as unknown,
          usedBy: expect.any(Array) as unknown,
        }),
      );
      if (equation.check !== null) {
        expect(equation.check, `check of ${equation.id}`).toEqual(
          expect.objectContaining({ id: text, status: 'passed', cases: number, worst: number }),
        );
      }
      expect(topics).toEqual(expect.arrayContaining(equation.topics));
      expect(concepts).toEqual(expect.arrayContaining(equation.concepts));
      expect(site().pages.has(`en/sources/${equation.source}/`), `source of ${equation.id}`).toBe(true);
    }
  });

  test('says of every equation what uses it', () => {
    const listed = equations();
    const arrows = (from: (equation: Equation) => [string, string][]): string[] =>
      listed
        .flatMap(from)
        .map(([user, used]) => `${user} uses ${used}`)
        .toSorted();
    const uses = arrows(({ id, uses: used }) => used.map((other) => [id, other]));
    expect(uses.length).toBeGreaterThan(50);
    expect(arrows(({ id, usedBy }) => usedBy.map((other) => [other, id]))).toEqual(uses);
  });
});
