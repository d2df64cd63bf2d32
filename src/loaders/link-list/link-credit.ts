/** A link's text taken apart. `badDate` is a date that no calendar has; `date` is null then. */
export interface LinkCredit {
  title: string;
  publisher: string | null;
  date: string | null;
  badDate: string | null;
}

/** 2018.09.07, 2018-9-7, 2018年9月7日, and what was meant as a date: 07.09.2018, 2018年9月. */
const DATE =
  '\\d{4}[./-]\\d{1,2}[./-]\\d{1,2}|\\d{1,2}[./-]\\d{1,2}[./-]\\d{4}|\\d{4}年\\d{1,2}月(?:\\d{1,2}日)?';
/** 2018.09, which only a publisher before it tells from a number. */
const MONTH = '\\d{4}[./-](?:0?[1-9]|1[0-2])';
const CREDITS = [
  `^(?<publisher>.*?)\\s*[,，]\\s*(?<date>${DATE}|${MONTH})$`,
  `^(?:(?<publisher>.*)\\s)?(?<date>${DATE})$`,
  `^(?<date>${DATE})\\s*[,，]\\s*(?<publisher>.+)$`,
  '^(?<publisher>[^,，]+?)\\s*[,，]$',
].map((pattern) => new RegExp(pattern, 's'));

/**
 * Separates the publisher and the date at a link text's end from its title. They stand in parentheses, full or half
 * width: `（机器之心, 2018.09.07）`, `(2018.09.07)`, `(机器之心,)`. A group without a date, such as `(GP)`, belongs to
 * the title; a publisher without a date therefore keeps its comma. Of several groups at the end the last with a date
 * (or that comma) counts.
 */
export function splitCredit(text: string): LinkCredit {
  let end = text.length;
  for (let group = groupBefore(text, end); group !== null; group = groupBefore(text, end)) {
    const credit = readCredit(text.slice(group.start + 1, group.end - 1));
    if (credit !== null) {
      return { title: (text.slice(0, group.start).trimEnd() + text.slice(group.end)).trim(), ...credit };
    }
    end = group.start;
  }
  return { title: text.trim(), publisher: null, date: null, badDate: null };
}

/** The balanced parenthesised group that ends, white space aside, at `end`; null when something else does. */
function groupBefore(text: string, end: number): { start: number; end: number } | null {
  const last = text.slice(0, end).trimEnd().length;
  if (!isOneOf(')）', text[last - 1])) return null;
  let depth = 0;
  for (let at = last - 1; at >= 0; at -= 1) {
    if (isOneOf(')）', text[at])) depth += 1;
    if (isOneOf('(（', text[at])) depth -= 1;
    if (depth === 0) return { start: at, end: last };
  }
  return null;
}

function isOneOf(characters: string, character: string | undefined): boolean {
  return character !== undefined && characters.includes(character);
}

function readCredit(group: string): Omit<LinkCredit, 'title'> | null {
  for (const pattern of CREDITS) {
    const parts = pattern.exec(group.trim())?.groups;
    if (parts === undefined) continue;
    const written = parts['date'] ?? null;
    const date = written === null ? null : isoDate(written);
    return { publisher: parts['publisher']?.trim() || null, date, badDate: date === null ? written : null };
  }
  return null;
}

/** yyyy-mm-dd for a day that exists, written year first; null otherwise. */
function isoDate(written: string): string | null {
  const [, year, month, day] = /^(\d{4})\D(\d{1,2})\D(\d{1,2})日?$/.exec(written) ?? [];
  if (year === undefined || month === undefined || day === undefined) return null;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(`${iso}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== iso ? null : iso;
}
