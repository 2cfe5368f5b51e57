import { readFileSync } from 'node:fs';
import { defineConfig } from 'electron-vite';
import { projectRoot, rendererViteConfig } from './renderer-vite.ts';

const manifest = JSON.parse(readFileSync(`${projectRoot}package.json`, 'utf8')) as { readonly version: string };

export default defineConfig({
  main: {
    root: projectRoot,
    build: {
      outDir: `${projectRoot}out/main`,
      // Everything is bundled: the package then ships no node_modules, and nothing can be swapped in it.
      externalizeDeps: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input: { index: `${projectRoot}electron/main/index.ts` },
        output: { format: 'es', entryFileNames: '[name].js' },
      },
    },
  },
  preload: {
    root: projectRoot,
    build: {
      outDir: `${projectRoot}out/preload`,
      externalizeDeps: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input: { index: `${projectRoot}electron/preload/index.ts` },
        // A sandboxed preload is loaded as a CommonJS script, whatever the package says.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: rendererViteConfig(manifest.version),
});
