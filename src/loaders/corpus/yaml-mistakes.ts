import { isAlias, isScalar, visit, type Document, type YAMLError } from 'yaml';

/** A mistake of YAML at an offset, in an author's words. */
export interface YamlMistake {
  offset: number;
  kind: string;
  expected: string;
  /** Only where the line itself does not show it. */
  found?: string;
}

const KIND = 'YAML that cannot be read';
const OPEN = /^Missing closing|end with a [\]}]$/;
const COLON = 'one key, one value; a text with ": " in it stands in quotes';
const EXPECTED: Partial<Record<YAMLError['code'], string>> = {
  BAD_DQ_ESCAPE: 'single quotes around TeX: in double quotes a backslash means something else',
  BAD_INDENT: 'what belongs together equally far indented',
  BAD_SCALAR_START: 'quotes around a text that begins with @, % or `',
  BLOCK_AS_IMPLICIT_KEY: COLON,
  BLOCK_IN_FLOW: COLON,
  DUPLICATE_KEY: 'each key once',
  MISSING_CHAR: 'a comma between the items of a list',
  MULTILINE_IMPLICIT_KEY: 'a key, a colon, a value; what belongs together equally far indented',
  TAB_AS_INDENT: 'spaces, not a tab, before the key',
  TAG_RESOLVE_FAILED: 'quotes around a text that begins with !',
  UNEXPECTED_TOKEN:
    'nothing behind a closing quote or bracket; quotes around the whole of a text that begins with one',
};

/**
 * What the parser refuses or would silently drop: errors, unknown tags, references to nothing. One a line, and none
 * behind a quote or bracket that is not closed, because all that follows is then misread.
 */
export function syntaxMistakes(
  document: Document.Parsed,
  yaml: string,
  lineAt: (offset: number) => number,
): YamlMistake[] {
  const mistakes = aliases(document);
  let end = yaml.length;
  for (const error of [...document.errors, ...document.warnings]) {
    const open = OPEN.test(error.message) ? unclosed(document, yaml) : undefined;
    if (open) end = Math.min(end, open.offset);
    mistakes.push(
      open ?? { offset: error.pos[0], kind: KIND, expected: EXPECTED[error.code] ?? error.message },
    );
  }
  const seen = new Set<number>();
  return mistakes.filter(({ offset }) => {
    const line = lineAt(offset);
    return offset <= end && !seen.has(line) && seen.add(line);
  });
}

/** A text that begins with an asterisk, which YAML takes for a reference. */
function aliases(document: Document.Parsed): YamlMistake[] {
  const mistakes: YamlMistake[] = [];
  visit(document, {
    Alias: (_key, node) => {
      const offset = node.range?.[0] ?? 0;
      if (!node.resolve(document))
        mistakes.push({ offset, kind: KIND, expected: 'quotes around a text that begins with *' });
    },
  });
  return mistakes;
}

/** The last quote or bracket that opens and does not close. */
function unclosed(document: Document.Parsed, yaml: string): YamlMistake | undefined {
  let found: YamlMistake | undefined;
  const look = (_key: unknown, node: { range?: [number, number, number] | null }): void => {
    if (!node.range) return;
    const text = yaml.slice(node.range[0], node.range[1]).trimEnd();
    const closing = { '"': '"', "'": "'", '[': ']', '{': '}' }[text.charAt(0)];
    if (closing === undefined || (text.length > 1 && text.endsWith(closing))) return;
    found = {
      offset: node.range[0],
      kind: KIND,
      expected: `${closing} at the end of what ${text.charAt(0)} begins`,
    };
  };
  visit(document, { Scalar: look, Collection: look });
  return found;
}

/**
 * Backslashes that YAML itself reads in double quotes: `"\theta"` is a tab and "heta", `"\nu"` a line break and "u".
 * KaTeX would typeset what is left without a word.
 */
export function swallowedBackslashes(document: Document.Parsed, yaml: string): YamlMistake[] {
  const mistakes: YamlMistake[] = [];
  visit(document, {
    Scalar: (_key, node) => {
      if (node.type !== 'QUOTE_DOUBLE' || !node.range) return;
      const [offset, end] = node.range;
      const escape = /(?<!\\)(?:\\\\)*\\([0abefnrtvNLP_ ]\w*)/.exec(yaml.slice(offset, end))?.[1];
      if (escape === undefined) return;
      mistakes.push({
        offset,
        kind: 'backslash in double quotes',
        expected: `single quotes, '\\${escape}': in double quotes YAML reads \\${escape.charAt(0)} as a character of its own`,
        found: yaml.slice(offset, end),
      });
    },
  });
  return mistakes;
}

/** The value as it stands in the file, for scalars. */
export function sourceOf(node: unknown, yaml: string): string | undefined {
  if (!isScalar(node) || isAlias(node) || !node.range) return undefined;
  return yaml.slice(node.range[0], node.range[1]);
}
