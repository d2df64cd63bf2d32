import type { Locale } from '#domain/locale.ts';
import type { ShownFigure } from '#domain/shown-figure.ts';
import { svgOf, type Figure } from './figure.ts';
import { bayesianVariationalInferenceFigures } from './bayesian-variational-inference/index.ts';
import { foundationsFigures } from './foundations/index.ts';
import { gpsFigures } from './gps/index.ts';
import { ilqrFigures } from './ilqr/index.ts';
import { pilcoFigures } from './pilco/index.ts';
import { gaussianProcessesMixturesFigures } from './gaussian-processes-mixtures/index.ts';
import { informationTheoryFigures } from './information-theory/index.ts';
import { optimisationFigures } from './optimisation/index.ts';
import { trpoFigures } from './trpo/index.ts';

/** Every figure by its id, which begins with its subject's. */
const FIGURES: Readonly<Record<string, Figure>> = {
  ...bayesianVariationalInferenceFigures,
  ...foundationsFigures,
  ...gpsFigures,
  ...ilqrFigures,
  ...pilcoFigures,
  ...gaussianProcessesMixturesFigures,
  ...informationTheoryFigures,
  ...optimisationFigures,
  ...trpoFigures,
};

/** The ids of all figures. */
export const FIGURE_IDS: readonly string[] = Object.keys(FIGURES);

const drawn = new Map<string, ShownFigure>();

/** A figure in a language, drawn once a process; undefined where there is none of that id. */
export function showFigure(id: string, locale: Locale): ShownFigure | undefined {
  const key = `${id} ${locale}`;
  const known = drawn.get(key);
  if (known) return known;
  const figure = Object.hasOwn(FIGURES, id) ? FIGURES[id] : undefined;
  if (!figure) return undefined;
  const drawing = figure(locale);
  const shown = { svg: svgOf(drawing), caption: drawing.caption };
  drawn.set(key, shown);
  return shown;
}
