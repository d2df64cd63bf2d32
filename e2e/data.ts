import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DIST } from './site.ts';

/** The data that the built site gives: its JSON API, read as files. */

export interface Equation {
  id: string;
  url: Record<string, string>;
  title: Record<string, string>;
  source: string;
  locator: string;
  tex: string;
  topics: string[];
  concepts: string[];
  uses: string[];
  usedBy: string[];
  check: object | null;
}

export interface Resource {
  id: string;
  title: string;
  forthcoming: unknown;
  file: { url: string; name: string; pages: number; bytes: number; sha256: string } | null;
}

/** A JSON file of the built site, by its path below the base. */
export function json(path: string): unknown {
  return JSON.parse(readFileSync(join(DIST, path), 'utf8'));
}

export const equations = (): Equation[] =>
  (json('api/equations.json') as { equations: Equation[] }).equations;
export const resources = (): Resource[] =>
  (json('api/resources.json') as { resources: Resource[] }).resources;
