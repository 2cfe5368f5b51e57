/**
 * Reads a folder of workbooks as the program would, without a window, and prints what it understood:
 * `npm run corpus -- DIR [--json]`. Each file has a time limit, and no file can end the run.
 */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { printReport } from './corpus/print-report.ts';
import type { FileReport } from './corpus/read-file.ts';
import { ReaderThread } from './corpus/reader-thread.ts';

const SECONDS_PER_FILE = 60;

const folder = process.argv.slice(2).find((argument) => !argument.startsWith('--'));
const isJson = process.argv.includes('--json');

if (folder === undefined) {
  console.error('Which folder? npm run corpus -- DIR [--json]');
  process.exitCode = 2;
} else {
  await main(folder);
}

async function main(directory: string): Promise<void> {
  const files = listFiles(directory);
  if (files === null) {
    console.error(`There is no folder ${directory}.`);
    process.exitCode = 2;
    return;
  }
  const reader = new ReaderThread(SECONDS_PER_FILE);
  const reports: FileReport[] = [];
  for (const file of files) {
    const report = await reader.read(join(directory, file), file);
    reports.push(report);
    if (!isJson) console.log(printReport(report));
  }
  reader.close();
  console.log(isJson ? JSON.stringify(reports, null, 2) : summary(reports));
}

function listFiles(directory: string): readonly string[] | null {
  try {
    return readdirSync(directory)
      .filter((name) => statSync(join(directory, name)).isFile())
      .sort();
  } catch {
    return null;
  }
}

function summary(reports: readonly FileReport[]): string {
  const read = reports.filter(({ problem }) => problem === null);
  const suggested = read.flatMap(({ sheets }) => sheets.filter(({ isSuggested }) => isSuggested));
  const questions = suggested.reduce((sum, { counts }) => sum + (counts?.questions ?? 0), 0);
  const slowest = Math.max(0, ...reports.map(({ milliseconds }) => milliseconds));
  const largest = Math.max(0, ...reports.map(({ megabytes }) => megabytes));
  return `${reports.length} files: ${read.length} read, ${reports.length - read.length} answered with a reason; ${questions} questions on the suggested sheets (*). Slowest file ${slowest} ms, most memory ${largest} MB for the whole run.`;
}
