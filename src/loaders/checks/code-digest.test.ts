import { expect, test } from 'vitest';
import { SmallSite } from '../corpus/testing/small-site.ts';
import { CodeDigest } from './code-digest.ts';

const CHECK = 'src/checks/a/check.ts';

function project(): SmallSite {
  const site = new SmallSite();
  site.write(
    CHECK,
    "import { f } from '#numerics/f.ts';\nimport type { T } from './type.ts';\nimport('tensor');\n",
  );
  site.write('src/checks/a/type.ts', 'export type T = number;\n');
  site.write('src/numerics/f.ts', "export { g as f } from './g.ts';\n");
  site.write('src/numerics/g.ts', 'export const g = 1;\n');
  site.write('src/numerics/other.ts', 'export const h = 1;\n');
  site.write('node_modules/tensor/package.json', '{ "version": "1.0.0" }');
  return site;
}

test('the digest changes with whatever a check imports, and with nothing else', () => {
  const site = project();
  const before = new CodeDigest(site.root).of(CHECK);
  site.write('src/numerics/other.ts', 'export const h = 2;\n');
  expect(new CodeDigest(site.root).of(CHECK)).toBe(before);
  const seen = new Set([before]);
  for (const [file, content] of [
    ['src/numerics/g.ts', 'export const g = 2;\n'],
    ['src/checks/a/type.ts', 'export type T = string;\n'],
    ['node_modules/tensor/package.json', '{ "version": "1.0.1" }'],
    [CHECK, "import '#numerics/f.ts';\n"],
  ] as const) {
    site.write(file, content);
    seen.add(new CodeDigest(site.root).of(CHECK));
  }
  expect(seen.size).toBe(5);
});

test('an import of what does not exist is an error', () => {
  const site = project();
  site.remove('src/numerics/g.ts');
  expect(() => new CodeDigest(site.root).of(CHECK)).toThrow(/g\.ts/);
});
