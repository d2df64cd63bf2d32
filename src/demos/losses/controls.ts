import { createChoice } from '#demos/shared/choice.ts';
import { html } from '#demos/shared/dom.ts';
import type { Range } from '#demos/shared/range.ts';
import { createSettingRange } from '#demos/shared/setting-range.ts';
import { exactFit } from './exact.ts';
import { type DataPoint, SHAPES, predict } from './fit.ts';
import { LOSSES, lossOf } from './loss.ts';
import { BOUNDS, type State, pointsOf, withPoint } from './state.ts';
import type { Strings } from './strings.ts';

export interface Controls {
  /** Which loss: stands above the picture. */
  readonly loss: HTMLFieldSetElement;
  readonly element: HTMLDivElement;
  set(state: State): void;
}

/**
 * The chosen number at that end of the picture which is further from the others, at the other end if it is there; a label turned
 * over.
 */
function thrown(state: State): State {
  const points = pointsOf(state);
  const [x, y] = points[state.chosen] ?? [0, 0];
  const { min, max } = BOUNDS.y;
  const turned = y > 0 ? min : max;
  if (lossOf(state.loss, state.delta).kind === 'labels') return withPoint(state, state.chosen, [x, turned]);
  const others = points.filter((_, i) => i !== state.chosen);
  const fit = exactFit('absolute', others, 'line', state.delta);
  const far = fit === null || predict(fit, x) > 0 ? min : max;
  return withPoint(state, state.chosen, [x, y === far ? turned : far]);
}

/** Labels down on the left, up on the right. */
function parted(state: State): State {
  const points = pointsOf(state).map(([x, y]): DataPoint => {
    const size = Math.max(0.05, Math.abs(y));
    return [x, x > 0 ? size : -size];
  });
  return { ...state, loss: 'cross-entropy', shape: 'line', moved: { seed: state.seed, points } };
}

/** Which loss, what is fitted, step size and δ, and two states to begin with. */
export function createControls(
  strings: Strings,
  onChange: (edit: (state: State) => State) => void,
): Controls {
  const { settings } = strings;
  const loss = createChoice(
    { name: 'losses-loss', legend: settings.loss, part: 'point loss' },
    LOSSES.map((name) => [name, strings.losses[name]] as const),
    (chosen) => onChange((state) => ({ ...state, loss: chosen })),
  );
  const shape = createChoice(
    { name: 'losses-shape', legend: settings.shape, part: 'exact descent' },
    SHAPES.map((name) => [name, settings[name]] as const),
    (chosen) => onChange((state) => ({ ...state, shape: chosen })),
  );
  const range = (setting: 'rate' | 'delta'): Range =>
    createSettingRange(
      setting,
      { label: settings[setting], bounds: BOUNDS[setting], decimals: 2, part: setting },
      onChange,
    );
  const [rate, delta] = [range('rate'), range('delta')];
  const button = (label: string, edit: (state: State) => State): HTMLButtonElement => {
    const made = html('button', { type: 'button', class: 'bench-button' }, label);
    made.addEventListener('click', () => onChange(edit));
    return made;
  };
  return {
    loss: loss.element,
    element: html(
      'div',
      { class: 'bench-settings' },
      shape.element,
      html(
        'div',
        {},
        rate.element,
        delta.element,
        html(
          'div',
          { class: 'bench-row lo-presets' },
          html('span', {}, settings.presets),
          button(settings.outlier, thrown),
          button(settings.parted, parted),
        ),
      ),
    ),
    set(state) {
      loss.set(state.loss);
      shape.set(state.shape);
      rate.set(state.rate);
      delta.set(state.delta);
      // Among numbers Huber's fit is always there to be compared.
      delta.element.toggleAttribute('hidden', lossOf(state.loss, state.delta).kind === 'labels');
    },
  };
}
