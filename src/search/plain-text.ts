/** Markdown without its maths and marks, for the text index: TeX would fill it with words nobody asks for. */
export function plainText(markdown: string): string {
  return markdown
    .replace(/\$\$[\s\S]*?\$\$/g, ' ')
    .replace(/\$[^$\n]*\$/g, ' ')
    .replace(/^::(?:equation|figure)\{[^}]*\}\s*$/gm, ' ')
    .replace(/\{\{figure:[^}]*\}\}/g, ' ')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_`>#|]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
