import { describe, expect, test } from 'vitest';
import { LOCALES } from '#domain/locale.ts';
import { dataLayers } from './data-figure.ts';
import { likelihoodLayers } from './likelihood-figure.ts';
import { histogram, spreadLayers } from './spread.ts';
import { FAMILIES, FAMILY } from './family.ts';
import { foretoldSpread } from './model.ts';
import { DEFAULT_STATE, ascentOf, observationsOf, withFamily } from './state.ts';
import { still } from './still.ts';

describe.each(LOCALES)('the still picture (%s)', (locale) => {
  const picture = still(locale);

  test('is one svg with a text alternative', () => {
    expect(picture).toMatch(/^<svg [^>]*role="img" aria-label="[^"]+">.*<\/svg>$/s);
  });

  test('takes its colours from the page and carries nothing that runs', () => {
    for (const tone of ['second', 'third', 'ink']) expect(picture).toContain(`tone-${tone}`);
    expect(picture).not.toMatch(/<script|\son\w+=|href|NaN|undefined|Infinity/);
  });
});

test.each(FAMILIES)('the pictures of %s hold numbers only, at the ends of the family too', (family) => {
  for (const seed of [1, 2, 3]) {
    for (const count of [3, 40]) {
      const state = { ...withFamily(DEFAULT_STATE, family), seed, count, steps: 2 };
      const observations = family === 'bernoulli' && seed === 1 ? [1, 1, 1] : observationsOf(state);
      const ascent = ascentOf(state);
      const layers = [
        ...dataLayers(state, ascent.thetas.at(-1) ?? state.start, observations, 500),
        ...likelihoodLayers(state, ascent, observations, 500, ''),
        ...spreadLayers(
          state,
          [0.4, 0.5],
          {
            estimate: FAMILY[family].estimate(observations),
            foretold: foretoldSpread(FAMILY[family], observations),
          },
          300,
        ),
      ];
      expect(layers.map(([, markup]) => markup).join('')).not.toMatch(/NaN|undefined|Infinity/);
    }
  }
});

test('a histogram is a density', () => {
  expect(histogram([0.1, 0.2, 0.9, 7], 0, 1, 2)).toEqual([1, 0.5]);
  expect(histogram([], 0, 1, 2)).toEqual([0, 0]);
});
