import { expect, it } from 'vitest';
import { checkContent } from '#loaders/check-content.ts';
import { SmallSite, reportAfter } from './testing/small-site.ts';
import { SMALL_SITE } from './testing/small-site-files.ts';

it('finds nothing wrong with the small site, and all that is in it', async () => {
  const { reading, problems } = await checkContent(new SmallSite().root, '/');
  expect(problems).toEqual([]);
  const { equations, concepts, topics, sources, notes, links, resources } = reading.corpus;
  expect([...equations.keys()]).toEqual(['udl-5-1', 'udl-5-2', 'udl-5-3']);
  expect([...concepts.keys()]).toEqual(['entropy', 'kl-divergence']);
  expect([...topics.keys()]).toEqual(['loss-functions']);
  expect([...sources.keys()]).toEqual(['udl']);
  expect(notes.map(({ id, language }) => `${id}.${language}`)).toEqual(['losses.en']);
  expect([...links.values()].map(({ url, topic }) => [url, topic])).toEqual([
    ['https://a.example/likelihood', 'loss-functions'],
    ['https://a.example/entropy', 'loss-functions'],
  ]);
  expect([...resources.keys()]).toEqual(['losses']);
});

it('reads files from Windows: lines that end in CRLF, a byte order mark', async () => {
  const site = new SmallSite();
  const before = await checkContent(site.root, '/');
  for (const [file, content] of Object.entries(SMALL_SITE)) {
    if (typeof content === 'string') site.write(file, `\uFEFF${content.replaceAll('\n', '\r\n')}`);
  }
  const after = await checkContent(site.root, '/');
  expect(after.problems).toEqual([]);
  expect(after.reading.corpus).toEqual(before.reading.corpus);
});

it('finds nothing wrong with an empty folder', async () => {
  expect(
    await reportAfter((site) => {
      for (const file of Object.keys(SMALL_SITE)) site.remove(file);
    }),
  ).toBe('');
});
