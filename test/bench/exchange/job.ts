/**
 * One piece of work in a process of its own, because peak memory is a figure of a whole process: reads or writes once and
 * prints what it cost as JSON. `job.js NAME FILE` or `job.js NAME ROWS`.
 *
 * The processor's time counts from when code and file are loaded: the start of Node (some 80 ms) and the loading (some 20 ms of
 * ours, 300 ms of the library) are in neither side's figure. What the engine spends on making code quick while the job runs is,
 * on all its threads: of 10,000 rows that is nearly half. The memory is that of everything; Node alone takes 40 MB of it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { describeAuditRows } from './audit-rows.ts';

/** What a job cost: processor time of all threads in milliseconds, peak of the resident memory in MB, and what came of it. */
export interface JobCost {
  readonly processor: number;
  readonly peak: number;
  readonly outcome: number;
}

type Job = () => number | Promise<number>;

// Each job loads what it needs and no more: the library alone takes 30 MB before it has done anything.

async function readByProgram(file: string): Promise<Job> {
  const { readWorkbookFile } = await import('#shared/exchange/read-workbook-file.ts');
  const bytes = new Uint8Array(readFileSync(file));
  return async () => {
    const result = await readWorkbookFile(bytes, 'book.xlsx');
    if (!result.ok) throw new Error(result.problem.code);
    // Every cell is looked at, as the peer's are: rows become objects only then.
    return result.value.sheets.reduce((sum, { rows }) => sum + rows.reduce((cells, row) => cells + row.cells.filter(({ text }) => text !== '').length, 0), 0);
  };
}

async function readByLibrary(file: string): Promise<Job> {
  const { default: ExcelJS } = await import('exceljs');
  const bytes = new Uint8Array(readFileSync(file));
  return async () => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(bytes.buffer);
    let cells = 0;
    workbook.eachSheet((sheet) => {
      sheet.eachRow((row) => {
        row.eachCell((cell) => {
          if (cell.value !== null && cell.value !== '') cells += 1;
        });
      });
    });
    return cells;
  };
}

async function readByOnePass(file: string): Promise<Job> {
  const { inflateAndPass } = await import('./one-pass.ts');
  const bytes = new Uint8Array(readFileSync(file));
  return () => inflateAndPass(bytes);
}

async function writeByProgram(rows: string): Promise<Job> {
  const { writeWorkbookBytes } = await import('#shared/exchange/package/write/write-workbook-bytes.ts');
  const description = describeAuditRows(Number(rows));
  return () => writeWorkbookBytes(description).length;
}

async function writeByLibrary(rows: string): Promise<Job> {
  const { writeWithLibrary } = await import('./library-writer.ts');
  const description = describeAuditRows(Number(rows));
  return async () => (await writeWithLibrary(description)).length;
}

/**
 * Peak of the resident memory in MB. Linux hands the peak of the process that started this one down through the figure that
 * Node tells, so there its own account is read.
 */
function peakMemory(): number {
  const account = process.platform === 'linux' ? /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] : undefined;
  return (account === undefined ? process.resourceUsage().maxRSS : Number(account)) / 1024;
}

const JOBS: Readonly<Record<string, (argument: string) => Promise<Job>>> = {
  'read-program': readByProgram,
  'read-library': readByLibrary,
  'read-one-pass': readByOnePass,
  'write-program': writeByProgram,
  'write-library': writeByLibrary,
};

async function makeFile(name: string, rows: string, target: string): Promise<void> {
  const description = describeAuditRows(Number(rows));
  if (name === 'make-inline') writeFileSync(target, (await import('./inline-writer.ts')).writeInline(description));
  else writeFileSync(target, await (await import('./library-writer.ts')).writeWithLibrary(description));
}

async function main(): Promise<void> {
  const [name = '', argument = '', target = ''] = process.argv.slice(2);
  const prepare = JOBS[name];
  if (prepare === undefined) return makeFile(name, argument, target);
  const job = await prepare(argument);
  const before = process.cpuUsage();
  const outcome = await job();
  const { user, system } = process.cpuUsage(before);
  const cost: JobCost = { processor: (user + system) / 1000, peak: peakMemory(), outcome };
  console.log(JSON.stringify(cost));
}

await main();
