import { html, setAttributes, svg } from '#demos/shared/dom.ts';
import { createHandle } from '#demos/shared/handle.ts';
import { fixed } from '#domain/number-text.ts';
import { LAYERS_HEIGHT, layersAxes, layersPlot, measuredDots, predictedLine } from './figure.ts';
import { GAIN_HEIGHT, gainAxes, gainLine, gainPlot, predictedFactors, scaleLine } from './gain-figure.ts';
import { BOUNDS, type State, networkOf } from './state.ts';
import type { Strings } from './strings.ts';
import type { Factors } from './theory.ts';

const NARROWEST = 240;

export interface LayersPicture {
  readonly element: HTMLElement;
  /** @param stale whether what was measured belongs to a network that is no longer asked for */
  draw(predicted: readonly number[], measured: readonly number[], stale: boolean): void;
}

/** Variances of one way by layer: a line as predicted, dots as measured. */
export function createLayersPicture(way: 'forward' | 'backward', name: string, axis: string): LayersPicture {
  const tone = way === 'forward' ? 'first' : 'second';
  const axes = svg('g');
  const line = svg('g', { 'data-part': `${way} scale norm` });
  const dots = svg('g', { 'data-part': `${way} scale norm width batch`, class: 'norm-measured' });
  const plot = svg('svg', { class: 'bench-plot', role: 'img', 'aria-label': name }, axes, line, dots);
  const element = html('div', { class: 'bench-figure' }, plot);
  return {
    element,
    draw(predicted, measured, stale) {
      const width = Math.max(NARROWEST, element.clientWidth);
      const on = layersPlot([...predicted, ...measured], width);
      setAttributes(plot, { viewBox: `0 0 ${width} ${LAYERS_HEIGHT}`, width, height: LAYERS_HEIGHT });
      axes.innerHTML = layersAxes(on, axis);
      line.innerHTML = predictedLine(on, predicted, tone);
      dots.innerHTML = measuredDots(on, measured, tone);
      dots.toggleAttribute('data-stale', stale);
    },
  };
}

export interface GainPicture {
  readonly element: HTMLElement;
  draw(state: State, measured: { readonly scale: number; readonly factors: Factors } | null): void;
}

/** Factors a layer over the scale of the weights, which is dragged along the axis. */
export function createGainPicture(strings: Strings, onScale: (scale: number) => void): GainPicture {
  let invert = (x: number): number => x;
  const handle = createHandle({
    ...BOUNDS.scale,
    label: strings.scaleHandle,
    text: (value) => fixed(value, 2),
    valueAt: (x) => invert(x),
    onInput: onScale,
    className: 'bench-handle',
  });
  handle.element.setAttribute('data-part', 'scale');
  const axes = svg('g');
  const forward = svg('g', { 'data-part': 'forward' });
  const backward = svg('g', { 'data-part': 'backward norm' });
  const plot = svg(
    'svg',
    { class: 'bench-plot', role: 'group', 'aria-label': strings.gainPicture },
    svg('g', { 'aria-hidden': 'true' }, axes, forward, backward),
    handle.element,
  );
  const element = html('div', { class: 'bench-figure' }, plot);
  let [key, factors] = ['', predictedFactors({ activation: 'linear', norm: 'none', depth: 3 })];
  return {
    element,
    draw(state, measured) {
      const width = Math.max(NARROWEST, element.clientWidth);
      const on = gainPlot(width);
      invert = (x) => on.toX.invert(x);
      const wanted = state.activation + state.norm;
      if (wanted !== key) [key, factors] = [wanted, predictedFactors(networkOf(state))];
      setAttributes(plot, { viewBox: `0 0 ${width} ${GAIN_HEIGHT}`, width, height: GAIN_HEIGHT });
      axes.innerHTML = gainAxes(on, strings.marks) + scaleLine(on, state.scale);
      forward.innerHTML = gainLine(on, factors, 'forward', measured);
      backward.innerHTML = gainLine(on, factors, 'backward', measured);
      handle.place(on.toX(state.scale), on.bottom, state.scale);
    },
  };
}
