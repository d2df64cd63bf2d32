import { escapeHtml } from '#domain/escape-html.ts';
import type { Locale } from '#domain/locale.ts';
import { strings } from '#i18n/strings.ts';
import { wideOnly } from '#markdown/formula.ts';
import type { RenderedNote } from '#markdown/note.ts';
import type { Note } from '#schemas/note.ts';
import { BASE, breakableLists } from './breakable-lists.ts';

/** Bump when the document changes for the same note: every printed PDF is then out of date. */
export const DOCUMENT_FORM = '4';

/**
 * Style sheets that the document links to; whoever prints it serves them under these addresses. Fonts are static, one
 * file for a weight: Chromium cannot embed variable ones as fonts, only as drawings of their glyphs.
 */
export const STYLE_SHEETS = [
  '/katex/katex.min.css',
  '/fonts/source-serif-4/400.css',
  '/fonts/source-serif-4/400-italic.css',
  '/fonts/source-serif-4/600.css',
  '/fonts/noto-serif-sc/400.css',
  '/fonts/noto-serif-sc/600.css',
  '/fonts/noto-sans-sc/400.css',
  '/fonts/noto-sans-sc/500.css',
  '/fonts/noto-sans-sc/600.css',
  '/fonts/inter/400.css',
  '/fonts/inter/500.css',
  '/fonts/inter/600.css',
  '/figures.css',
  '/print.css',
] as const;

/** The equation on the title page, typeset. */
export interface Emblem {
  html: string;
  /** Source and number, such as `UDL 5.1`. */
  label: string;
}

/** All that a printed set of notes shows. */
export interface PrintedNote {
  note: Pick<Note, 'title' | 'subtitle' | 'language' | 'abstract' | 'keywords'>;
  rendered: Pick<RenderedNote, 'html' | 'headings'>;
  emblem: Emblem | null;
  /** Short mark of the sources that it was made from; a date would make every printing another file. */
  edition: string;
  /** Address of the public site for the title page, or null while it has none. */
  site: string | null;
  /** Page of every heading by its id; null in the first printing, which is there to find them. */
  pages: ReadonlyMap<string, number> | null;
}

const WORDS: Record<Locale, { contents: string; keywords: string; edition: string; between: string }> = {
  en: { contents: 'Contents', keywords: 'Keywords', edition: 'Edition', between: ', ' },
  zh: { contents: '目录', keywords: '关键词', edition: '版本', between: '；' },
};

