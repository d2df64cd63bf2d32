import type { Platform } from '@tensorflow/tfjs-core/dist/platforms/platform.js';

type FlagValue = number | boolean | string;
interface Flag {
  readonly evaluate: () => FlagValue | Promise<FlagValue>;
  readonly onSet?: ((value: FlagValue) => void) | undefined;
}

/**
 * TensorFlow.js's flags and platform. The library's own environment also takes flags out of the address of the page,
 * which no stranger's link should set here.
 */
export class Environment {
  readonly global: unknown;
  platform: Platform | undefined;
  platformName: string | undefined;
  readonly #registered = new Map<string, Flag>();
  #values = new Map<string, FlagValue>();

  constructor(global: unknown) {
    this.global = global;
  }

  setPlatform(name: string, platform: Platform): void {
    this.platformName = name;
    this.platform = platform;
  }

  registerFlag(name: string, evaluate: Flag['evaluate'], onSet?: Flag['onSet']): void {
    this.#registered.set(name, { evaluate, onSet });
  }

  /** @throws Error if the flag is unknown, or known only after a while. */
  get(name: string): FlagValue {
    const value = this.#values.get(name) ?? this.#flag(name).evaluate();
    if (value instanceof Promise) throw new Error(`The flag ${name} is known only after a while`);
    this.#values.set(name, value);
    return value;
  }

  async getAsync(name: string): Promise<FlagValue> {
    const value = this.#values.get(name) ?? (await this.#flag(name).evaluate());
    this.#values.set(name, value);
    return value;
  }

  getBool = (name: string): FlagValue => this.get(name);
  getNumber = (name: string): FlagValue => this.get(name);
  getString = (name: string): FlagValue => this.get(name);

  /** @throws Error if the flag is unknown. */
  set(name: string, value: FlagValue): void {
    const { onSet } = this.#flag(name);
    this.#values.set(name, value);
    onSet?.(value);
  }

  getFlags(): Readonly<Record<string, FlagValue>> {
    return Object.fromEntries(this.#values);
  }

  setFlags(flags: Readonly<Record<string, FlagValue>>): void {
    this.#values = new Map(Object.entries(flags));
  }

  reset(): void {
    this.setFlags({});
  }

  #flag(name: string): Flag {
    const flag = this.#registered.get(name);
    if (flag === undefined) throw new Error(`There is no flag ${name}`);
    return flag;
  }
}

export let ENV: Environment | null = null;

export function setEnvironmentGlobal(environment: Environment): void {
  ENV = environment;
}

/** The environment of the engine. @throws Error before there is one. */
export function env(): Environment {
  if (ENV === null) throw new Error('TensorFlow.js has not been started');
  return ENV;
}
