import { createHash } from 'node:crypto';
import { isSafeUrl } from '#domain/safe-url.ts';
import { splitCredit } from './link-credit.ts';
import type { ListedLink } from './link-section.ts';

/** A mistake in one line, before it is known in which file. */
export interface Fault {
  kind: string;
  expected: string;
  found: string;
}

/** A link's line as read: the link, unless it is too wrong to be one, and what is wrong with it. */
export interface LinkReading {
  link: ListedLink | null;
  faults: Fault[];
}

/**
 * Splits `[text](target)`, which must be all of `item`. Brackets in the text and balanced parentheses in the target
 * are part of them; null for anything else, two links in a row among it.
 */
export function splitLink(item: string): { text: string; target: string } | null {
  const [, text, target] = /^\[(.*)\]\((.*)\)$/.exec(item) ?? [];
  if (text === undefined || target === undefined || text.includes('](') || !isBalanced(target)) return null;
  return { text: text.trim(), target: target.trim() };
}

/**
 * Reads the item of a link. A title may carry its publisher and date in parentheses at its end (see `splitCredit`).
 *
 * @param translationOf the id of the link under which the item stands, null at the top.
 */
export function readLink(item: string, line: number, translationOf: string | null): LinkReading {
  const parts = splitLink(item);
  const { title, publisher, date, badDate } = splitCredit(
    (parts?.text ?? '').replace(/\\([!-/:-@[-`{-~])/g, '$1'),
  );
  if (parts === null || title === '') {
    return { link: null, faults: [{ kind: 'not-a-link', expected: '[title](https://…)', found: item }] };
  }
  const faults: Fault[] = [];
  if (badDate !== null) {
    faults.push({ kind: 'impossible-date', expected: 'a date that exists, as yyyy.mm.dd', found: badDate });
  }
  const url = parts.target;
  if (/[\s\\<>]/.test(url) || !URL.canParse(url)) {
    faults.push({ kind: 'bad-url', expected: 'an absolute URL without spaces', found: url });
    return { link: null, faults };
  }
  const { host, protocol } = new URL(url);
  if (!isSafeUrl(url)) {
    faults.push({
      kind: 'unsafe-url',
      expected: 'http: or https:, without a password',
      found: `${protocol} in ${url}`,
    });
    return { link: null, faults };
  }
  const language = /\p{Script=Han}/u.test(title) ? 'zh' : 'en';
  return {
    link: { id: linkId(url), title, publisher, date, language, url, host, line, translationOf },
    faults,
  };
}

function linkId(url: string): string {
  return `link-${createHash('sha256').update(url).digest('hex').slice(0, 8)}`;
}

/** Whether every parenthesis closes, none before it opened: what Markdown asks of a link's target. */
function isBalanced(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}
