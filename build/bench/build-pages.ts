import { cpSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { projectRoot, rendererViteConfig } from '../renderer-vite.ts';

/** The folder a bench of that name serves. */
export function windowFolder(name: string): string {
  return join(projectRoot, 'out/bench', name, 'window');
}

/**
 * Builds the window as it ships into a folder below `out/bench`, and beside it, under `lab/`, a page that seeds databases and
 * runs single parts of the program. Apart from `out/renderer`, so that measuring disturbs nobody's build.
 */
export async function buildPages(name: string): Promise<void> {
  const manifest = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as { readonly version: string };
  const config = rendererViteConfig(manifest.version);
  const folder = join(projectRoot, 'out/bench', name);
  const window = windowFolder(name);
  const lab = join(folder, 'lab');
  rmSync(folder, { recursive: true, force: true });
  await build({ ...config, configFile: false, logLevel: 'error', build: { ...config.build, outDir: window } });
  const root = join(projectRoot, 'test/bench/lab');
  await build({
    ...config,
    root,
    configFile: false,
    logLevel: 'error',
    build: { ...config.build, outDir: lab, rolldownOptions: { input: join(root, 'index.html') } },
  });
  cpSync(lab, join(window, 'lab'), { recursive: true });
}