/** A set of notes as a complete HTML document for printing: title page, contents, text. */
export function printDocument(printed: PrintedNote): string {
  const { note, rendered } = printed;
  const { language } = note;
  const sheets = STYLE_SHEETS.map((href) => `<link rel="stylesheet" href="${href}">`).join('\n');
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<title>${escapeHtml(note.title)}</title>
<meta name="author" content="${escapeHtml(authorOf(language))}">
<meta name="description" content="${escapeHtml(note.abstract)}">
<meta name="keywords" content="${escapeHtml(note.keywords.join(', '))}">
${sheets}
<style>${runningHeads(note.title, authorOf(language))}</style>
</head>
<body>
${titlePage(printed)}
${contents(printed)}
<main>
${printedBody(rendered.html)}
</main>
</body>
</html>
`;
}

/** The atlas as an author, its name in the language of the notes first. */
export function authorOf(language: Locale): string {
  const { zh, en } = strings;
  return language === 'zh' ? `${zh.siteName} ${en.siteName}` : `${en.siteName} ${zh.siteName}`;
}

/** Title and author face each other over a spread, page numbers at its outer corners. */
function runningHeads(title: string, author: string): string {
  return `
@page :left { @top-left { content: counter(page); } @top-right { content: ${cssString(title)}; } }
@page :right { @top-left { content: ${cssString(author)}; } @top-right { content: counter(page); } }
@page :first { @top-left { content: none; } @top-center { content: none; } @top-right { content: none; } }
`;
}

function cssString(text: string): string {
  const escaped = text.replace(
    /[\\"<\n\r\f]/g,
    (character) => `\\${(character.codePointAt(0) ?? 0).toString(16)} `,
  );
  return `"${escaped}"`;
}

function titlePage({ note, emblem, edition, site }: PrintedNote): string {
  const words = WORDS[note.language];
  const { zh, en } = strings;
  const [first, second] = note.language === 'zh' ? [zh, en] : [en, zh];
  const plate = emblem
    ? `<div class="plate numbered">${typesetForPrint(emblem.html)}<span class="number seal">${escapeHtml(emblem.label)}</span></div>`
    : '';
  return `<header class="title-page">
<p class="imprint"><span>${escapeHtml(first.siteName)}</span> <span>${escapeHtml(second.siteName)}</span></p>
<div class="title-block">
<p class="title">${escapeHtml(note.title)}</p>
${note.subtitle === undefined ? '' : `<p class="subtitle">${escapeHtml(note.subtitle)}</p>`}
</div>
${plate}
<p class="abstract">${escapeHtml(note.abstract)}</p>
${note.keywords.length === 0 ? '' : `<p class="keywords"><b>${words.keywords}</b> ${escapeHtml(note.keywords.join(words.between))}</p>`}
<p class="edition"><span>${words.edition} ${escapeHtml(edition)}</span>${site === null ? '' : `<a href="${escapeHtml(site)}">${escapeHtml(site)}</a>`}</p>
</header>`;
}

function contents({ note, rendered, pages }: PrintedNote): string {
  const words = WORDS[note.language];
  const lines = rendered.headings.map(({ id, number, text, level }) => {
    const page = pages?.get(id);
    return `<li class="level-${String(level)}"><a href="#${id}"><span class="section-number">${number}</span><span class="text">${escapeHtml(text)}</span><span class="leader"></span><span class="page">${page === undefined ? '00' : String(page)}</span></a></li>`;
  });
  return `<nav class="contents" aria-label="${words.contents}">
<p class="contents-title">${words.contents}</p>
<ol>
${lines.join('\n')}
</ol>
</nav>`;
}

/**
 * The text for paper: chapters are the highest headings, so that they stand at the top of the PDF's outline; an
 * equation without a public address is named, not linked. `strong` and `em` would become tags that PDF 1.4, which
 * Chromium writes, does not know.
 */
function printedBody(html: string): string {
  return typesetForPrint(html)
    .replaceAll('<p><strong>', '<p class="run-in"><strong>')
    .replace(
      /<(\/?)h([23])\b/g,
      (_, slash: string, level: string) => `<${slash}h${String(Number(level) - 1)}`,
    )
    .replace(
      /<(\/?)(?:strong|em)>/g,
      (tag, slash: string) => `<${slash}${tag.endsWith('strong>') ? 'b' : 'i'}>`,
    )
    .replace(/<a class="number" href="">(.*?)<\/a>/g, '<span class="number seal">$1</span>')
    .replaceAll('<a class="number" href="', '<a class="number seal" href="');
}

function typesetForPrint(html: string): string {
  return tiedFormulas(breakableLists(formulasAsFigures(html)));
}

const MATHML =
  /<span class="katex"><span class="katex-mathml"><math[^>]*>.*?<annotation encoding="application\/x-tex">(.*?)<\/annotation><\/semantics><\/math><\/span><span class="katex-html" aria-hidden="true">/gs;

/**
 * Formulas as figures with their TeX as alternative text. The hidden MathML would come out as a second copy of the
 * text; the visible pieces, if they were read out, as a dozen empty tags each.
 */
function formulasAsFigures(html: string): string {
  return wideOnly(html)
    .replace(MATHML, '<span class="katex" role="img" aria-label="$1"><span class="katex-html">')
    .replaceAll('<span class="katex-base">', BASE);
}

const SPAN = /<span\b[^>]*>|<\/span>/g;

/**
 * A line may break after an inline block, such as a piece of a formula, even before a comma. This puts the
 * punctuation that follows a formula next to its last piece, in a span that does not wrap. Where none follows, a space
 * too small to see stands there: Chromium leaves out the tag of a figure in which it finds nothing to read.
 */
function tiedFormulas(html: string): string {
  let result = '';
  let from = 0;
  for (const { index } of html.matchAll(/<span class="katex"/g)) {
    const end = endOfSpan(html, index);
    const punctuation =
      /^(?:[，。、；：！？）”’》」』]+|[,.;:!?)’”]+(?=\s|<|$))/.exec(html.slice(end, end + 8))?.[0] ?? '';
    const last = html.lastIndexOf(BASE, end);
    if (last < index) continue;
    const lastEnd = endOfSpan(html, last);
    const tail =
      punctuation === ''
        ? '<span class="figure-anchor">\u00A0</span>'
        : `<span class="punctuation">${punctuation}</span>`;
    result += `${html.slice(from, last)}<span class="together">${html.slice(last, lastEnd)}${tail}</span>${html.slice(lastEnd, end)}`;
    from = end + punctuation.length;
  }
  return result + html.slice(from);
}

/** Where the span ends that starts at an index. */
function endOfSpan(html: string, start: number): number {
  let depth = 0;
  SPAN.lastIndex = start;
  for (let tag = SPAN.exec(html); tag; tag = SPAN.exec(html)) {
    depth += tag[0] === '</span>' ? -1 : 1;
    if (depth === 0) return SPAN.lastIndex;
  }
  return html.length;
}
