import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ensureElectron, findElectron } from '../../build/host/electron-runtime.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'electron-runtime-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function install(): string {
  mkdirSync(join(folder, 'dist'));
  writeFileSync(join(folder, 'dist', 'electron'), '');
  writeFileSync(join(folder, 'path.txt'), 'electron');
  return join(folder, 'dist', 'electron');
}

describe('the desktop runtime', () => {
  test('is found where its package unpacked it', () => {
    expect(findElectron(folder, {})).toBeNull();
    const path = install();
    expect(findElectron(folder, {})).toBe(path);
  });

  test('is not found when only the note of it is there', () => {
    writeFileSync(join(folder, 'path.txt'), 'electron');
    expect(findElectron(folder, {})).toBeNull();
  });

  test('is given up within seconds and without a word when its source cannot be reached', async () => {
    writeFileSync(join(folder, 'install.js'), 'throw new Error("must not run");');
    const said: string[] = [];
    const startedAt = performance.now();
    // Port 9 of the own machine: nothing listens there.
    const found = await ensureElectron(folder, (line) => said.push(line), { ...process.env, ELECTRON_MIRROR: 'http://127.0.0.1:9/' });
    expect(found).toBeNull();
    expect(said).toEqual([]);
    expect(performance.now() - startedAt).toBeLessThan(8_000);
  });
});
