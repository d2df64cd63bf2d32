/**
 * A form of a name in which spelling variants meet: NFKC, lower case, without the spaces that Chinese
 * typography puts between Han characters and Latin letters, without hyphens and dashes ("auto-encoder" and
 * "autoencoder", "KL 散度" and "KL散度").
 */
export function foldText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2010-\u2015\-_'’]/g, '')
    .replace(/(?<=\p{Script=Han})\s+|\s+(?=\p{Script=Han})/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
    .normalize('NFKC');
}
