import type { CheckResult } from '#checks/kit/run-check.ts';
import { worstText } from '#domain/worst-text.ts';
import { scientific } from '#domain/number-text.ts';
import type { Locale } from '#domain/locale.ts';
import { checkStrings } from '#i18n/checks.ts';
import type { CheckAnswer, CheckRequest } from './check-worker.ts';

/** Runs a check in a worker of its own, so that the page stays responsive however long it takes. */
async function compute(request: CheckRequest): Promise<CheckAnswer> {
  const worker = new Worker(new URL('./check-worker.ts', import.meta.url), { type: 'module' });
  try {
    return await new Promise<CheckAnswer>((resolve) => {
      worker.addEventListener('message', ({ data }: MessageEvent<CheckAnswer>) => {
        resolve(data);
      });
      worker.addEventListener('error', ({ message }) => {
        resolve({ fault: message });
      });
      worker.postMessage(request);
    });
  } finally {
    worker.terminate();
  }
}

/** Runs the check of a page with the given seed and says in its box what came out. */
export async function runHere(box: HTMLElement, path: string, seed: number, locale: Locale): Promise<void> {
  const text = checkStrings[locale];
  box.replaceChildren(line(text.running));
  const answer = await compute({ path, id: path.split('/').at(-1) ?? path, seed });
  if ('fault' in answer) {
    box.replaceChildren(line(`${text.notRun} ${answer.fault}`));
    return;
  }
  const { result, milliseconds } = answer;
  const verdict = result.status === 'passed' ? text.passed : text.failed;
  box.replaceChildren(
    line(`${verdict}${locale === 'zh' ? '。' : '. '}${sentence(result, locale)}`),
    line(`${text.seed} ${String(seed)} · ${text.took(milliseconds)}`),
    variants(result, locale),
  );
}

function sentence(result: CheckResult, locale: Locale): string {
  const text = checkStrings[locale];
  const rejected = result.mutants.filter(({ error }) => error !== null).length;
  return text.found(result.cases, worstText(result, text), rejected);
}

function line(words: string): HTMLElement {
  return Object.assign(document.createElement('p'), { textContent: words });
}

function variants({ mutants }: CheckResult, locale: Locale): HTMLElement {
  const text = checkStrings[locale];
  const colon = locale === 'zh' ? '：' : ': ';
  const list = document.createElement('ul');
  for (const { name, error } of mutants) {
    const item = document.createElement('li');
    const called = Object.assign(document.createElement('span'), { textContent: name, lang: 'en' });
    item.append(
      called,
      error === null ? `${colon}${text.notRejected}` : `${colon}${text.rejected} ${scientific(error)}`,
    );
    list.append(item);
  }
  return list;
}
