import { createChoice } from '#demos/shared/choice.ts';
import { html } from '#demos/shared/dom.ts';
import type { Bounds } from '#demos/shared/fragment.ts';
import { createRange } from '#demos/shared/range.ts';
import { fixed } from '#domain/number-text.ts';
import { BOUNDS, PRESETS, type State, settingsOf } from './state.ts';
import type { Strings } from './strings.ts';

/** κ is set by its logarithm, and rounded to two digits. */
const LOG_CONDITION = { min: 0, max: 4, step: 0.02 };

/** A slider: what it sets of the state, and the term that it stands for. */
interface Setting {
  readonly label: string;
  readonly bounds: Bounds;
  readonly text: (value: number) => string;
  readonly get: (state: State) => number;
  readonly put: (state: State, value: number) => State;
  readonly part: string;
}

type Change = (edit: (state: State) => State) => void;

export interface Controls {
  readonly element: HTMLDivElement;
  set(state: State): void;
}

function valleySettings(strings: Strings): Setting[] {
  const land = (key: 'bend' | 'angle', label: string, text: (value: number) => string): Setting => ({
    label,
    bounds: BOUNDS[key],
    text,
    get: (state) => state.land[key],
    put: (state, value) => ({ ...state, land: { ...state.land, [key]: value } }),
    part: key,
  });
  return [
    {
      label: strings.condition,
      bounds: LOG_CONDITION,
      text: (value) => String(rounded(value)),
      get: (state) => Math.log10(state.land.condition),
      put: (state, value) => ({ ...state, land: { ...state.land, condition: rounded(value) } }),
      part: 'condition',
    },
    land('bend', strings.bend, (value) => fixed(value, 2)),
    land('angle', strings.angle, (value) => `${fixed(value, 0)}°`),
  ];
}

function methodSettings(strings: Strings): Setting[] {
  const of = (
    key: 'gradientShare' | 'momentumShare' | 'adamStep' | 'naturalStep',
    label: string,
    bounds: Bounds,
    text: (value: number) => string,
    part: string,
  ): Setting => ({
    label,
    bounds,
    text,
    get: (state) => state[key],
    put: (state, value) => ({ ...state, [key]: value }),
    part,
  });
  const share = (value: number): string => strings.timesBest(fixed(value, 2));
  return [
    of('gradientShare', strings.stepOf.gradient, BOUNDS.share, share, 'gradient-step'),
    of('momentumShare', strings.stepOf.momentum, BOUNDS.share, share, 'momentum-step'),
    {
      label: strings.momentum,
      bounds: BOUNDS.momentum,
      text: (value) => fixed(value, 2),
      get: (state) => settingsOf(state).momentum,
      put: (state, value) => ({ ...state, momentum: value }),
      part: 'momentum-beta',
    },
    of('adamStep', strings.stepOf.adam, BOUNDS.adamStep, (value) => fixed(value, 3), 'adam-step'),
    of('naturalStep', strings.stepOf.natural, BOUNDS.naturalStep, (value) => fixed(value, 2), 'natural-step'),
  ];
}

/** The valley on the left, the step lengths of the methods on the right. */
export function createControls(strings: Strings, onChange: Change): Controls {
  const lands = createChoice<keyof typeof PRESETS>(
    { name: 'optimisers-land', legend: strings.valley, part: 'bend' },
    [
      ['quadratic', strings.landscape.quadratic],
      ['curved', strings.landscape.curved],
    ],
    (name) =>
      onChange((state) => {
        const { bend, ...shares } = PRESETS[name];
        return { ...state, ...shares, land: { ...state.land, bend } };
      }),
  );
  const tune = html('button', { type: 'button', class: 'bench-button' }, strings.tune);
  tune.addEventListener('click', () =>
    onChange((state) => ({ ...state, gradientShare: 1, momentumShare: 1, momentum: null })),
  );
  const made = (settings: readonly Setting[]) =>
    settings.map((setting) => {
      const { label, bounds, text, put, part } = setting;
      const range = createRange({
        ...bounds,
        label,
        text,
        className: 'bench-range',
        onInput: (value) => onChange((state) => put(state, value)),
      });
      range.element.setAttribute('data-part', part);
      return { range, setting };
    });
  const [valley, methods] = [made(valleySettings(strings)), made(methodSettings(strings))];
  return {
    element: html(
      'div',
      { class: 'bench-settings' },
      html(
        'div',
        {},
        lands.element,
        ...valley.map(({ range }) => range.element),
        html('div', { class: 'bench-row' }, tune),
      ),
      html('div', {}, ...methods.map(({ range }) => range.element)),
    ),
    set(state) {
      lands.set(state.land.bend > 0 ? 'curved' : 'quadratic');
      for (const { range, setting } of [...valley, ...methods]) range.set(setting.get(state));
    },
  };
}

function rounded(logarithm: number): number {
  return Number((10 ** logarithm).toPrecision(2));
}
