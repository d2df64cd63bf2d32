import { escapeHtml } from '#domain/escape-html.ts';
import { typeset } from './katex.ts';

/**
 * Plain text with `$...$` maths to HTML: for descriptions of symbols and other short texts that are no Markdown.
 *
 * @throws {import('./katex.ts').TexError} for TeX that KaTeX refuses
 */
export function renderInlineMaths(text: string): string {
  return text
    .split(/(\$[^$]+\$)/)
    .map((part) => (/^\$[^$]+\$$/.test(part) ? typeset(part.slice(1, -1), false) : escapeHtml(part)))
    .join('');
}
