import '@tensorflow/tfjs';
import { Environment as LibraryEnvironment } from '@tensorflow/tfjs-core';
import { describe, expect, test, vi } from 'vitest';
import { Environment, env, setEnvironmentGlobal } from './environment.ts';

describe.each([
  ['ours', () => new Environment({})],
  ['the library’s', () => new LibraryEnvironment({})],
])('%s', (_, create) => {
  test('a flag is evaluated once, when it is asked for', () => {
    const flags = create();
    const evaluate = vi.fn(() => false);
    flags.registerFlag('A', evaluate);
    expect(evaluate).not.toHaveBeenCalled();
    expect([flags.getBool('A'), flags.get('A'), evaluate.mock.calls.length]).toEqual([false, false, 1]);
    expect(flags.getFlags()).toEqual({ A: false });
  });

  test('a flag that is set tells so, and is evaluated anew after a reset', () => {
    const flags = create();
    const told = vi.fn();
    flags.registerFlag('N', () => 2, told);
    flags.set('N', 3);
    expect([flags.getNumber('N'), told.mock.calls]).toEqual([3, [[3]]]);
    flags.reset();
    expect(flags.getNumber('N')).toBe(2);
  });

  test('what is not registered, or known later, cannot be had', async () => {
    const flags = create();
    expect(() => flags.get('NONE')).toThrow('NONE');
    expect(() => flags.set('NONE', 1)).toThrow('NONE');
    flags.registerFlag('LATER', () => Promise.resolve(5));
    expect(() => flags.get('LATER')).toThrow('LATER');
    expect(await flags.getAsync('LATER')).toBe(5);
    expect(flags.get('LATER')).toBe(5);
  });
});

test('the address of the page sets no flag', () => {
  const flags = new Environment({ location: { search: '?tfjsflags=DEBUG:true' } });
  flags.registerFlag('DEBUG', () => false);
  expect(flags.getBool('DEBUG')).toBe(false);
});

test('there is an environment once the engine has set it', () => {
  expect(() => env()).toThrow('not been started');
  const flags = new Environment({});
  setEnvironmentGlobal(flags);
  expect(env()).toBe(flags);
});
