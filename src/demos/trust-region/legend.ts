import { type LegendItem, MIDDLE } from '#demos/shared/legend.ts';
import { dot, ring } from '#figures/kit/mark.ts';
import { cross } from './marks.ts';
import type { Strings } from './strings.ts';
import { parts } from './terms.ts';

/** What the marks of the charts mean. */
export function legendItems({ legend: says }: Strings): readonly LegendItem[] {
  return [
    { part: parts('kl'), stroke: { tone: 'first', weight: 'bold' }, text: says.kl },
    { part: parts('fisher'), stroke: { tone: 'second', weight: 'bold', dash: 'dashed' }, text: says.fisher },
    { part: parts('step'), stroke: { weight: 'thin' }, text: says.step },
    { part: parts('search'), mark: cross(MIDDLE), text: says.refused },
    { part: parts('taken'), mark: dot(MIDDLE, 'accent', 4.4), text: says.taken },
    { part: parts('plain'), stroke: { tone: 'soft', weight: 'bold', dash: 'dotted' }, text: says.plain },
    {
      part: parts('optimum'),
      mark: ring(MIDDLE, { tone: 'third', weight: 'bold' }, 3.8),
      text: says.optimum,
    },
    { part: parts('gain'), stroke: { tone: 'faint', weight: 'hair' }, text: says.gain },
  ];
}
