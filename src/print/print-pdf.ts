import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page, Route } from '@playwright/test';
import type { OutlineItem } from '#loaders/pdf/pdf-facts.ts';
import { withPdf } from '#loaders/pdf/open-pdf.ts';
import { readPdf } from '#loaders/pdf/read-pdf.ts';
import { renderNote, type RenderedNote } from '#markdown/note.ts';
import { cachedFormula } from '#markdown/cached.ts';
import { formulaHtml } from '#markdown/formula.ts';
import { pageHref } from '#domain/routes.ts';
import { printDocument } from './document.ts';
import { finishPdf } from './finish-pdf.ts';
import { lastLine, orphanedHeadings, outlinePages } from './page-checks.ts';
import { FIGURE_SHEET, STYLE_SHEET, type Printable } from './read-printables.ts';

/** A printed set of notes. */
export interface Printed {
  bytes: Uint8Array;
  pages: number;
  /** What a reader would see as a fault: formulas that do not fit, headings that end a page. Empty is good. */
  flaws: string[];
}

/** The host of the document while it is printed: answered from files below, so that nothing ever reaches a network. */
const HOST = 'http://print.invalid';

/** Width of the text on paper in CSS pixels (162 mm, see print.css), rounded down. */
const TEXT_WIDTH = 612;

/** Height in CSS pixels of a formula that may begin a page: about four lines of text. */
const TALL_FORMULA = 96;

/** More than enough: the second printing has the page numbers, and they take up the same room. */
const MOST_PRINTINGS = 4;

/**
 * Prints a set of notes until the page numbers in its contents are those of its headings.
 *
 * @param site address of the public site with its base path and a slash at the end, or null for a PDF without links to it
 */
export async function printPdf(
  browser: Browser,
  printable: Printable,
  site: string | null,
): Promise<Printed> {
  const rendered = renderForPrint(printable, site);
  const context = await browser.newContext({
    viewport: { width: TEXT_WIDTH, height: 900 },
    javaScriptEnabled: true,
  });
  try {
    const page = await context.newPage();
    let pages: ReadonlyMap<string, number> | null = null;
    for (let printing = 1; printing <= MOST_PRINTINGS; printing++) {
      const html = printDocument({
        note: printable.note,
        rendered,
        emblem: printable.emblem && {
          html: formulaHtml(cachedFormula(printable.emblem.tex)),
          label: printable.emblem.label,
        },
        edition: printable.sources.slice(0, 8),
        site,
        pages,
      });
      await load(page, html);
      const bytes = await page.pdf({
        tagged: true,
        outline: true,
        printBackground: true,
        preferCSSPageSize: true,
      });
      const reading = await readPdf(bytes);
      if (!reading.ok) throw new Error(`Chromium printed ${reading.found}`);
      const { outline, text } = reading.facts;
      const found = outlinePages(outline, rendered.headings);
      if (pages !== null && sameEntries(found, pages)) {
        const finished = await finishPdf(bytes, printable.note, rendered.headings);
        const flaws = [
          ...(await overflowingFormulas(page)),
          ...orphanedHeadings(await lastLines(finished), flat(outline)),
        ];
        return { bytes: finished, pages: text.length, flaws };
      }
      pages = found;
    }
    throw new Error(`the headings still moved in printing ${String(MOST_PRINTINGS)}`);
  } finally {
    await context.close();
  }
}

function renderForPrint({ note, equations, figures, labelOf }: Printable, site: string | null): RenderedNote {
  const hrefs = new Map<string, string>();
  if (site !== null) {
    for (const { id, source, locator } of equations.values()) {
      const href = pageHref(site, note.language, 'equations', id);
      hrefs.set(id, href);
      hrefs.set(`${source}:${locator}`, href);
    }
  }
  return renderNote(note, { equations, figures, hrefs, labelOf });
}

/** Shows the document with every font that it and its running heads need; a file that is missing is an error. */
async function load(page: Page, html: string): Promise<void> {
  const failures: string[] = [];
  await page.unrouteAll();
  await page.route('**/*', (route) => answer(route, html, failures));
  await page.emulateMedia({ media: 'print', colorScheme: 'light' });
  await page.goto(`${HOST}/`, { waitUntil: 'load' });
  const broken = await page.evaluate(async () => {
    // Running heads exist only on paper: their characters must be asked for. The title page has the same ones.
    const families = ['Atlas Sans', 'Noto Sans SC'];
    const heads = `0123456789 ${document.querySelector('.title-page')?.textContent ?? ''}`;
    await Promise.all(families.map((family) => document.fonts.load(`16px "${family}"`, heads)));
    await document.fonts.ready;
    // Laid out anew: what was laid out before its font had come would be off by parts of a pixel, now and then.
    document.body.style.display = 'none';
    document.body.getBoundingClientRect();
    document.body.style.display = '';
    return [...document.fonts].filter((face) => face.status === 'error').map((face) => face.family);
  });
  await prepareBreaks(page);
  failures.push(...broken.map((family) => `font ${family}`));
  if (failures.length > 0) throw new Error(`missing while printing: ${failures.join(', ')}`);
}

/**
 * Where pages may end, as far as it depends on heights. Keeps a block on one page that is too short to be broken well:
 * Chromium honours `orphans`, then breaks off a last line alone although `widows` forbids it, where a block has fewer
 * lines than the two together.
 */
