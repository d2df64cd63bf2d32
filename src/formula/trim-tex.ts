/** TeX without the blanks around it; the blank of a control space `\ ` belongs to the command. */
export function trimTex(tex: string): string {
  const trimmed = tex.trim();
  const isControlSpace = /(?<!\\)(?:\\\\)*\\$/.test(trimmed) && tex.trimStart().length > trimmed.length;
  return isControlSpace ? `${trimmed} ` : trimmed;
}
