import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './renderer-vite.ts';

const SOURCES = ['shared', 'renderer', 'electron', 'build', 'package.json', 'package-lock.json'];
const STAMP = join(projectRoot, 'out', '.built-from');

/** One line per file below a path. The bundler's own passing files are no source. */
function listed(path: string): readonly string[] {
  const entry = statSync(path, { throwIfNoEntry: false });
  if (entry === undefined || path.includes('.timestamp-')) return [];
  if (!entry.isDirectory()) return [`${path} ${entry.size} ${entry.mtimeMs}`];
  return readdirSync(path).toSorted().flatMap((name) => listed(join(path, name)));
}

/** Stands for the state of all sources: names, sizes and times, so that a deleted or older file counts as a change. */
export function fingerprintSources(): string {
  const lines = SOURCES.flatMap((source) => listed(join(projectRoot, source)));
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}

/** Whether `out/` was built from the sources as they are now. */
export function isBuildFresh(): boolean {
  if (!existsSync(STAMP) || !existsSync(join(projectRoot, 'out/renderer/index.html'))) return false;
  return readFileSync(STAMP, 'utf8') === fingerprintSources();
}

/** Notes from what `out/` was built; taken before the build, so that a source changed meanwhile counts as changed. */
export function markBuilt(fingerprint: string): void {
  mkdirSync(join(projectRoot, 'out'), { recursive: true });
  writeFileSync(STAMP, fingerprint);
}

/** Builds main, preload and renderer into `out/`. Null when it worked, otherwise what the builder printed. */
export function buildWindow(): string | null {
  const fingerprint = fingerprintSources();
  const cli = join(projectRoot, 'node_modules/electron-vite/bin/electron-vite.js');
  const run = spawnSync(process.execPath, [cli, 'build', '-c', 'build/electron.vite.config.ts'], {
    cwd: projectRoot,
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (run.status !== 0) return `${run.stdout}\n${run.stderr}`.trim();
  markBuilt(fingerprint);
  return null;
}
