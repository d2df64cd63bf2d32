import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { normalizeBase } from '#domain/routes.ts';

/** `npm run serve`: serves dist/ as any static host would, at BASE and PORT (4321). */
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.pdf': 'application/pdf',
  '.wasm': 'application/wasm',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
};

const folder = resolve(process.env['ATLAS_OUT'] ?? 'dist');
const base = normalizeBase(process.env['BASE'] ?? '/');
const port = Number(process.env['PORT'] ?? 4321);

function send(response: ServerResponse, status: number, path: string): void {
  response.writeHead(status, {
    'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
    'content-length': statSync(path).size,
    'x-content-type-options': 'nosniff',
    'cache-control': path.includes(`${sep}_astro${sep}`) ? 'public, max-age=31536000, immutable' : 'no-cache',
  });
  createReadStream(path).pipe(response);
}

/** The file for a path of the site, or undefined; never one outside of the folder. */
function fileFor(pathname: string): string | undefined {
  if (!pathname.startsWith(base)) return undefined;
  const path = resolve(folder, `./${decodeURIComponent(pathname.slice(base.length))}`);
  if (path !== folder && !path.startsWith(folder + sep)) return undefined;
  const file = existsSync(path) && statSync(path).isDirectory() ? join(path, 'index.html') : path;
  return existsSync(file) ? file : undefined;
}

if (!existsSync(join(folder, 'index.html'))) {
  console.error(`There is no site in ${folder} yet: run npm run build first.`);
  process.exit(1);
}

const server = createServer((request, response) => {
  let file: string | undefined;
  try {
    file = fileFor(new URL(request.url ?? '/', 'http://localhost').pathname);
  } catch (error) {
    // A malformed escape sequence in the address.
    if (!(error instanceof URIError) && !(error instanceof TypeError)) throw error;
  }
  if (file === undefined) {
    if (request.url === '/' && base !== '/') {
      response.writeHead(302, { location: base }).end();
      return;
    }
    send(response, 404, join(folder, '404.html'));
  } else if (
    !new URL(request.url ?? '/', 'http://localhost').pathname.endsWith('/') &&
    file.endsWith(`${sep}index.html`)
  ) {
    response.writeHead(301, { location: `${request.url ?? ''}/` }).end();
  } else send(response, 200, file);
});
server.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EADDRINUSE') throw error;
  console.error(`Port ${String(port)} is taken. Choose another: PORT=${String(port + 1)} npm run serve`);
  process.exit(1);
});
server.listen(port, () => {
  console.log(`Open http://localhost:${String(port)}${base} (Ctrl-C stops).`);
});
