import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import type { Plugin, UserConfig } from 'vite';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** The folder of the project, with a trailing separator. */
export const projectRoot: string = ROOT;

/**
 * zod compiles its schemas with `new Function` and, at the first one, tries whether that is allowed. Our policy
 * forbids it, and the mere try is reported as a violation. Said here once, it holds before any schema is made.
 */
function zodWithoutEval(): Plugin {
  return {
    name: 'zod-without-eval',
    transform: {
      filter: { id: /[\\/]zod[\\/]v4[\\/]core[\\/]core\.js$/ },
      handler: (code) => `${code}\nglobalConfig.jitless = true;\n`,
    },
  };
}

/**
 * Nothing is drawn before the entry has run: the chosen colours and text size are on <html> by then, and an empty
 * window in the system's colours would flash first.
 */
function drawnOnceReady(): Plugin {
  return {
    name: 'drawn-once-ready',
    transformIndexHtml: {
      order: 'post',
      handler: (html) => html.replace('<script type="module"', '<script type="module" blocking="render"'),
    },
  };
}

/**
 * How the window is built, for `vite build` and for electron-vite alike. Everything comes out as a file of our own
 * origin, because the content security policy allows neither inline scripts nor `data:` workers and fonts.
 */
export function rendererViteConfig(version: string): UserConfig {
  return {
    root: `${ROOT}renderer`,
    base: './',
    plugins: [react(), zodWithoutEval(), drawnOnceReady()],
    define: { __PROGRAM_VERSION__: JSON.stringify(version) },
    worker: { format: 'es', plugins: () => [zodWithoutEval()] },
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
