const SHEETS = import.meta.glob<string>('../demos/*/*.css', {
  query: '?url',
  import: 'default',
  eager: true,
});

/** Addresses of the style sheets that a page with these demos needs: what demos share, then each one's own. */
export function demoStyles(demos: readonly string[]): string[] {
  return ['shared', ...demos].flatMap((folder) =>
    Object.entries(SHEETS)
      .filter(([path]) => path.startsWith(`../demos/${folder}/`))
      .map(([, href]) => href),
  );
}
