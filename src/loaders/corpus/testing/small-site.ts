import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { formatProblems } from '#domain/problem.ts';
import { checkContent } from '#loaders/check-content.ts';
import { SMALL_SITE } from './small-site-files.ts';

/** Short names of the files that most tests change. */
export const FIRST = 'content/equations/udl/05/udl-5-1.md';
export const SECOND = 'content/equations/udl/05/udl-5-2.md';
export const THIRD = 'content/equations/udl/05/udl-5-3.md';
export const ENTROPY = 'content/concepts/entropy.md';
export const KL = 'content/concepts/kl-divergence.md';
export const HUB = 'content/topics/loss-functions.md';
export const SOURCE = 'content/sources/udl.md';
export const LIST = 'content/links/list.md';
export const NOTE = 'content/notes/losses.en.md';
export const PDF = 'math-resources/Losses.pdf';
export const LEDGER = 'content/ledgers/forthcoming.yml';

/** A copy of the small site in a folder of its own, gone when the test is over. */
export class SmallSite {
  readonly root: string;

  constructor() {
    this.root = mkdtempSync(join(tmpdir(), 'small site '));
    onTestFinished(() => {
      rmSync(this.root, { recursive: true });
    });
    for (const [file, content] of Object.entries(SMALL_SITE)) this.write(file, content);
  }

  read(file: string): string {
    return readFileSync(join(this.root, file), 'utf8');
  }

  /** Writes a file anew or over the old one. */
  write(file: string, content: string | Uint8Array): void {
    mkdirSync(dirname(join(this.root, file)), { recursive: true });
    writeFileSync(join(this.root, file), content);
  }

  /** Replaces a text that stands in a file; it is a mistake of the test when it does not. */
  patch(file: string, from: string, to: string): void {
    const text = this.read(file);
    if (!text.includes(from)) throw new Error(`${file} does not hold ${JSON.stringify(from)}`);
    this.write(
      file,
      text.replace(from, () => to),
    );
  }

  copy(from: string, to: string): void {
    mkdirSync(dirname(join(this.root, to)), { recursive: true });
    cpSync(join(this.root, from), join(this.root, to));
  }

  remove(file: string): void {
    rmSync(join(this.root, file));
  }

  /** The report that an author would see, line by line without the end of the last; empty when nothing is wrong. */
  async report(): Promise<string> {
    const { problems } = await checkContent(this.root, '/');
    return formatProblems(problems).trimEnd();
  }
}

/** The report on a small site after a change. */
export async function reportAfter(change: (site: SmallSite) => void): Promise<string> {
  const site = new SmallSite();
  change(site);
  return site.report();
}

/** The report on a small site in which one text has been replaced by another. */
export function reportPatched(file: string, from: string, to: string): Promise<string> {
  return reportAfter((site) => site.patch(file, from, to));
}
