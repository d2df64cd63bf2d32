import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { parseLinkList } from './parse-link-list.ts';

const id = (url: string) => `link-${createHash('sha256').update(url).digest('hex').slice(0, 8)}`;

const WIKI = 'https://en.wikipedia.org/wiki/Normal_(distribution)?a=1&b=%E6%95%B0#top';
const SAMPLE = `---
layout: page
title: Mathematics
---

### 贝叶斯 & inference (VI)
<!-- a remark
- to the next author -->
- [课程（视频与PPT）（机器之心, 2018.09.07）](https://a.example/1)
- ["Normal": the [0, 1] case (GP)](${WIKI})
\t- [译文 (2019.1.2)](http://b.example:8080/2)
- [Plain \\[draft\\]](https://a.example/3)
  - [Translated (Someone,)](https://a.example/4)

### 优化算法

- From 《强化学习精要：核心算法与TensorFlow实现》
- [[PDF]](/math/math-resources/优化%20算法.pdf)
- 内容
\t- 梯度下降法
\t\t- 什么是梯度下降法

\t\t- [步长](https://not-a-link.example/)
\t- 动量算法
- [Beside the PDF](https://a.example/5)

### Nothing yet
`;

describe('parseLinkList', () => {
  it.each([
    ['\\n', SAMPLE],
    ['\\r\\n and a byte order mark', `\ufeff${SAMPLE.replaceAll('\n', '\r\n')}`],
  ])('reads every form, with lines that end in %s', (_what, text) => {
    expect(parseLinkList(text, 'links.md')).toEqual({
      sections: [
        {
          heading: '贝叶斯 & inference (VI)',
          line: 6,
          links: [
            {
              id: id('https://a.example/1'),
              title: '课程（视频与PPT）',
              publisher: '机器之心',
              date: '2018-09-07',
              language: 'zh',
              url: 'https://a.example/1',
              host: 'a.example',
              line: 9,
              translationOf: null,
            },
            {
              id: id(WIKI),
              title: '"Normal": the [0, 1] case (GP)',
              publisher: null,
              date: null,
              language: 'en',
              url: WIKI,
              host: 'en.wikipedia.org',
              line: 10,
              translationOf: null,
            },
            {
              id: id('http://b.example:8080/2'),
              title: '译文',
              publisher: null,
              date: '2019-01-02',
              language: 'zh',
              url: 'http://b.example:8080/2',
              host: 'b.example:8080',
              line: 11,
              translationOf: id(WIKI),
            },
            {
              id: id('https://a.example/3'),
              title: 'Plain [draft]',
              publisher: null,
              date: null,
              language: 'en',
              url: 'https://a.example/3',
              host: 'a.example',
              line: 12,
              translationOf: null,
            },
            {
              id: id('https://a.example/4'),
              title: 'Translated',
              publisher: 'Someone',
              date: null,
              language: 'en',
              url: 'https://a.example/4',
              host: 'a.example',
              line: 13,
              translationOf: id('https://a.example/3'),
            },
          ],
          pdf: null,
        },
        {
          heading: '优化算法',
          line: 15,
          links: [
            {
              id: id('https://a.example/5'),
              title: 'Beside the PDF',
              publisher: null,
              date: null,
              language: 'en',
              url: 'https://a.example/5',
              host: 'a.example',
              line: 25,
              translationOf: null,
            },
          ],
          pdf: {
            fileName: '优化 算法.pdf',
            book: '强化学习精要：核心算法与TensorFlow实现',
            outline: [
              {
                title: '梯度下降法',
                children: [
                  { title: '什么是梯度下降法', children: [] },
                  { title: '[步长](https://not-a-link.example/)', children: [] },
                ],
              },
              { title: '动量算法', children: [] },
            ],
            line: 18,
          },
        },
        { heading: 'Nothing yet', line: 27, links: [], pdf: null },
      ],
      problems: [],
    });
  });

  it('keeps the id of a link whose title changes', () => {
    const idOf = (title: string) =>
      parseLinkList(`### a\n- [${title}](https://a.example/1)`, 'x.md').sections[0]?.links[0]?.id;
    expect([idOf('one'), idOf('two')]).toEqual(['link-d817b80f', 'link-d817b80f']);
  });
});

const PDF = '[[PDF]](/math/math-resources/a.pdf)';
const LINK = '[t](https://a.example/)';
const notALink = (found: string) => ({ kind: 'not-a-link', expected: '[title](https://…)', found });
const badUrl = (found: string) => ({ kind: 'bad-url', expected: 'an absolute URL without spaces', found });
const badPath = (found: string) => ({
  kind: 'bad-pdf-path',
  expected: '/math/math-resources/NAME.pdf',
  found,
});
const noPdf = {
  kind: 'missing-pdf',
  expected: `[[PDF]](/math/math-resources/NAME.pdf) in the same section`,
  found: 'none',
};

