import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

/**
 * The layers of ARCHITECTURE.md, from the reader's screen inwards. A layer may import those to its
 * right, never one to its left.
 */
const layers = [
  'pages',
  'layouts',
  'components',
  'demos',
  'queries',
  'integrations',
  'print',
  'search',
  'transcription',
  'census',
  'loaders',
  'figures',
  'worked',
  'markdown',
  'schemas',
  'checks',
  'formula',
  'numerics',
  'domain',
  'i18n',
];
/** Of the commands, too, no layer knows. */
const leftOf = (layer) => ['cli', ...layers.slice(0, layers.indexOf(layer))];
/** Figures and worked examples are mathematics: they know nothing of entries and pages. */
const alsoFarFrom = {
  figures: ['markdown', 'schemas', 'formula'],
  worked: ['markdown', 'schemas', 'formula'],
};

export default tseslint.config(
  { ignores: ['dist/', '.cache/', '.astro/', 'node_modules/', 'test-results/', 'playwright-report/'] },
  ...tseslint.configs.strict,
  ...astro.configs.recommended,
  {
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      'no-console': ['error', { allow: ['warn'] }],
      eqeqeq: 'error',
    },
  },
  ...layers.map((layer) => ({
    files: [`src/${layer}/**/*.{ts,astro}`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: [...leftOf(layer), ...(alsoFarFrom[layer] ?? [])].flatMap((left) => [
                `#${left}/*`,
                `**/${left}/**`,
              ]),
              message: `src/${layer}/ may not import from there (see the layers in ARCHITECTURE.md).`,
            },
            ...(layer === 'queries'
              ? []
              : [{ group: ['astro:content'], message: 'Only src/queries/ reads the collections.' }]),
          ],
        },
      ],
    },
  })),
  {
    files: ['src/{domain,formula,numerics,figures,worked,i18n,schemas,search,checks}/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        { name: 'process', message: 'This layer is pure: no Node.' },
        { name: 'document', message: 'This layer is pure: no DOM.' },
      ],
    },
  },
  { files: ['src/cli/**', 'e2e/**', '.config/**'], rules: { 'no-console': 'off' } },
);
