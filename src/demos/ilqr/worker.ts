import { type Answer, type Question, createOracle } from './question.ts';

/** What comes back: an answer, or why there is none. */
export type Reply = { readonly answer: Answer } | { readonly fault: string };

const ask = createOracle();

function reply(question: Question): Reply {
  try {
    return { answer: ask(question) };
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
}

addEventListener('message', ({ data }: MessageEvent<Question>) => {
  postMessage(reply(data));
});
