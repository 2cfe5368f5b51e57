import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { findInstalledBrowser, findPlaywrightBrowser, sandboxArguments } from './find-browser.ts';
import { projectRoot } from './renderer-vite.ts';

const executablePath = findInstalledBrowser() ?? (await findPlaywrightBrowser());

export default defineConfig({
  root: projectRoot,
  define: { __PROGRAM_VERSION__: JSON.stringify('0.0.0-test') },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['test/shared/**/*.test.ts', 'test/electron/**/*.test.ts', 'test/build/**/*.test.ts'],
        },
      },
      {
        extends: true,
        plugins: [react()],
        // Found while the tests run, a package reloads the page in the middle of them; so all are named before.
        optimizeDeps: { entries: ['test/renderer/**/*.test.{ts,tsx}', 'renderer/**/*.worker.ts'] },
        worker: { format: 'es' },
        test: {
          name: 'browser',
          include: ['test/renderer/**/*.test.{ts,tsx}'],
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
