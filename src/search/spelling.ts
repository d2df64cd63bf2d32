/** American -ize and -yze in the British spelling that the atlas writes, so that either finds what the other says. */
export function oneSpelling(text: string): string {
  return text.replace(/(?<=\p{L}{2}[iy])z(?=(?:e[ds]?|er|ing|ations?)(?!\p{L}))/giu, 's');
}