describe('the problems of a list', () => {
  it.each([
    ['an item that is no link', '### a\n\n- just words', 3, notALink('just words')],
    ['an item without anything', '### a\n-', 2, notALink('')],
    ['a link with words behind it', `### a\n- ${LINK} good`, 2, notALink(`${LINK} good`)],
    ['two links in an item', `### a\n- ${LINK} ${LINK}`, 2, notALink(`${LINK} ${LINK}`)],
    ['a link without a title', '### a\n- [](https://a.example/)', 2, notALink('[](https://a.example/)')],
    [
      'a link with a date for its title',
      '### a\n- [(2018.09.07)](https://a.example/)',
      2,
      notALink('[(2018.09.07)](https://a.example/)'),
    ],
    [
      'a target that closes too early',
      '### a\n- [t](https://a.example/)(b)',
      2,
      notALink('[t](https://a.example/)(b)'),
    ],
    ['words under a link', `### a\n- ${LINK}\n\t- words`, 3, notALink('words')],
    ['a PDF under a link', `### a\n- ${LINK}\n\t- ${PDF}`, 3, badUrl('/math/math-resources/a.pdf')],
    [
      'a script for a URL',
      '### a\n- [t](javascript:alert(1))',
      2,
      {
        kind: 'unsafe-url',
        expected: 'http: or https:, without a password',
        found: 'javascript: in javascript:alert(1)',
      },
    ],
    [
      'a password in a URL',
      '### a\n- [t](https://me:pw@a.example/)',
      2,
      {
        kind: 'unsafe-url',
        expected: 'http: or https:, without a password',
        found: 'https: in https://me:pw@a.example/',
      },
    ],
    ['a relative URL', '### a\n- [t](../b)', 2, badUrl('../b')],
    ['a URL without a host', '### a\n- [t](https://)', 2, badUrl('https://')],
    ['a URL with a space', '### a\n- [t](https://a.example/ "x")', 2, badUrl('https://a.example/ "x"')],
    [
      'a URL that stands there already',
      `### a\n- ${LINK}\n### b\n- [other](https://A.example)`,
      4,
      {
        kind: 'duplicate-url',
        expected: 'each URL once; this one stands in line 2',
        found: 'https://A.example',
      },
    ],
    [
      'a date that no calendar has',
      '### a\n- [t (p, 2018.02.30)](https://a.example/)',
      2,
      { kind: 'impossible-date', expected: 'a date that exists, as yyyy.mm.dd', found: '2018.02.30' },
    ],
    [
      'a link before any heading',
      `\n- ${LINK}\n### a`,
      2,
      { kind: 'before-heading', expected: 'a ### heading above every item', found: `- ${LINK}` },
    ],
    [
      'a heading without words',
      `### a\n\n###\n- ${LINK}`,
      3,
      { kind: 'empty-heading', expected: '### and a heading', found: '###' },
    ],
    [
      'a heading of another level',
      `## a ##\n- ${LINK}`,
      1,
      { kind: 'heading-form', expected: '### a', found: '## a ##' },
    ],
    [
      'a heading without its space',
      `###a\n- ${LINK}`,
      1,
      { kind: 'heading-form', expected: '### a', found: '###a' },
    ],
    [
      'words outside the list',
      '### a\n\nSome words.',
      3,
      { kind: 'stray-text', expected: 'a ### heading or a list item', found: 'Some words.' },
    ],
    ['a PDF elsewhere', '### a\n- [[PDF]](/elsewhere/a.pdf)', 2, badPath('/elsewhere/a.pdf')],
    [
      'a PDF outside its folder',
      '### a\n- [[PDF]](/math/math-resources/..%2Fa.pdf)',
      2,
      badPath('/math/math-resources/..%2Fa.pdf'),
    ],
    [
      'a PDF with a broken escape',
      '### a\n- [[PDF]](/math/math-resources/%E6.pdf)',
      2,
      badPath('/math/math-resources/%E6.pdf'),
    ],
    [
      'a second PDF',
      `### a\n- ${PDF}\n- ${PDF}`,
      3,
      { kind: 'repeated-item', expected: 'once in a section; it stands in line 2', found: `- ${PDF}` },
    ],
    ['a book without a PDF', '### a\n- From 《b》', 2, noPdf],
    ['contents without a PDF', '### a\n- 内容\n\t- b\n### c', 2, noPdf],
    ['a book without its marks', `### a\n- From b\n- ${PDF}`, 2, notALink('From b')],
    [
      'an item under a PDF',
      `### a\n- ${PDF}\n\t- ${LINK}`,
      3,
      { kind: 'misplaced-item', expected: 'nothing under this item', found: `- ${LINK}` },
    ],
    [
      'an outline with an empty line',
      `### a\n- ${PDF}\n- 内容\n\t-`,
      4,
      { kind: 'empty-item', expected: 'a title', found: '-' },
    ],
  ])('%s', (_what, text, line, problem) => {
    expect(parseLinkList(text, 'links.md').problems).toEqual([{ file: 'links.md', line, ...problem }]);
  });

  it('come all at once, in the order of their lines, and leave the rest standing', () => {
    const text = `---\ntitle: no end\n### a\n- From 《b》\n- [t (2018.02.30)](https://a.example/)\n- words`;
    const parsed = parseLinkList(text, 'links.md');
    expect(parsed.problems.map(({ line, kind }) => [line, kind])).toEqual([
      [1, 'stray-text'],
      [2, 'stray-text'],
      [4, 'missing-pdf'],
      [5, 'impossible-date'],
      [6, 'not-a-link'],
    ]);
    expect(parsed.sections).toEqual([
      {
        heading: 'a',
        line: 3,
        links: [
          {
            id: id('https://a.example/'),
            title: 't',
            publisher: null,
            date: null,
            language: 'en',
            url: 'https://a.example/',
            host: 'a.example',
            line: 5,
            translationOf: null,
          },
        ],
        pdf: null,
      },
    ]);
  });
});
