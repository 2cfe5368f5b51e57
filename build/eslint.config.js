import { fileURLToPath } from 'node:url';
import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { noStrayWrite } from './eslint-rules/no-stray-write.js';

const root = fileURLToPath(new URL('..', import.meta.url));

const NETWORK_GLOBALS = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'WebTransport', 'RTCPeerConnection'];
const OFFLINE = 'The program never calls the network. Files come through renderer/platform, built-in content through an import.';

const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export by name: one name for one thing in every file that uses it.',
};
const noReadWriteTransaction = {
  selector: "CallExpression[callee.property.name='transaction'] > Literal[value=/^(rw|readwrite)/]",
  message: 'Only renderer/data opens write transactions. Gather in the feature, then call workspace.commit once.',
};
const noSpreadsheetLibrary = {
  name: 'exceljs',
  message: 'Only renderer/workers touches spreadsheets: call its client, which owns cancel, timeout and crash.',
};
const offline = {
  'no-restricted-globals': ['error', ...NETWORK_GLOBALS.map((name) => ({ name, message: OFFLINE }))],
  'no-restricted-properties': [
    'error',
    ...['window', 'globalThis', 'self'].flatMap((object) =>
      NETWORK_GLOBALS.map((property) => ({ object, property, message: OFFLINE })),
    ),
    { object: 'navigator', property: 'sendBeacon', message: OFFLINE },
  ],
};

export default tseslint.config(
  { ignores: ['out/**', 'dist/**', 'coverage/**', 'test-results/**', 'test/fixtures/**'] },
  {
    // A rule that is wrong is changed here, for everyone; it is not switched off in one file.
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' },
  },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
    plugins: { house: { rules: { 'no-stray-write': noStrayWrite } } },
    rules: {
      'max-lines': ['warn', { max: 300, skipBlankLines: true, skipComments: true }],
      'no-restricted-syntax': ['error', noDefaultExport],
      eqeqeq: ['error', 'always'],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': true, 'ts-ignore': true, 'ts-nocheck': true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // Together a third of the time of linting, for classes and enums, of which there are hardly any here.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      // The caller names the brand of the id it asks for: `newId<AuditId>()`.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      // A number in a template is how figures reach a sentence; the rule is kept for everything else.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `onClick={() => save()}` is the ordinary way to hand a handler to a component.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
    },
  },
  {
    files: ['shared/**/*.ts'],
    rules: { ...offline, 'no-console': 'error' },
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      'no-console': 'error',
      ...offline,
    },
  },
  {
    files: ['renderer/**/*.{ts,tsx}', 'shared/**/*.ts', 'electron/**/*.ts'],
    // The kept search is no row of anybody: derived from them, in a database of its own, made again when it is missing.
    ignores: ['renderer/data/**', 'renderer/workers/search/kept-search.ts'],
    rules: {
      'no-restricted-syntax': ['error', noDefaultExport, noReadWriteTransaction],
      'house/no-stray-write': 'error',
    },
  },
  {
    files: ['renderer/**/*.{ts,tsx}', 'shared/**/*.ts', 'electron/**/*.ts', 'build/**/*.ts'],
    ignores: ['renderer/workers/**'],
    rules: { 'no-restricted-imports': ['error', { paths: [noSpreadsheetLibrary] }] },
  },
  {
    // Tools look for the default export of their configuration.
    files: ['build/**/*.config.ts', 'build/**/*.config.js'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['test/**/*.{ts,tsx}'],
    rules: {
      'max-lines': 'off',
      '@typescript-eslint/no-deprecated': 'off',
      // Tests say which control characters must not come through.
      'no-control-regex': 'off',
      // Playwright reads from the pattern what a fixture depends on, even when that is nothing.
      'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }],
      // Tests hand stubs and odd values around on purpose.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-empty-function': 'off',
    },
  },
  {
    files: ['build/**/*.{js,cjs}', 'test/support/**/*.js'],
    languageOptions: { globals: { URL: 'readonly', module: 'writable', console: 'readonly', process: 'readonly' } },
  },
);
