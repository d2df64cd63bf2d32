import type { Locale } from '#domain/locale.ts';
import { SearchEngine } from './search/engine.ts';
import { searchBox } from './search/search-box.ts';
import { searchPage } from './search/search-page.ts';

const locale: Locale = document.documentElement.lang === 'zh' ? 'zh' : 'en';
const base = document.documentElement.dataset['base'] ?? '/';

/** Keeps a choice for the next visit where storage is allowed; the page works without it. */
function remember(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Storage is switched off.
  }
}

function themeToggle(): void {
  const root = document.documentElement;
  document.querySelector('[data-theme-toggle]')?.addEventListener('click', () => {
    const dark =
      root.dataset['theme'] === undefined
        ? matchMedia('(prefers-color-scheme: dark)').matches
        : root.dataset['theme'] === 'dark';
    root.dataset['theme'] = dark ? 'light' : 'dark';
    remember('theme', root.dataset['theme']);
  });
}

function languageChoice(): void {
  document.querySelector<HTMLAnchorElement>('a.language')?.addEventListener('click', (event) => {
    if (event.currentTarget instanceof HTMLAnchorElement) remember('language', event.currentTarget.lang);
  });
}

/** Opening a block to copy puts it on the clipboard at once; the text stays visible for those who select by hand. */
function copyBlocks(): void {
  for (const block of document.querySelectorAll<HTMLDetailsElement>('[data-copy]')) {
    const summary = block.querySelector('summary');
    const label = summary?.textContent ?? '';
    block.addEventListener('toggle', () => {
      if (!block.open || !summary) return;
      navigator.clipboard.writeText(block.querySelector('pre')?.textContent ?? '').then(
        () => {
          summary.textContent = `${label} · ${block.dataset['copied'] ?? ''}`;
        },
        () => {
          summary.textContent = `${label} · ${block.dataset['failed'] ?? ''}`;
        },
      );
    });
  }
}

/** Marks the boxes that are wider than their column: they fade at the edge and can be scrolled by keyboard. */
function scrollingBoxes(): void {
  const update = (box: Element): void => {
    const rest = box.scrollWidth - box.clientWidth - box.scrollLeft;
    const scrolls = box.scrollWidth > box.clientWidth + 1;
    box.toggleAttribute('data-scrolls', scrolls);
    box.toggleAttribute('data-more', scrolls && rest > 2);
    // A box with a name of its own can be reached in any case.
    if (box.hasAttribute('aria-labelledby')) return;
    if (scrolls) {
      box.setAttribute('tabindex', '0');
      box.setAttribute('role', 'group');
      box.setAttribute('aria-label', locale === 'zh' ? '公式（可横向滚动）' : 'Formula, scrolls sideways');
    } else for (const name of ['tabindex', 'role', 'aria-label']) box.removeAttribute(name);
  };
  const observer = new ResizeObserver((entries) => {
    for (const { target } of entries) update(target);
  });
  for (const box of document.querySelectorAll('.formula, .where dt, .notation dt, .prose table, .map-box')) {
    observer.observe(box);
    box.addEventListener(
      'scroll',
      () => {
        update(box);
      },
      { passive: true },
    );
  }
}

function search(): void {
  const form = document.querySelector<HTMLFormElement>('[data-search-box]');
  if (!form) return;
  const engine = new SearchEngine(base, locale);
  const page = document.querySelector<HTMLElement>('[data-search-page]');
  if (page) searchPage(page, form, engine, base, locale);
  else searchBox(form, engine, base, locale);
  const input = form.querySelector('input');
  document.addEventListener('keydown', (event) => {
    const typing =
      event.target instanceof HTMLElement &&
      event.target.closest('input, textarea, select, [contenteditable]') !== null;
    const slash = event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey;
    const ctrlK = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
    if (!slash && !ctrlK) return;
    event.preventDefault();
    input?.focus();
    input?.select();
  });
}

/** A check runs where the reader presses its button; nothing of it is loaded before. */
function checkButtons(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-run-check]')) {
    const box = button.closest('.run-here')?.querySelector<HTMLElement>('[role=status]');
    if (!box) continue;
    button.hidden = false;
    let seed = Number(button.dataset['seed']);
    button.addEventListener('click', () => {
      button.disabled = true;
      void import('./checks/run-here.ts')
        .then(({ runHere }) => runHere(box, button.dataset['runCheck'] ?? '', seed, locale))
        .catch((error: unknown) => {
          box.textContent = String(error);
        })
        .finally(() => {
          button.disabled = false;
          button.textContent = button.dataset['again'] ?? '';
          button.focus();
          [seed = 0] = crypto.getRandomValues(new Uint32Array(1));
        });
    });
  }
}

themeToggle();
checkButtons();
languageChoice();
copyBlocks();
scrollingBoxes();
search();
