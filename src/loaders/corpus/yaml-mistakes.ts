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
const COLON = 'one key, one value; a text with ": " in it stands in quotes';
const EXPECTED: Partial<Record<YAMLError['code'], string>> = {
  BAD_DQ_ESCAPE: 'single quotes around TeX: in double quotes a backslash means something else',
  BAD_SCALAR_START: 'quotes around a text that begins with @, % or `',
  BLOCK_AS_IMPLICIT_KEY: COLON,
  BLOCK_IN_FLOW: COLON,
  DUPLICATE_KEY: 'each key once',
  MISSING_CHAR: 'the quote that closes the text',
  MULTILINE_IMPLICIT_KEY: 'a key, a colon, a value; what belongs together equally far indented',
  TAB_AS_INDENT: 'spaces, not a tab, before the key',
  TAG_RESOLVE_FAILED: 'quotes around a text that begins with !',
};

/** What the parser refuses or would silently drop: errors and unknown tags, the first of each line. */
export function syntaxMistakes(document: Document.Parsed, lineAt: (offset: number) => number): YamlMistake[] {
  const seen = new Set<number>();
  const mistakes = [...document.errors, ...document.warnings].flatMap((error): YamlMistake[] => {
    const line = lineAt(error.pos[0]);
    if (seen.has(line)) return [];
    seen.add(line);
    return [{ offset: error.pos[0], kind: KIND, ...wordsFor(error) }];
  });
  visit(document, {
    Alias: (_key, node) => {
      if (node.resolve(document)) return;
      const expected = 'quotes around a text that begins with *';
      mistakes.push({ offset: node.range?.[0] ?? 0, kind: KIND, expected });
    },
  });
  return mistakes;
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
      const escape = /(?<!\\)(?:\\\\)*\\([^\\"/uUx\n]\w*)/.exec(yaml.slice(offset, end))?.[1];
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

function wordsFor(error: YAMLError): { expected: string; found?: string } {
  const closing = /end with a (.)$/.exec(error.message)?.[1];
  if (closing !== undefined) return { expected: `the closing ${closing} of what was opened above` };
  const expected = EXPECTED[error.code];
  return expected === undefined ? { expected: 'YAML', found: error.message } : { expected };
}
