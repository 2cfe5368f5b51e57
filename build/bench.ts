/**
 * Measures the built window in a real browser and judges the ratios: `npm run bench`, or `npm run bench -- NAME …` for
 * some. `--minutes 60` lets the scripted use of `memory` last an hour, `--keep` leaves the results file as it is, and
 * `--port` lets a second run go on beside a first, `--built` takes the window as the run before built it.
 * Ends with 1 when a limit is broken.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { buildPages, windowFolder } from './bench/build-pages.ts';
import type { Measure } from './bench/measure.ts';
import { readResults, tableOf, writeResults } from './bench/results.ts';
import type { BenchTools, Scenario, Workbench } from './bench/scenario.ts';
import { openWorkbench } from './bench/workbench.ts';
import { ensureBrowser } from './ensure-browser.ts';
import { startWindowServer } from './host/window-server.ts';
import { projectRoot } from './renderer-vite.ts';

/** Fixed, because the seeded profiles of the last run are kept under it. */
const PORT = 47_616;
const SCENARIOS = join(projectRoot, 'test/bench/scenarios');
const RESULTS = join(projectRoot, 'test/bench/results.json');
const CACHE = join(projectRoot, 'node_modules/.cache/bench');

function say(line: string): void {
  console.log(line);
}

/** The scenarios of the folder, in the order of their names. */
async function loadScenarios(): Promise<readonly Scenario[]> {
  const files = readdirSync(SCENARIOS).filter((name) => name.endsWith('.ts')).toSorted();
  const modules = files.map(async (name) => {
    const { scenario } = (await import(pathToFileURL(join(SCENARIOS, name)).href)) as { readonly scenario: Scenario };
    return scenario;
  });
  return Promise.all(modules);
}

interface Wishes {
  readonly minutes: number;
  readonly port: number;
  readonly isBuilt: boolean;
}

/** Runs each scenario and hands on what it measured at once; a scenario that fails is named, and the others go on. */
async function runScenarios(
  chosen: readonly Scenario[],
  { minutes, port, isBuilt }: Wishes,
  onMeasured: (measures: readonly Measure[]) => void,
): Promise<readonly string[]> {
  const executablePath = await ensureBrowser(say);
  const folder = windowFolder(String(port));
  if (!isBuilt) {
    say('Building the window …');
    await buildPages(String(port));
  }
  const server = await startWindowServer(folder, port);
  const cache = join(CACHE, String(port));
  const scratch = join(cache, 'scratch');
  const opened = new Set<Workbench>();
  const launch = { executablePath, profiles: join(cache, 'profiles'), address: server.address };
  const tools: BenchTools = {
    address: server.address,
    scratch,
    minutes,
    open: async (name, stamp, seed) => {
      const workbench = await openWorkbench(launch, name, stamp, seed);
      opened.add(workbench);
      return workbench;
    },
    say: (line) => say(`  ${line}`),
  };
  const failed: string[] = [];
  try {
    for (const scenario of chosen) {
      const { name } = scenario;
      rmSync(scratch, { recursive: true, force: true });
      mkdirSync(scratch, { recursive: true });
      say(`${name} …`);
      try {
        onMeasured(await scenario.run(tools));
      } catch (problem) {
        say(`  ${problem instanceof Error ? (problem.stack ?? problem.message) : String(problem)}`);
        failed.push(name);
      }
      // What a failed one left open would keep its profile locked; closing twice does nothing.
      for (const workbench of opened) await workbench.close().catch(() => undefined);
      opened.clear();
    }
  } finally {
    await server.close();
  }
  return failed;
}

async function main(): Promise<void> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      minutes: { type: 'string', default: '6' },
      keep: { type: 'boolean', default: false },
      port: { type: 'string', default: String(PORT) },
      built: { type: 'boolean', default: false },
    },
  });
  const all = await loadScenarios();
  const unknown = positionals.filter((name) => !all.some((scenario) => scenario.name === name));
  if (unknown.length > 0) {
    say(`There is no measure ${unknown.join(', ')}. Choose from: ${all.map(({ name }) => name).join(', ')}.`);
    process.exitCode = 2;
    return;
  }
  const before = readResults(RESULTS);
  const chosen = positionals.length === 0 ? all : all.filter(({ name }) => positionals.includes(name));
  const manifest = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as { readonly version: string };
  const versions = { program: manifest.version, node: process.version };
  const measured: Measure[] = [];
  const wishes = { minutes: Number(values.minutes), port: Number(values.port), isBuilt: values.built };
  const failed = await runScenarios(chosen, wishes, (measures) => {
    measured.push(...measures);
    // Read again: another run may have added its own meanwhile.
    if (!values.keep) writeResults(RESULTS, readResults(RESULTS), measured, versions);
  });
  say(`\n${tableOf(measured, before)}`);
  const broken = measured.filter(({ pass }) => !pass);
  say(broken.length === 0 ? '\nAll limits that were measured are kept.' : `\nBroken: ${broken.map(({ name }) => name).join(', ')}`);
  if (failed.length > 0) say(`Not measured: ${failed.join(', ')}`);
  process.exitCode = broken.length + failed.length === 0 ? 0 : 1;
}

await main();
