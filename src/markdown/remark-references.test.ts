import type { PhrasingContent, Root } from 'mdast';
import { describe, expect, it } from 'vitest';
import { remarkReferences } from './remark-references.ts';

const hrefs = new Map([
  ['udl:5.3', '/a/'],
  ['udl:5.4', '/b/'],
]);
const text = (value: string): PhrasingContent => ({ type: 'text', value });
const link = (url: string, value: string): PhrasingContent => ({
  type: 'link',
  url,
  children: [text(value)],
});

function after(children: PhrasingContent[]): PhrasingContent[] {
  const tree: Root = { type: 'root', children: [{ type: 'paragraph', children }] };
  remarkReferences({ own: 'udl', hrefs })(tree);
  const [paragraph] = tree.children;
  return paragraph?.type === 'paragraph' ? paragraph.children : [];
}

describe('remarkReferences', () => {
  it('puts links in place of the numbers and keeps the text around them', () => {
    expect(after([text('By (5.3, 5.4) and UDL 5.3')])).toEqual([
      text('By ('),
      link('/a/', '5.3'),
      text(', '),
      link('/b/', '5.4'),
      text(') and '),
      link('/a/', 'UDL 5.3'),
    ]);
  });

  it('leaves a number without a page as text', () => {
    expect(after([text('By (9.9).')])).toEqual([text('By (9.9).')]);
  });

  it('goes on behind a text that it took apart', () => {
    const code: PhrasingContent = { type: 'inlineCode', value: '(5.3)' };
    expect(after([text('(5.3)'), code, text('(5.4)')])).toEqual([
      text('('),
      link('/a/', '5.3'),
      text(')'),
      code,
      text('('),
      link('/b/', '5.4'),
      text(')'),
    ]);
  });

  it('goes into emphasis', () => {
    expect(after([{ type: 'strong', children: [text('(5.3)')] }])).toEqual([
      { type: 'strong', children: [text('('), link('/a/', '5.3'), text(')')] },
    ]);
  });

  it('puts no link into a link, at any depth', () => {
    const inside: PhrasingContent[] = [
      link('https://example.com/', '(5.3)'),
      {
        type: 'link',
        url: 'https://example.com/',
        children: [{ type: 'emphasis', children: [text('(5.3)')] }],
      },
      { type: 'linkReference', identifier: 'x', referenceType: 'full', children: [text('(5.3)')] },
    ];
    expect(after(structuredClone(inside))).toEqual(inside);
  });
});
