import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { alone, compared } from '../../build/bench/measure.ts';
import { readResults, tableOf, writeResults } from '../../build/bench/results.ts';
import { median, percentile } from '../../build/bench/statistics.ts';

describe('statistics of a bench', () => {
  it('give the middle value, between two for an even count', () => {
    expect(median([5, 1, 9])).toBe(5);
    expect(median([1, 2, 3, 100])).toBe(2.5);
    expect(median([])).toBeNaN();
  });

  it('keep outliers in sight: p95 of twenty is the nineteenth', () => {
    const values = Array.from({ length: 20 }, (_, index) => index + 1);
    expect(percentile(values, 0.95)).toBe(19);
    expect(percentile([7], 0.95)).toBe(7);
  });
});

describe('a measure', () => {
  const samples = { ours: [30, 31, 900], peer: [20, 21, 22] };

  it('is judged by the ratio of the medians, which one slow run does not move', () => {
    const measure = compared({ name: 'step', unit: 'ms', limit: 1.5 }, samples);
    expect(measure).toMatchObject({ ours: 31, peer: 21, ratio: 1.476, oursP95: 900, samples: 3, pass: true });
    expect(compared({ name: 'step', unit: 'ms', limit: 1.4 }, samples).pass).toBe(false);
  });

  it('is judged the other way round where more is better', () => {
    expect(compared({ name: 'import', unit: 'MB/s', limit: 1.5, isFloor: true }, samples).pass).toBe(false);
    expect(compared({ name: 'import', unit: 'MB/s', limit: 1.4, isFloor: true }, samples).pass).toBe(true);
  });

  it('breaks its limit when nothing was measured, and never when it has none', () => {
    expect(alone({ name: 'jump', unit: 'ms', limit: 33 }, []).pass).toBe(false);
    expect(alone({ name: 'jump', unit: 'ms', limit: null }, [4_000]).pass).toBe(true);
  });
});

describe('the results', () => {
  it('keep what was not measured this time and show the ratio before', () => {
    const folder = mkdtempSync(join(tmpdir(), 'bench-'));
    const file = join(folder, 'results.json');
    try {
      expect(readResults(file)).toEqual([]);
      const step = compared({ name: 'step', unit: 'ms', limit: 1.5 }, { ours: [30], peer: [20] });
      const jump = alone({ name: 'jump', unit: 'ms', limit: 33 }, [50]);
      writeResults(file, [], [step, jump], { program: '1' });
      const again = compared({ name: 'step', unit: 'ms', limit: 1.5 }, { ours: [40], peer: [20] });
      const before = readResults(file);
      writeResults(file, before, [again], { program: '2' });
      expect(readResults(file)).toEqual([again, jump]);
      expect(readFileSync(file, 'utf8').endsWith('\n')).toBe(true);
      const lines = tableOf([again, jump], before).split('\n');
      expect(lines[1]).toMatch(/^step +40 \/ 20 ms +2 +≤ 1\.5 +1\.5 +BROKEN$/);
      expect(lines[2]).toMatch(/^jump +50 ms +50 +≤ 33 +50 +BROKEN$/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
