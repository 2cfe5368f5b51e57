import { stripVTControlCharacters } from 'node:util';
import { testStages } from './test-stages.ts';
import type { Stage } from './test-stages.ts';
import type { Totals } from './test-totals.ts';

const DETAIL_LINES = 60;

function say(line: string): void {
  console.log(line);
}

function indented(text: string): string {
  const lines = stripVTControlCharacters(text).split('\n');
  const shown = lines.slice(0, DETAIL_LINES).map((line) => `    ${line}`);
  return [...shown, ...(lines.length > DETAIL_LINES ? [`    … ${lines.length - DETAIL_LINES} more lines`] : [])].join('\n');
}

async function runStage(stage: Stage): Promise<Totals> {
  const startedAt = performance.now();
  const totals = await stage.run().catch((problem: unknown): Totals => {
    const detail = problem instanceof Error ? problem.message : String(problem);
    return { passed: 0, failures: [{ name: stage.name, detail }], leftOut: [] };
  });
  // A stage in which nothing ran has checked nothing.
  const failures =
    totals.passed + totals.failures.length === 0 ? [{ name: stage.name, detail: 'Nothing ran.' }] : totals.failures;
  const seconds = Math.round((performance.now() - startedAt) / 1000);
  say(`${stage.name}: ${totals.passed} passed, ${failures.length} failed (${seconds} s)`);
  for (const failure of failures) say(`  ✗ ${failure.name}\n${indented(failure.detail)}`);
  for (const name of totals.leftOut) say(`  – left out, its program is not on this machine: ${name}`);
  return { ...totals, failures };
}

/** Two at a time: the first three need no browser and one core each. */
async function runAll(stages: readonly Stage[]): Promise<readonly Totals[]> {
  const [types, ...others] = stages;
  if (types === undefined) return [];
  const first = runStage(types);
  const rest: Totals[] = [];
  for (const stage of others) rest.push(await runStage(stage));
  return [await first, ...rest];
}

/** `npm test` runs everything; `npm test -- unit lint` only what is named. */
async function main(names: readonly string[]): Promise<void> {
  const all = testStages(say);
  const unknown = names.filter((name) => !all.some((stage) => stage.name === name));
  if (unknown.length > 0) {
    say(`There is no stage ${unknown.join(', ')}. Choose from: ${all.map(({ name }) => name).join(', ')}.`);
    process.exitCode = 1;
    return;
  }
  const chosen = names.length === 0 ? all : all.filter(({ name }) => names.includes(name));
  const totals = await runAll(chosen);
  const passed = totals.reduce((sum, each) => sum + each.passed, 0);
  const failed = totals.reduce((sum, each) => sum + each.failures.length, 0);
  process.exitCode = failed === 0 ? 0 : 1;
  say(`\n${passed} passed, ${failed} failed`);
}

await main(process.argv.slice(2));