async function prepareBreaks(page: Page): Promise<void> {
  await page.evaluate((tallFormula) => {
    for (const block of document.querySelectorAll<HTMLElement>('main p, main li')) {
      const { lineHeight, orphans, widows } = getComputedStyle(block);
      const lines = block.getBoundingClientRect().height / Number.parseFloat(lineHeight);
      if (lines >= Number(orphans) + Number(widows)) continue;
      block.classList.add('whole');
      const plate = block.parentElement;
      if (plate?.tagName === 'BLOCKQUOTE' && plate.childElementCount === 1) plate.classList.add('whole');
    }
    // Chromium parts a plate from the headings above it although they forbid it; it does not part what is in one box.
    for (const plate of document.querySelectorAll('main > blockquote.whole')) {
      const together = [plate];
      let above = plate.previousElementSibling;
      while (above !== null && /^H[12]$/.test(above.tagName)) {
        together.unshift(above);
        above = above.previousElementSibling;
      }
      if (together.length === 1) continue;
      const box = document.createElement('div');
      box.classList.add('whole');
      plate.before(box);
      box.append(...together);
    }
    for (const formula of document.querySelectorAll<HTMLElement>('main .numbered')) {
      formula.classList.toggle('tall', formula.getBoundingClientRect().height > tallFormula);
    }
  }, TALL_FORMULA);
}

const require = createRequire(import.meta.url);
const packageFolder = (name: string): string => dirname(require.resolve(`${name}/package.json`));

/** Folders by the beginning of the address that they stand for. */
const FOLDERS: readonly [string, string][] = [
  ['/katex/', join(packageFolder('katex'), 'dist')],
  ...['source-serif-4', 'noto-serif-sc', 'noto-sans-sc', 'inter'].map((name): [string, string] => [
    `/fonts/${name}/`,
    packageFolder(`@fontsource/${name}`),
  ]),
];
const OWN_SHEETS: Record<string, URL> = { '/print.css': STYLE_SHEET, '/figures.css': FIGURE_SHEET };
const TYPES: Record<string, string> = { '.css': 'text/css', '.woff2': 'font/woff2' };

async function answer(route: Route, html: string, failures: string[]): Promise<void> {
  const { origin, pathname } = new URL(route.request().url());
  if (origin !== HOST) {
    failures.push(route.request().url());
    return route.abort();
  }
  if (pathname === '/') return route.fulfill({ contentType: 'text/html; charset=utf-8', body: html });
  if (pathname === '/favicon.ico') return route.abort();
  const own = OWN_SHEETS[pathname];
  const path = own ? fileURLToPath(own) : fileOf(pathname);
  const contentType = TYPES[extname(pathname)];
  try {
    if (path === undefined || contentType === undefined) throw new Error('no such address');
    return await route.fulfill({ contentType, body: await readFile(path) });
  } catch {
    failures.push(pathname);
    return route.abort();
  }
}

function fileOf(pathname: string): string | undefined {
  const found = FOLDERS.find(([prefix]) => pathname.startsWith(prefix));
  if (!found) return undefined;
  const [prefix, folder] = found;
  const path = normalize(join(folder, pathname.slice(prefix.length)));
  return path.startsWith(folder + sep) ? path : undefined;
}

/** The formulas that stick out of their column or run into their number, by their TeX. */
async function overflowingFormulas(page: Page): Promise<string[]> {
  const found = await page.evaluate(() => {
    const slack = 0.75;
    return [...document.querySelectorAll<HTMLElement>('.katex')].flatMap((formula) => {
      const bases = [...formula.querySelectorAll('.katex-base')].map((base) => base.getBoundingClientRect());
      if (bases.every(({ width }) => width === 0)) return [];
      const right = Math.max(...bases.map((base) => base.right));
      const left = Math.min(...bases.map((base) => base.left));
      const plate = formula.closest('.numbered');
      const box = (
        plate ??
        formula.closest('p, li, td, th, h1, h2, blockquote') ??
        document.body
      ).getBoundingClientRect();
      const number = plate?.querySelector('.number')?.getBoundingClientRect();
      // A table may be wider than the text.
      const limit = number ? number.left : Math.min(box.right, document.body.getBoundingClientRect().right);
      return left < box.left - slack || right > limit + slack
        ? [formula.getAttribute('aria-label') ?? '']
        : [];
    });
  });
  return found.map((tex) => `does not fit its column: ${tex}`);
}

async function lastLines(bytes: Uint8Array): Promise<string[]> {
  return withPdf(bytes, async (pdf) => {
    const lines: string[] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      const { items } = await (await pdf.getPage(number)).getTextContent();
      lines.push(
        lastLine(
          items.flatMap((item) => {
            if (!('str' in item)) return [];
            const [, , , , x, y] = item.transform as number[];
            return [{ text: item.str, x: x ?? 0, y: y ?? 0 }];
          }),
        ),
      );
    }
    return lines;
  });
}

function flat(outline: readonly OutlineItem[]): OutlineItem[] {
  return outline.flatMap((item) => [item, ...flat(item.children)]);
}

function sameEntries(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): boolean {
  return a.size === b.size && [...a].every(([key, value]) => b.get(key) === value);
}
