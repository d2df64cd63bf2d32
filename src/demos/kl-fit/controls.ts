import { html } from '#demos/shared/dom.ts';
import { fixed } from '#domain/number-text.ts';
import { type Range, createRange } from '#demos/shared/range.ts';
import { BOUNDS, type Bounds } from './bounds.ts';
import { type State, atStart } from './state.ts';
import type { Strings } from './strings.ts';

export interface Controls {
  readonly element: HTMLDivElement;
  set(state: State): void;
}

interface Setting {
  readonly label: string;
  readonly bounds: Bounds;
  readonly get: (state: State) => number;
  readonly put: (state: State, value: number) => State;
}

function targetSettings(strings: Strings): Setting[] {
  const hump = (which: 'a' | 'b', key: 'mean' | 'sd', label: string): Setting => ({
    label,
    bounds: key === 'mean' ? BOUNDS.humpMean : BOUNDS.humpSd,
    get: (state) => state.p[which][key],
    put: (state, value) => ({ ...state, p: { ...state.p, [which]: { ...state.p[which], [key]: value } } }),
  });
  const weight: Setting = {
    label: strings.weight,
    bounds: BOUNDS.weight,
    get: (state) => state.p.weight,
    put: (state, value) => ({ ...state, p: { ...state.p, weight: value } }),
  };
  return [
    hump('a', 'mean', strings.meanA),
    hump('a', 'sd', strings.sdA),
    hump('b', 'mean', strings.meanB),
    hump('b', 'sd', strings.sdB),
    weight,
  ];
}

function startSettings(strings: Strings): Setting[] {
  const start = (key: 'mean' | 'sd', label: string): Setting => ({
    label,
    bounds: key === 'mean' ? BOUNDS.qMean : BOUNDS.qSd,
    get: (state) => state.start[key],
    put: (state, value) => atStart({ ...state, seed: null, start: { ...state.start, [key]: value } }),
  });
  return [start('mean', strings.startMean), start('sd', strings.startSd)];
}

/** The sliders. Whatever one of them changes reaches `onChange` as a function from the present state to the next. */
export function createControls(
  strings: Strings,
  onChange: (change: (state: State) => State) => void,
): Controls {
  const rate: Setting = {
    label: strings.rate,
    bounds: BOUNDS.rate,
    get: (state) => state.rate,
    put: (state, value) => ({ ...state, rate: value }),
  };
  const ranges: [Setting, Range][] = [];
  const group = (legend: string, settings: readonly Setting[]): HTMLFieldSetElement =>
    html(
      'fieldset',
      { class: 'klfit-group' },
      html('legend', {}, legend),
      ...settings.map((setting) => {
        const range = createRange({
          ...setting.bounds,
          label: setting.label,
          text: (value) => fixed(value, 2),
          className: 'klfit-range',
          onInput: (value) => onChange((state) => setting.put(state, value)),
        });
        ranges.push([setting, range]);
        return range.element;
      }),
    );
  return {
    element: html(
      'div',
      { class: 'klfit-settings' },
      group(strings.settings.p, targetSettings(strings)),
      html(
        'div',
        {},
        group(strings.settings.start, startSettings(strings)),
        group(strings.settings.descent, [rate]),
      ),
    ),
    set(state) {
      for (const [setting, range] of ranges) range.set(setting.get(state));
    },
  };
}
