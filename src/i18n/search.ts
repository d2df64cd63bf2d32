import type { Locale } from '#domain/locale.ts';
import type { Kind } from '#search/record.ts';

/** The words of the search box and the search page; apart from the rest, because they travel to the browser. */
export interface SearchStrings {
  kinds: Record<Kind, string>;
  filters: Record<'kind' | 'source' | 'topic' | 'language', string>;
  languages: Record<Locale, string>;
  loading: string;
  failed: string;
  retry: string;
  found: (count: number) => string;
  nothing: (query: string) => string;
  nearest: string;
  all: string;
  start: string;
  more: string;
  clear: string;
  narrow: string;
}

export const searchStrings: Record<Locale, SearchStrings> = {
  en: {
    kinds: {
      concept: 'Concepts',
      equation: 'Equations',
      topic: 'Topics',
      demo: 'Demos',
      note: 'Notes',
      page: 'PDF pages',
      link: 'Links',
    },
    filters: { kind: 'Kind', source: 'Source', topic: 'Topic', language: 'Language' },
    languages: { en: 'English', zh: 'Chinese' },
    loading: 'Searching…',
    failed: 'The search index could not be loaded.',
    retry: 'Try again',
    found: (count) => (count === 1 ? '1 result' : `${String(count)} results`),
    nothing: (query) => `Nothing found for “${query}”.`,
    nearest: 'The nearest there is:',
    all: 'All results, with filters',
    start:
      'Type a name, a number such as 5.27, a word in either language, or a formula in TeX, in which ?a stands for anything.',
    more: 'Show more',
    clear: 'Clear the filters',
    narrow: 'Narrow the search',
  },
  zh: {
    kinds: {
      concept: '概念',
      equation: '公式',
      topic: '主题',
      demo: '演示',
      note: '讲义',
      page: 'PDF 页',
      link: '链接',
    },
    filters: { kind: '类别', source: '来源', topic: '主题', language: '语言' },
    languages: { en: '英文', zh: '中文' },
    loading: '正在搜索…',
    failed: '搜索索引载入失败。',
    retry: '重试',
    found: (count) => `${String(count)} 条结果`,
    nothing: (query) => `没有找到“${query}”。`,
    nearest: '最接近的是：',
    all: '查看全部结果并筛选',
    start: '输入名称、编号（如 5.27）、任意一种语言的词，或 TeX 公式，公式里 ?a 代表任意式子。',
    more: '显示更多',
    clear: '清除筛选',
    narrow: '筛选',
  },
};
