import { getCollection } from 'astro:content';
import type { KnownCheck, KnownChecks } from '#loaders/checks/known-checks.ts';

/** What is known of the equations by numbers, with look-up tables. */
export interface ChecksIndex {
  checks: ReadonlyMap<string, KnownCheck>;
  /** By entry: the check that serves it. */
  checkOf: ReadonlyMap<string, KnownCheck>;
  /** By entry: why it has none. */
  unchecked: ReadonlyMap<string, KnownChecks['unchecked'][number]>;
}

let loaded: Promise<ChecksIndex> | undefined;

/** All checks with their results, read from the collections once a process. */
export function allChecks(): Promise<ChecksIndex> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<ChecksIndex> {
  const [checks, unchecked] = await Promise.all([getCollection('checks'), getCollection('unchecked')]);
  // The loader makes both from values of these types.
  const known = checks.map(({ data }) => data as unknown as KnownCheck);
  const without = unchecked.map(({ data }) => data as unknown as KnownChecks['unchecked'][number]);
  return {
    checks: new Map(known.map((check) => [check.id, check])),
    checkOf: new Map(known.flatMap((check) => check.entries.map((entry) => [entry, check]))),
    unchecked: new Map(without.map((entry) => [entry.id, entry])),
  };
}
