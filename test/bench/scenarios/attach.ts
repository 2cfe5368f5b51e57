import { closeSync, fsyncSync, openSync, rmSync, writeSync } from 'node:fs';
import { randomFillSync } from 'node:crypto';
import { join } from 'node:path';
import { compared } from '../../../build/bench/measure.ts';
import type { Scenario } from '../../../build/bench/scenario.ts';
import { openLab } from '../in-page.ts';

const FILES = 8;
const BYTES = 8 * 1024 * 1024;
const ROUNDS = 9;

/** The same number of new random bytes as files on the same disk, each made durable. Milliseconds. */
function writeToDisk(folder: string): number {
  const contents = Array.from({ length: FILES }, () => randomFillSync(Buffer.alloc(BYTES)));
  const startedAt = performance.now();
  contents.forEach((content, index) => {
    const file = openSync(join(folder, `log-${index}.bin`), 'w');
    writeSync(file, content);
    fsyncSync(file);
    closeSync(file);
  });
  const took = performance.now() - startedAt;
  contents.forEach((_, index) => rmSync(join(folder, `log-${index}.bin`)));
  return took;
}

export const scenario: Scenario = {
  name: 'attach',
  run: async (tools) => {
    const { page, close } = await tools.open('attach');
    await openLab(page);
    const ours: number[] = [];
    const peer: number[] = [];
    const rate = (took: number): number => (FILES * BYTES) / 1_000_000 / (took / 1000);
    for (let round = -1; round < ROUNDS; round += 1) {
      const attached = await page.evaluate(({ files, bytes }) => window.lab.attachBytes(files, bytes), { files: FILES, bytes: BYTES });
      const written = writeToDisk(tools.scratch);
      if (round < 0) continue;
      ours.push(rate(attached));
      peer.push(rate(written));
    }
    await close();
    return [
      compared(
        { name: 'attach files (hash, store, log, durable)', unit: 'MB/s', limit: null, isFloor: true, note: 'beside writing the same bytes to the disk with fsync' },
        { ours, peer },
      ),
    ];
  },
};
