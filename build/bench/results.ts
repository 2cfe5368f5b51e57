import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { arch, cpus, platform, release, totalmem } from 'node:os';
import type { Measure } from './measure.ts';

/** The machine-readable outcome, kept with the sources so that the next run has something to stand beside. */
export interface Results {
  readonly date: string;
  readonly machine: Readonly<Record<string, string | number>>;
  readonly versions: Readonly<Record<string, string>>;
  readonly measures: readonly Measure[];
}

/** The results committed before; empty when there are none. */
export function readResults(file: string): readonly Measure[] {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Results).measures : [];
}

/** Writes what was measured now, and keeps the lines of what was not measured this time. */
export function writeResults(
  file: string,
  before: readonly Measure[],
  measured: readonly Measure[],
  versions: Readonly<Record<string, string>>,
): void {
  const now = new Map(measured.map((measure) => [measure.name, measure]));
  const known = new Set(before.map(({ name }) => name));
  const measures = [
    ...before.map((measure) => now.get(measure.name) ?? measure),
    ...measured.filter(({ name }) => !known.has(name)),
  ];
  const results: Results = {
    date: new Date().toISOString(),
    machine: {
      processor: cpus()[0]?.model.trim() ?? '',
      cores: cpus().length,
      memoryGB: Math.round(totalmem() / 2 ** 30),
      system: `${platform()} ${release()} ${arch()}`,
    },
    versions,
    measures,
  };
  writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`);
}

function figure({ ours, unit, peer }: Measure): string {
  return peer === null ? `${ours} ${unit}` : `${ours} / ${peer} ${unit}`;
}

/** Measure, figures, ratio, limit, the ratio before, verdict: one line each, in columns. */
export function tableOf(measured: readonly Measure[], before: readonly Measure[]): string {
  const earlier = new Map(before.map((measure) => [measure.name, measure.ratio]));
  const rows = measured.map((measure) => [
    measure.name,
    figure(measure),
    String(measure.ratio),
    measure.limit === null ? '' : `${measure.isFloor ? '≥' : '≤'} ${measure.limit}`,
    String(earlier.get(measure.name) ?? ''),
    measure.limit === null ? 'reported' : measure.pass ? 'kept' : 'BROKEN',
  ]);
  const lines = [['measure', 'ours / peer', 'ratio', 'limit', 'before', 'verdict'], ...rows];
  const widths = [0, 1, 2, 3, 4, 5].map((column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  return lines.map((line) => line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ').trimEnd()).join('\n');
}
