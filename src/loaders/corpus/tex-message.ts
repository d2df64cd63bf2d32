import { nearest } from '#domain/nearest.ts';

/**
 * What KaTeX says, on one line and for an author: without the combining line below the place of the error, without
 * its own names for its settings.
 */
export function plainTexMessage(message: string): string {
  return message
    .replace(/\u0332/g, '')
    .replace(/^LaTeX-incompatible input and strict mode is set to 'error': /, '')
    .replace(/ \[[a-zA-Z]+\](?= at position |$)/, '')
    .replace(/\s+/g, ' ');
}

/** The command of a text that was typeset which an unknown one is probably meant to be. */
export function nearestCommand(message: string, known: ReadonlySet<string>): string | undefined {
  const command = /^Undefined control sequence: (\\[a-zA-Z]+)/.exec(message)?.[1];
  const guess = command === undefined ? undefined : nearest(command, known);
  // A guess with another first letter is no guess at a slip of the hand.
  return guess?.charAt(1) === command?.charAt(1) ? guess : undefined;
}

/** The commands that a text uses. */
export function commandsOf(text: string): string[] {
  return text.match(/\\[a-zA-Z]+/g) ?? [];
}
