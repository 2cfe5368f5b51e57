import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writeAtomically } from '#electron/files/write-atomically.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'write-atomically-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('writeAtomically', () => {
  test('replaces the old file whole', async () => {
    const path = join(folder, 'a.json');
    writeFileSync(path, 'old and longer than the new one');
    await writeAtomically(path, new TextEncoder().encode('new'));
    expect(readFileSync(path, 'utf8')).toBe('new');
    expect(readdirSync(folder)).toEqual(['a.json']);
  });

  test('leaves the old file and no remains when it cannot write', async () => {
    await writeAtomically(join(folder, 'other'), new Uint8Array(1));
    await expect(writeAtomically(join(folder, 'absent', 'x'), new Uint8Array(1))).rejects.toThrow('ENOENT');
    await expect(writeAtomically(folder, new Uint8Array(1))).rejects.toThrow();
    expect(readdirSync(folder)).toEqual(['other']);
  });

  test('killed while writing 10 times: the file is each time one of the complete versions', async () => {
    const path = join(folder, 'target.bin');
    writeFileSync(path, Buffer.alloc(400_000, 0));
    const script = join(folder, 'writer.mjs');
    const source = pathToFileURL(join(import.meta.dirname, '../../../electron/files/write-atomically.ts')).href;
    writeFileSync(
      script,
      `const { writeAtomically } = await import(${JSON.stringify(source)});
       process.stdout.write('go');
       for (let n = 1; ; n = (n % 250) + 1) await writeAtomically(${JSON.stringify(path)}, Buffer.alloc(400_000 + n, n));`,
    );
    for (let kill = 0; kill < 10; kill += 1) {
      const child = spawn(process.execPath, ['--import', 'tsx', script], { cwd: join(import.meta.dirname, '../../..'), stdio: ['ignore', 'pipe', 'inherit'] });
      await new Promise((resolve) => child.stdout.once('data', resolve));
      await wait(Math.random() * 40);
      child.kill('SIGKILL');
      await new Promise((resolve) => child.once('exit', resolve));
      const content = readFileSync(path);
      const first = content[0] ?? -1;
      expect(content.length).toBe(400_000 + first);
      expect(content.every((byte) => byte === first)).toBe(true);
    }
  }, 120_000);
});
