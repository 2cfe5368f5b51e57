import { readFileSync } from 'node:fs';
import { defineConfig } from 'vite';
import { projectRoot, rendererViteConfig } from './renderer-vite.ts';

const manifest = JSON.parse(readFileSync(`${projectRoot}package.json`, 'utf8')) as { readonly version: string };

export default defineConfig(rendererViteConfig(manifest.version));
