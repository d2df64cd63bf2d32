import type { Locale } from '#domain/locale.ts';
import { en, type Strings } from './en.ts';
import { zh } from './zh.ts';

export type { Strings } from './en.ts';

/** The interface strings of a language. */
export const strings: Record<Locale, Strings> = { en, zh };
