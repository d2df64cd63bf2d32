import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Bump when the form of a parsed entry changes, or what its file may hold beyond what the schema says. */
const FORM = '2';

/**
 * Parsed entries by path and digest in one file, so that an unchanged entry is not parsed again. Only entries
 * without problems are kept, so that a mistake is reported on every run.
 */
export class MatterCache<T> {
  readonly #path: string;
  readonly #form: string;
  readonly #known: Record<string, { digest: string; value: T }>;
  readonly #next: Record<string, { digest: string; value: T }> = {};
  #changed = false;

  /** @param schema text that changes with the schema, so that a new schema reads everything anew */
  constructor(path: string, schema: string) {
    this.#path = path;
    this.#form = hash('sha256', `${FORM}\0${schema}`);
    this.#known = read<T>(path, this.#form);
  }

  get(file: string, text: string, parse: () => { value: T | undefined }): T | undefined {
    const digest = hash('sha256', text);
    const known = this.#known[file];
    if (known?.digest === digest) {
      this.#next[file] = known;
      return known.value;
    }
    this.#changed = true;
    const { value } = parse();
    if (value !== undefined) this.#next[file] = { digest, value };
    return value;
  }

  save(): void {
    if (!this.#changed && Object.keys(this.#known).length === Object.keys(this.#next).length) return;
    mkdirSync(dirname(this.#path), { recursive: true });
    const temporary = `${this.#path}.${String(process.pid)}`;
    writeFileSync(temporary, JSON.stringify({ form: this.#form, entries: this.#next }));
    renameSync(temporary, this.#path);
  }
}

function read<T>(path: string, form: string): Record<string, { digest: string; value: T }> {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw error;
  }
  const stored = parseJson(text) as Partial<{
    form: string;
    entries: Record<string, { digest: string; value: T }>;
  }> | null;
  return (stored?.form === form ? stored.entries : undefined) ?? {};
}

/** Null for a file that is torn: it is made anew. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
