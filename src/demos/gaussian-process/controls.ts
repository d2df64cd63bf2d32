import { createChoice } from '#demos/shared/choice.ts';
import { html } from '#demos/shared/dom.ts';
import { createPresetRow } from '#demos/shared/preset-row.ts';
import { type Range, createRange } from '#demos/shared/range.ts';
import { createSettingRange } from '#demos/shared/setting-range.ts';
import { KERNELS, type Hyperparameters } from '#numerics/gaussian-process/line-kernels.ts';
import { RANGES } from './model.ts';
import { amount } from './numbers.ts';
import { BOUNDS, type State, withPrior } from './state.ts';
import type { Strings } from './strings.ts';

const SETTINGS = ['lengthScale', 'signalSd', 'noiseSd', 'period'] as const;

const PARTS = {
  lengthScale: 'length-scale',
  signalSd: 'signal',
  noiseSd: 'noise',
  period: 'period',
} as const satisfies Record<keyof Hyperparameters, string>;

/** Places from which the ascent ends differently. */
const PRESETS = {
  smooth: { lengthScale: 2.5, signalSd: 1, noiseSd: 0.3 },
  wiggly: { lengthScale: 0.2, signalSd: 1, noiseSd: 0.1 },
  noise: { lengthScale: 10, signalSd: 1, noiseSd: 1 },
} as const;

export interface Controls {
  readonly element: HTMLDivElement;
  set(state: State): void;
}

/** The kernel, its hyper-parameters on logarithmic sliders, and how many curves are drawn. */
export function createControls(
  strings: Strings,
  onChange: (edit: (state: State) => State) => void,
): Controls {
  const kernel = createChoice(
    { name: 'gaussian-process-kernel', legend: strings.kernel, part: 'kernel' },
    KERNELS.map((name) => [name, strings.kernels[name]] as const),
    (chosen) => onChange((state) => withPrior(state, { kernel: chosen })),
  );
  const ranges = new Map<keyof Hyperparameters, Range>(
    SETTINGS.map((name) => {
      const [least, most] = RANGES[name];
      const range = createRange({
        min: Math.log10(least),
        max: Math.log10(most),
        step: 0.001,
        label: strings.settings[name],
        text: (logarithm) => amount(10 ** logarithm),
        className: 'bench-range',
        onInput: (logarithm) =>
          onChange((state) => withPrior(state, { [name]: Number((10 ** logarithm).toPrecision(3)) })),
      });
      range.element.setAttribute('data-part', PARTS[name]);
      return [name, range];
    }),
  );
  const draws = createSettingRange(
    'draws',
    { label: strings.settings.draws, bounds: BOUNDS.draws, decimals: 0, part: 'draws' },
    onChange,
  );
  const presets = createPresetRow(
    strings.startFrom,
    (['smooth', 'wiggly', 'noise'] as const).map((name) => [name, strings.presets[name]] as const),
    (name) => onChange((state) => withPrior(state, PRESETS[name])),
  );
  return {
    element: html(
      'div',
      { class: 'bench-settings' },
      html('div', { class: 'gp-choices' }, kernel.element, presets),
      html('div', {}, ...[...ranges.values()].map(({ element }) => element), draws.element),
    ),
    set(state) {
      kernel.set(state.kernel);
      for (const [name, range] of ranges) range.set(Math.log10(state[name]));
      // The other kernels have no period: a slider without effect would stand there.
      ranges.get('period')?.element.toggleAttribute('hidden', state.kernel !== 'periodic');
      draws.set(state.draws);
    },
  };
}
