import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { findInstalledBrowser, findPlaywrightBrowser, sandboxArguments } from './find-browser.ts';
import { projectRoot } from './renderer-vite.ts';

const executablePath = findInstalledBrowser() ?? (await findPlaywrightBrowser());

const PACKAGES_IN_THE_BROWSER = [
  '@mantine/charts',
  '@mantine/core',
  '@mantine/hooks',
  '@mantine/notifications',
  '@noble/hashes/sha2.js',
  '@noble/hashes/utils.js',
  '@tabler/icons-react',
  '@tanstack/react-virtual',
  '@testing-library/react',
  '@testing-library/user-event',
  'axe-core',
  'dexie',
  'dexie-react-hooks',
  'diff',
  'docx',
  'docx/layout',
  'exceljs',
  'fast-check',
  'fflate',
  'i18next',
  'minisearch',
  'pdfjs-dist/legacy/build/pdf.mjs',
  'saxes',
  'yaml',
  'react',
  'react-dom',
  'react-dom/client',
  'react-dom/server',
  'react-i18next',
  'react-markdown',
  'react/jsx-dev-runtime',
  'remark-gfm',
  'uuid',
  'wouter',
  'wouter/memory-location',
  'wouter/use-hash-location',
  'zod',
  'zustand',
  'zustand/middleware',
];

export default defineConfig({
  root: projectRoot,
  define: { __PROGRAM_VERSION__: JSON.stringify('0.0.0-test') },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          testTimeout: 60_000,
          hookTimeout: 60_000,
          environment: 'node',
          include: ['test/shared/**/*.test.ts', 'test/electron/**/*.test.ts', 'test/build/**/*.test.ts'],
        },
      },
      {
        extends: true,
        plugins: [react()],
        // Found while the tests run, a package reloads the page in the middle of them; so all are named before.
        // The scanner does not follow our #subpaths, so the list below is by hand.
        optimizeDeps: {
          entries: ['test/renderer/**/*.test.{ts,tsx}', 'renderer/**/*.worker.ts', 'renderer/app/main.tsx'],
          include: PACKAGES_IN_THE_BROWSER,
        },
        worker: { format: 'es' },
        test: {
          name: 'browser',
          include: ['test/renderer/**/*.test.{ts,tsx}'],
          setupFiles: ['test/support/browser-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          expect: { poll: { timeout: 15_000 } },
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                ...(executablePath === null ? {} : { executablePath }),
                args: [...sandboxArguments()],
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
