/**
 * The id of a PDF, which is also the last part of its page's address: the file's stem in NFC, Latin lower-cased,
 * letters and digits of every script kept, each run of anything else turned into one '-'.
 *
 * @throws RangeError when nothing of the name is left (`'.pdf'`, `'——.pdf'`).
 */
export function resourceId(fileName: string): string {
  const id = fileName
    .replace(/\.[^.]*$/, '')
    .toLowerCase()
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}_]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  if (id === '') throw new RangeError(`no letter or digit in the file name ${JSON.stringify(fileName)}`);
  return id;
}
