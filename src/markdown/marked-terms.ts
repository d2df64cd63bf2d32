import katex from 'katex';
import { guard, options } from './katex.ts';

/**
 * HTML of a formula of the project's own code whose terms carry data attributes by `\htmlData`. Never for content:
 * entries are typeset without trust.
 *
 * @throws {import('./katex.ts').TexError} for TeX that KaTeX refuses
 */
export function typesetMarkedTerms(tex: string): string {
  return guard(tex, () =>
    katex.renderToString(tex, {
      ...options(true),
      trust: ({ command }) => command === '\\htmlData',
      strict: (code: string) => (code === 'htmlExtension' ? 'ignore' : 'error'),
    }),
  );
}
