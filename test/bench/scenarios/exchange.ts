import { execFileSync } from 'node:child_process';
import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { compared } from '../../../build/bench/measure.ts';
import type { Measure, Samples } from '../../../build/bench/measure.ts';
import type { BenchTools, Scenario } from '../../../build/bench/scenario.ts';
import { projectRoot } from '../../../build/renderer-vite.ts';
import type { JobCost } from '../exchange/job.ts';

const ROUNDS = 3;
const SIZES = [10_000, 50_000] as const;
const WRITERS = ['library', 'inline', 'LibreOffice'] as const;
type Writer = (typeof WRITERS)[number];

const WRITTEN_BY: Readonly<Record<Writer, string>> = { library: 'exceljs', inline: 'openpyxl', LibreOffice: 'LibreOffice' };

interface Costs {
  readonly processor: Samples;
  readonly peak: Samples;
}

/** The jobs as plain JavaScript: a loader of TypeScript in the process would be measured along. Inside the project, for its packages. */
async function buildJobs(): Promise<string> {
  const outDir = join(projectRoot, 'out/bench/exchange');
  await build({ root: projectRoot, configFile: false, logLevel: 'error', build: { ssr: join(projectRoot, 'test/bench/exchange/job.ts'), outDir, emptyOutDir: true, target: 'node20' } });
  return join(outDir, 'job.js');
}

function run(job: string, ...words: readonly string[]): JobCost {
  return JSON.parse(execFileSync(process.execPath, [job, ...words], { encoding: 'utf8', timeout: 600_000 })) as JobCost;
}

/** Saved again by LibreOffice; false where it is not installed. */
function saveByLibreOffice(tools: BenchTools, source: string, target: string): boolean {
  const folder = join(tools.scratch, 'saved');
  try {
    // A profile of its own: another running LibreOffice would take the request and ignore the folder.
    const profile = `-env:UserInstallation=file://${join(tools.scratch, 'libreoffice')}`;
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'xlsx', '--outdir', folder, source], { stdio: 'ignore', timeout: 600_000 });
  } catch {
    return false;
  }
  const saved = join(folder, source.slice(tools.scratch.length + 1));
  if (!existsSync(saved)) return false;
  renameSync(saved, target);
  return true;
}

/** In turns, each in a process of its own; both must come to the same number of cells. */
function measure(job: string, ours: string, peer: string, argument: string, isSameOutcome: boolean): Costs {
  const costs = { processor: { ours: [] as number[], peer: [] as number[] }, peak: { ours: [] as number[], peer: [] as number[] } };
  for (let round = 0; round < ROUNDS; round += 1) {
    const mine = run(job, ours, argument);
    const theirs = run(job, peer, argument);
    if (isSameOutcome && mine.outcome !== theirs.outcome) throw new Error(`${mine.outcome} cells were read, and ${theirs.outcome} by the peer`);
    costs.processor.ours.push(mine.processor);
    costs.processor.peer.push(theirs.processor);
    costs.peak.ours.push(mine.peak);
    costs.peak.peer.push(theirs.peak);
  }
  return costs;
}

function readMeasures(job: string, rows: number, writer: Writer, file: string): readonly Measure[] {
  const name = `import ${rows.toLocaleString('en')} rows of ${WRITTEN_BY[writer]}`;
  const library = measure(job, 'read-program', 'read-library', file, true);
  const onePass = measure(job, 'read-program', 'read-one-pass', file, false);
  return [
    compared({ name: `${name}, processor time`, unit: 'ms', limit: 0.25, note: 'beside loading with exceljs' }, library.processor),
    compared({ name: `${name}, peak memory`, unit: 'MB', limit: 0.45, note: 'of the whole process, beside loading with exceljs' }, library.peak),
    compared({ name: `${name}, processor time beside one pass`, unit: 'ms', limit: null, note: 'beside unpacking and looking at every byte once' }, onePass.processor),
  ];
}

function writeMeasures(job: string, rows: number): readonly Measure[] {
  const { processor, peak } = measure(job, 'write-program', 'write-library', String(rows), false);
  const name = `export ${rows.toLocaleString('en')} rows`;
  return [
    compared({ name: `${name}, processor time`, unit: 'ms', limit: 0.4, note: 'beside exceljs' }, processor),
    compared({ name: `${name}, peak memory`, unit: 'MB', limit: 0.45, note: 'of the whole process with the data to be written, beside exceljs' }, peak),
  ];
}

export const scenario: Scenario = {
  name: 'exchange',
  run: async (tools) => {
    const job = await buildJobs();
    const measures: Measure[] = [];
    for (const rows of SIZES) {
      const files = new Map<Writer, string>();
      for (const writer of WRITERS) {
        const file = join(tools.scratch, `${writer}-${rows}.xlsx`);
        if (writer !== 'LibreOffice') execFileSync(process.execPath, [job, `make-${writer}`, String(rows), file]);
        else if (!saveByLibreOffice(tools, files.get('library') ?? '', file)) {
          tools.say('LibreOffice is not installed here, so its files are not measured');
          continue;
        }
        files.set(writer, file);
      }
      for (const [writer, file] of files) measures.push(...readMeasures(job, rows, writer, file));
      measures.push(...writeMeasures(job, rows));
    }
    return measures;
  },
};
