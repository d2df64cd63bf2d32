import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { BASE, DIST } from '../site.ts';
import { parse, type Html } from './html.ts';

interface Site {
  files: Set<string>;
  pages: Map<string, Html>;
  /** Where the site says that it stands, without the base. */
  origin: string;
}

let read: Site | undefined;

/** The built site, read as files; once a worker. */
export function site(): Site {
  if (read) return read;
  const entries = readdirSync(DIST, { recursive: true, withFileTypes: true });
  const files = new Set(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(DIST.length + 1)
          .replaceAll('\\', '/'),
      ),
  );
  const pages = new Map(
    [...files]
      .filter((file) => file.endsWith('.html'))
      .map(parse)
      .map((page) => [page.address, page]),
  );
  read = { files, pages, origin: new URL(pages.get('')?.canonicals[0] ?? '').origin };
  return read;
}

/** The full address of what stands at an address below the base. */
export function at(address: string): string {
  return new URL(BASE + address.split('/').map(encodeURIComponent).join('/'), site().origin).href;
}

/** What an address of the site is below the base, not encoded; undefined where it lies elsewhere. */
export function below(href: string): string | undefined {
  const url = new URL(href);
  if (url.origin !== site().origin || !url.pathname.startsWith(BASE)) return undefined;
  return decodeURIComponent(url.pathname.slice(BASE.length));
}

/** The pages at an address of their own: all but the one that stands for what does not exist. */
export function ownPages(): Html[] {
  return [...site().pages.values()].filter(({ address, kind }) => kind === 'page' && address !== '404.html');
}
