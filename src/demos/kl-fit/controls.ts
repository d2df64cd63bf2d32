import { html } from '#demos/shared/dom.ts';
import { fixed } from '#domain/number-text.ts';
import { type Range, createRange } from '#demos/shared/range.ts';
import type { Bounds } from '#demos/shared/fragment.ts';
import { BOUNDS, type State, withHump, withStart, withTarget } from './state.ts';
import type { Strings } from './strings.ts';
import { type Part, parts } from './terms.ts';

export interface Controls {
  readonly element: HTMLDivElement;
  set(state: State): void;
}

interface Setting {
  readonly label: string;
  readonly bounds: Bounds;
  readonly part: Part;
  readonly get: (state: State) => number;
  readonly put: (state: State, value: number) => State;
}

function targetSettings(strings: Strings): Setting[] {
  const hump = (which: 'a' | 'b', key: 'mean' | 'sd', label: string): Setting => ({
    label,
    bounds: key === 'mean' ? BOUNDS.humpMean : BOUNDS.humpSd,
    get: (state) => state.p[which][key],
    part: 'p',
    put: (state, value) => withHump(state, which, { [key]: value }),
  });
  const weight: Setting = {
    label: strings.weight,
    bounds: BOUNDS.weight,
    get: (state) => state.p.weight,
    part: 'p',
    put: (state, value) => withTarget(state, { weight: value }),
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
    part: 'q',
    put: (state, value) => withStart(state, { [key]: value }),
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
    part: 'rate',
    put: (state, value) => ({ ...state, rate: value }),
  };
  const ranges: [Setting, Range][] = [];
  const group = (legend: string, settings: readonly Setting[]): HTMLFieldSetElement =>
    html(
      'fieldset',
      { class: 'bench-group' },
      html('legend', {}, legend),
      ...settings.map((setting) => {
        const range = createRange({
          ...setting.bounds,
          label: setting.label,
          text: (value) => fixed(value, 2),
          className: 'bench-range',
          onInput: (value) => onChange((state) => setting.put(state, value)),
        });
        range.element.setAttribute('data-part', parts(setting.part));
        ranges.push([setting, range]);
        return range.element;
      }),
    );
  return {
    element: html(
      'div',
      { class: 'bench-settings' },
      group(strings.settings.p, targetSettings(strings)),
      html(
        'div',
        { class: 'klfit-groups' },
        group(strings.settings.start, startSettings(strings)),
        group(strings.settings.descent, [rate]),
      ),
    ),
    set(state) {
      for (const [setting, range] of ranges) range.set(setting.get(state));
    },
  };
}
