import { resolve } from 'node:path';
import { DiskCache } from './disk-cache.ts';
import { asideFormulaHtml, formulaHtml, renderFormula, type Formula } from './formula.ts';
import { FORMULA_FORM } from './katex.ts';
import { renderProse, type Prose } from './prose.ts';
import type { ReferenceTargets } from './remark-references.ts';
import { findReferences } from './references.ts';

/** Bump when the pipeline's output changes for the same input. */
const PROSE_FORM = '3';

const disk = new DiskCache(resolve(process.env['ATLAS_CACHE'] ?? '.cache', 'render'));

/**
 * `renderFormula`, kept on disk.
 *
 * @throws {import('./katex.ts').TexError} for TeX that KaTeX refuses
 */
export function cachedFormula(tex: string): Formula {
  return disk.get(['formula', FORMULA_FORM, tex], () => renderFormula(tex));
}

const MARKUP_LIMIT = 200;

/** The markup of a displayed formula, by its TeX: hubs, concepts and neighbours ask for the same one, twice each. */
export const cachedFormulaHtml = remembered((tex) => formulaHtml(cachedFormula(tex)));

/** `asideFormulaHtml`, kept on disk. */
export const cachedAsideFormulaHtml = remembered((tex) =>
  disk.get(['aside', FORMULA_FORM, tex], () => asideFormulaHtml(tex)),
);

function remembered(markupOf: (tex: string) => string): (tex: string) => string {
  const markup = new Map<string, string>();
  return (tex) => {
    const known = markup.get(tex);
    if (known !== undefined) return known;
    const html = markupOf(tex);
    if (markup.size >= MARKUP_LIMIT) markup.clear();
    markup.set(tex, html);
    return html;
  };
}

/** `renderProse`, kept on disk. The key holds only those targets that the text names. */
export function cachedProse(markdown: string, targets: ReferenceTargets): Prose {
  // Without the backslashes that the parser takes away, so that it finds no reference which the key lacks.
  const text = markdown.replace(/\\(?=[!-/:-@[-`{-~])/g, '');
  const named = findReferences(text, targets.own).map(
    ({ source, locator }) => targets.hrefs.get(`${source}:${locator}`) ?? '',
  );
  const key = ['prose', PROSE_FORM, FORMULA_FORM, targets.own ?? '', named.join(' '), markdown];
  return disk.get(key, () => renderProse(markdown, targets));
}
