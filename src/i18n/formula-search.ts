import type { Locale } from '#domain/locale.ts';

/** The words of formula search; they travel to the browser with it. */
export interface FormulaSearchStrings {
  group: string;
  kinds: Record<'same' | 'part' | 'renamed' | 'similar', string>;
  /** How many formulas match; how many have the rarest sign of the query, before it and behind it. */
  matching: (match: string) => string;
  containing: (count: number, match: string) => [before: string, behind: string];
  atLeast: (count: number) => string;
  preview: string;
  tooLong: string;
  stops: (place: string, why: string) => string;
  faults: Record<
    | 'missing-brace'
    | 'stray-brace'
    | 'missing-argument'
    | 'missing-right'
    | 'stray-right'
    | 'missing-end'
    | 'stray-end'
    | 'too-deep'
    | 'too-long'
    | 'unknown',
    string
  >;
  atEnd: string;
  failed: string;
  slow: string;
}

export const formulaSearchStrings: Record<Locale, FormulaSearchStrings> = {
  en: {
    group: 'By formula',
    kinds: {
      same: 'the same formula',
      part: 'contains it',
      renamed: 'with other letters',
      similar: 'similar',
    },
    matching: (match) => `${match} ${match === '1' ? 'matches' : 'match'} the pattern.`,
    containing: (count, match) => [
      `${String(count)} ${count === 1 ? 'formula contains' : 'formulas contain'} `,
      `, ${match} ${match === '1' ? 'matches' : 'match'} the pattern.`,
    ],
    atLeast: (count) => `at least ${String(count)}`,
    preview: 'The formula typeset',
    tooLong: 'Too long to typeset here; it is searched all the same.',
    stops: (place, why) => `Typeset as far as it went: ${why} at ${place}.`,
    faults: {
      'missing-brace': 'a closing brace is missing',
      'stray-brace': 'a closing brace has no opening one',
      'missing-argument': 'a command lacks its argument',
      'missing-right': '\\left has no \\right',
      'stray-right': '\\right has no \\left',
      'missing-end': '\\begin has no \\end',
      'stray-end': '\\end has no \\begin',
      'too-deep': 'it is nested too deeply',
      'too-long': 'it is longer than what is searched',
      unknown: 'something cannot be typeset',
    },
    atEnd: 'the end',
    failed: 'The formula index could not be loaded; only words were searched.',
    slow: 'This formula took too long to search; a shorter one will do.',
  },
  zh: {
    group: '按公式',
    kinds: { same: '同一公式', part: '包含它', renamed: '字母不同', similar: '相近' },
    matching: (match) => `${match} 条与模式相符。`,
    containing: (count, match) => [`${String(count)} 条公式含有 `, `，其中 ${match} 条与模式相符。`],
    atLeast: (count) => `至少 ${String(count)}`,
    preview: '排版后的公式',
    tooLong: '太长，此处不排版；照样搜索。',
    stops: (place, why) => `只排到能排的地方：${place}${why}。`,
    faults: {
      'missing-brace': '缺右花括号',
      'stray-brace': '多出右花括号',
      'missing-argument': '命令缺参数',
      'missing-right': '\\left 没有配对的 \\right',
      'stray-right': '\\right 没有配对的 \\left',
      'missing-end': '\\begin 没有配对的 \\end',
      'stray-end': '\\end 没有配对的 \\begin',
      'too-deep': '嵌套太深',
      'too-long': '超出搜索的长度',
      unknown: '无法排版',
    },
    atEnd: '末尾',
    failed: '公式索引载入失败，只搜索了文字。',
    slow: '这个公式搜索太久，请输入短一些的。',
  },
};
