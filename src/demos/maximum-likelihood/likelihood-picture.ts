import { createCanvas } from '#demos/shared/canvas.ts';
import { html } from '#demos/shared/dom.ts';
import { clamped } from '#demos/shared/fragment.ts';
import { createHandle } from '#demos/shared/handle.ts';
import { fixed } from '#domain/number-text.ts';
import { FAMILY, type FamilyName } from './family.ts';
import { LIKELIHOOD_HEIGHT, likelihoodLayers, likelihoodPlot, topOf } from './likelihood-figure.ts';
import { type Ascent, logLikelihood } from './model.ts';
import { STAGES } from './stage.ts';
import type { State } from './state.ts';
import type { Strings } from './strings.ts';

export interface LikelihoodPicture {
  readonly element: HTMLElement;
  draw(state: State, ascent: Ascent, observations: readonly number[]): void;
}

/** The log-likelihood of a family; θ is dragged on the curve, θ₀ on the axis. */
export function createLikelihoodPicture(
  strings: Strings,
  family: FamilyName,
  onMove: (grip: 'theta' | 'truth', value: number) => void,
): LikelihoodPicture {
  let invert = (x: number): number => x;
  const grip = (name: 'theta' | 'truth') => {
    const handle = createHandle({
      ...STAGES[family][name],
      label: strings.handle[name],
      text: (value) => fixed(value, 2),
      valueAt: (x) => invert(x),
      onInput: (value) => onMove(name, value),
      className: `bench-handle ml-${name}`,
    });
    handle.element.setAttribute('data-part', name);
    return handle;
  };
  const [theta, truth] = [grip('theta'), grip('truth')];
  const plot = createCanvas(strings.picture, truth.element, theta.element);
  const element = html('div', { class: 'bench-figure' }, plot.element);
  return {
    element,
    draw(state, ascent, observations) {
      const width = Math.max(240, element.clientWidth);
      const on = likelihoodPlot(state, observations, width);
      invert = (x) => on.toX.invert(x);
      const layers = likelihoodLayers(state, ascent, observations, width, strings.height);
      plot.draw(width, LIKELIHOOD_HEIGHT, layers);
      const now = ascent.thetas.at(-1) ?? state.start;
      const seen = clamped(now, STAGES[family].theta);
      const level = logLikelihood(FAMILY[family], observations, seen) - topOf(state, observations);
      theta.place(on.toX(seen), clamped(on.toY(level), { min: 0, max: on.bottom, step: 1 }), now);
      truth.place(on.toX(state.truth), on.bottom, state.truth);
    },
  };
}
