import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import type { UserConfig } from 'vite';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** The folder of the project, with a trailing separator. */
export const projectRoot: string = ROOT;

/**
 * How the window is built, for `vite build` and for electron-vite alike. Everything comes out as a file of our own
 * origin, because the content security policy allows neither inline scripts nor `data:` workers and fonts.
 */
export function rendererViteConfig(version: string): UserConfig {
  return {
    root: `${ROOT}renderer`,
    base: './',
    plugins: [react()],
    define: { __PROGRAM_VERSION__: JSON.stringify(version) },
    worker: { format: 'es' },
    build: {
      outDir: `${ROOT}out/renderer`,
      emptyOutDir: true,
      target: 'chrome125',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      chunkSizeWarningLimit: 4_000,
      rolldownOptions: { input: `${ROOT}renderer/index.html` },
    },
  };
}
