import type { Locale } from '#domain/locale.ts';
import { still as klFit } from './kl-fit/still.ts';

const STILLS: Record<string, (locale: Locale) => string> = { 'kl-fit': klFit };

/**
 * The still picture of a demo as SVG, drawn at build time.
 *
 * @throws {Error} for a demo that does not exist
 */
export function stillOf(demo: string, locale: Locale): string {
  const draw = STILLS[demo];
  if (!draw) throw new Error(`There is no demo ${demo}; there are ${Object.keys(STILLS).join(', ')}.`);
  return draw(locale);
}
