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
