import { type Choice, createChoice } from '#demos/shared/choice.ts';
import { html } from '#demos/shared/dom.ts';
import { createPresetRow } from '#demos/shared/preset-row.ts';
import { createRange } from '#demos/shared/range.ts';
import { fixed } from '#domain/number-text.ts';
import { FLOW_KINDS, type FlowKind } from './flow.ts';
import { BOUNDS, PRESETS, type State, withEnd } from './state.ts';
import type { Strings } from './strings.ts';

export interface Controls {
  readonly element: HTMLDivElement;
  set(state: State): void;
}

/** Of what pieces the map is made, three maps to begin with, and the interval. */
export function createControls(
  strings: Strings,
  onChange: (edit: (state: State) => State) => void,
): Controls {
  const kind: Choice<FlowKind> = createChoice(
    { name: 'normalising-flow-kind', legend: strings.kind, part: 'map slope density likelihood' },
    FLOW_KINDS.map((name) => [name, strings.kinds[name]] as const),
    (chosen) => onChange((state) => ({ ...state, kind: chosen })),
  );
  const presets = createPresetRow(
    strings.settings.presets,
    (['identity', 'humps', 'squash'] as const).map((name) => [name, strings.presets[name]] as const),
    (name) => onChange((state) => ({ ...state, knots: PRESETS[name] })),
    'map slope density likelihood',
  );
  const ends = (['from', 'to'] as const).map((end) => {
    const range = createRange({
      ...BOUNDS.end,
      label: strings.settings[end],
      text: (value) => fixed(value, 2),
      className: 'bench-range',
      onInput: (value) => onChange((state) => withEnd(state, end, value)),
    });
    range.element.setAttribute('data-part', 'mass after base');
    return { end, range };
  });
  return {
    element: html(
      'div',
      { class: 'bench-settings' },
      html('div', { class: 'nf-pieces' }, kind.element, presets),
      html('div', {}, ...ends.map(({ range }) => range.element)),
    ),
    set(state) {
      kind.set(state.kind);
      for (const { end, range } of ends) range.set(state[end]);
    },
  };
}
