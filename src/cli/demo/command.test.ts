import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { MODELS } from '#demos/headless/registry.ts';
import { runCommand } from './command.ts';

const command = (...args: string[]) => runCommand(args, MODELS, () => '{"A":0,"B":1,"Q":2,"R":1}');
const wrong = (...args: string[]): string => {
  const outcome = command(...args);
  return 'wrong' in outcome ? outcome.wrong : '';
};

describe('the command', () => {
  test('prints the result as one line of JSON', () => {
    expect(command('wasserstein-1', '--json', '{"p":[1,0],"q":[0,1],"positions":[0,3]}')).toEqual({
      printed: '{"distance":3}\n',
    });
  });

  test('reads the standard input for -, and only then', () => {
    expect(command('lqr', '--json', '-')).toEqual({ printed: '{"P":2,"K":0}\n' });
    expect(wrong('lqr', '--json', '')).toContain('not JSON');
  });

  test.each([
    [[], 'expected the name of a model'],
    [['gausian-process'], 'there is no model "gausian-process"; did you mean gaussian-process?'],
    [
      ['zzzz\u001b[31m'],
      'there is no model "zzzz\\u001b[31m"; the models are gaussian-process, moment-matching',
    ],
    [['ucb'], "ucb: --json: missing; expected --json '{...}', or --help"],
    [['ucb', 'lqr'], 'expected one name, found ["ucb","lqr"]'],
    [['ucb', '--json', '{"means":[NaN]}'], 'ucb: --json: not JSON: Unexpected token'],
    [['ucb', '--json', ''], 'ucb: --json: not JSON'],
    [['ucb', '--json', '[1,\n\u0007'], 'ucb: --json: not JSON'],
    [
      ['ucb', '--json', '{"means":[1e999],"horizon":1}'],
      'ucb: means[0]: expected a number from 0 to 1, found Infinity',
    ],
    [['ilqr', '--json', '[1]'], 'ilqr: expected an object with the key system and others, found [1]'],
    [
      ['ucb', '--json', 'null'],
      'ucb: expected an object with the keys means, horizon, seed, runs, found null',
    ],
    [['ucb', '--jsn', '{}'], "Unknown option '--jsn'"],
    [['ucb', '--json'], "Option '--json <value>' argument missing"],
  ])('%j: %s', (args, message) => {
    expect(wrong(...args)).toContain(message);
    expect(wrong(...args)).not.toMatch(/\p{Cc}/u);
  });

  test('helps: every model in a line, every key of one', () => {
    const all = command('--help');
    const text = 'printed' in all ? all.printed : '';
    const lines = text.split('\n').map((line) => line.trim().replace(/ {2,}/, ' '));
    for (const { name, summary } of MODELS) expect(lines).toContain(`${name} ${summary}`);
    for (const { name, forms, outputs } of MODELS) {
      const one = command(name, '--help');
      const lines = ('printed' in one ? one.printed : '').split('\n');
      const keys = [
        ...Object.values(forms).flatMap(({ schema }) => Object.keys(schema.shape)),
        ...Object.keys(outputs),
      ];
      for (const key of keys)
        expect(
          lines.some((line) => new RegExp(`^  ${key} +\\S`).test(line)),
          key,
        ).toBe(true);
    }
  });

  // Two processes: a second, or many on a machine that is busy.
  test(
    'as a process: status 0 with the result, status 2 with a line on the standard error alone',
    { timeout: 60_000 },
    () => {
      const script = fileURLToPath(new URL('../demo.ts', import.meta.url));
      const run = (json: string) =>
        spawnSync(process.execPath, [script, 'lqr', '--json', json], { encoding: 'utf8' });
      const good = run('{"A":0,"B":1,"Q":2,"R":1}');
      expect([good.status, good.stdout, good.stderr]).toEqual([0, '{"P":2,"K":0}\n', '']);
      const bad = run('{"A":0,"B":1,"Q":2,"R":0}');
      expect([bad.status, bad.stdout, bad.stderr]).toEqual([
        2,
        '',
        'lqr: R: expected a positive definite matrix, found 0\n',
      ]);
    },
  );
});
