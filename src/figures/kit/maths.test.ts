import { describe, expect, test } from 'vitest';
import { labelRuns } from './maths.ts';

const shape = (text: string): string[] => labelRuns(text).map((run) => `${run.font}:${run.text}`);

describe('labels with maths', () => {
  test('text outside, italic letters, upright digits and signs inside', () => {
    expect(shape('cost $J = 2$')).toEqual(['text:cost ', 'italic:J', 'upright:\u2009=\u2009', 'upright:2']);
  });

  test('Greek, bold, upright words', () => {
    expect(shape('$\\theta\\mathbf{x}\\mathrm{tr}\\Sigma$')).toEqual([
      'italic:θ',
      'bold:x',
      'upright:t',
      'upright:r',
      'upright:Σ',
    ]);
  });

  test('scripts are raised and lowered, groups keep together', () => {
    const [, index, power] = labelRuns('$x_{t}^2$');
    expect([index?.text, index?.script, Math.sign(index?.rise ?? 0)]).toEqual(['t', true, -1]);
    expect([power?.text, power?.script, Math.sign(power?.rise ?? 0)]).toEqual(['2', true, 1]);
    expect(labelRuns('$x_{t+1}$').map(({ text }) => text)).toEqual(['x', 't', '+', '1']);
  });

  test('a hat stands higher over a tall letter, at its own size', () => {
    const [[, low] = [], [, high] = []] = ['x', '\\theta'].map((letter) => labelRuns(`$\\hat{${letter}}$`));
    expect(low).toMatchObject({ text: 'ˆ', rise: 0, over: true });
    expect(high?.rise).toBeGreaterThan(0.1);
    expect(high?.script).toBe(false);
  });

  test('a hat comes over its letter', () => {
    expect(labelRuns('$\\hat{x}_t$').map(({ text, over }) => [text, over])).toEqual([['x', false], ['ˆ', true], ['t', false]]); // prettier-ignore
  });

  test('a minus is a minus', () => {
    expect(shape('$10^{-3}$').at(-2)).toBe('upright:−');
  });

  test('what it does not know is an error', () => {
    expect(() => labelRuns('$\\frac12$')).toThrow(/\\frac/);
    expect(() => labelRuns('$x_{1$')).toThrow(/left open/);
  });
});
