import { escapeHtml } from '#domain/escape-html.ts';
import { labelRuns, type Run } from './maths.ts';
import { pixel, type Point } from './path.ts';
import type { Tone } from './stroke.ts';
import { element } from './svg.ts';

/** How a label stands at its place. */
export interface LabelOptions {
  readonly tone?: Tone;
  /** Which end of the text lies at the place. */
  readonly anchor?: 'start' | 'middle' | 'end';
  /** Where the text lies by its place: on its line, centred on it, above or below. */
  readonly place?: 'line' | 'centre' | 'above' | 'below';
}

const LINE = 1.25;
/** Sizes of scripts and of maths in em of the label: those of styles/figures.css. */
const [SCRIPT, MATHS] = [0.72, 1.07];
/** From the place to the base line of the first row, in em. */
const DROP = { line: 0, centre: 0.35, above: 0, below: 0.8 } as const;

/**
 * A label at a place of the drawing; `\n` begins a new row, `$...$` is maths (see `labelRuns`). Sizes are in em, because
 * the page sets the size of the text by the room that it has.
 */
export function label(
  [x, y]: Point,
  text: string,
  { tone = 'ink', anchor = 'start', place = 'line' }: LabelOptions = {},
): string {
  const rows = text.split('\n');
  const raised = place === 'above' ? rows.length - 1 : place === 'centre' ? (rows.length - 1) / 2 : 0;
  const spans = rows.map((row, index) => {
    const dy = index === 0 ? DROP[place] - raised * LINE : LINE;
    return element(
      'tspan',
      { x: pixel(x), dy: dy === 0 ? undefined : `${String(Math.round(dy * 100) / 100)}em` },
      pieces(labelRuns(row)),
    );
  });
  return element(
    'text',
    {
      x: pixel(x),
      y: pixel(y),
      class: `figure-label tone-${tone}`,
      'text-anchor': anchor === 'start' ? undefined : anchor,
    },
    spans.join(''),
  );
}

function pieces(runs: readonly Run[]): string {
  let height = 0;
  return runs
    .map(({ text, font, script, rise, over }) => {
      const size = script ? SCRIPT : font === 'text' ? 1 : MATHS;
      // Shifts are counted in the size of the piece itself.
      const dy = (height - rise) / size;
      height = rise;
      if (font === 'text' && dy === 0 && !script) return escapeHtml(text);
      return element(
        'tspan',
        {
          class: [`figure-${font}`, ...(script ? ['figure-script'] : [])].join(' '),
          dx: over ? '-0.53em' : undefined,
          dy: dy === 0 ? undefined : `${String(Math.round(dy * 1000) / 1000)}em`,
        },
        escapeHtml(text),
      );
    })
    .join('');
}
