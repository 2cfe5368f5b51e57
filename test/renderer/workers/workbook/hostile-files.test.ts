import { describe, expect, test } from 'vitest';
import { readWorkbook } from '#renderer/workers/workbook/read-workbook.ts';
import { hostileDocuments } from '#test/support/hostile/hostile-documents.ts';
import { ordinary, ordinaryParts, type HostileFile } from '#test/support/hostile/hostile-file.ts';
import { hostileParts } from '#test/support/hostile/hostile-parts.ts';
import { hostileZips } from '#test/support/hostile/hostile-zips.ts';
import { mutateWorkbook } from '#test/support/hostile/mutate.ts';

/** Every file of a kind is read by the unit tests; through a worker of its own each, one in so many is enough. */
const ONE_IN = 17;

function some(files: readonly HostileFile[]): readonly HostileFile[] {
  return files.filter((_, index) => index % ONE_IN === 0);
}

/** The heaviest, whatever their place in the list. */
const HEAVY = /blanks|million|thousand|laughs|merge "A1:XFD1048576"/;

async function outcomeOf({ fileName, bytes }: HostileFile): Promise<string> {
  const result = await readWorkbook(bytes.slice().buffer, { fileName });
  return result.ok ? 'read' : result.problem.code;
}

describe('hostile files in the window', () => {
  test('each ends in an import or a refusal, no worker crashes, and the window goes on meanwhile', async () => {
    const all = [...hostileZips(), ...hostileParts(), ...hostileDocuments()];
    const files = [...some(all), ...all.filter(({ name }, index) => index % ONE_IN !== 0 && HEAVY.test(name)).filter((_, index) => index % 2 === 0)];
    expect(files.length).toBeGreaterThan(40);
    const known = Object.getOwnPropertyNames(Object.prototype).length;
    let last = performance.now();
    let longest = 0;
    let isWatching = true;
    const look = (): void => {
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
      if (isWatching) setTimeout(look, 10);
    };
    look();
    const outcomes = new Map<string, string>();
    for (const file of files) outcomes.set(file.name, await outcomeOf(file));
    isWatching = false;
    for (const [name, outcome] of outcomes) expect(['crashed', 'no-answer'], `${name}: ${outcome}`).not.toContain(outcome);
    expect(longest, 'milliseconds in which the window stood still').toBeLessThan(2_000);
    expect(Object.getOwnPropertyNames(Object.prototype)).toHaveLength(known);
    expect(await outcomeOf({ name: '', fileName: 'a.xlsx', bytes: ordinary() })).toBe('read');
  }, 240_000);

  test('workbooks with small changes come out of the worker as they do without its decompressor', async () => {
    const { readWorkbookBytes } = await import('#shared/exchange/read-workbook-bytes.ts');
    const whole = ordinary();
    const parts = ordinaryParts();
    for (let seed = 0; seed < 24; seed += 1) {
      const bytes = mutateWorkbook(parts, whole, seed);
      const here = readWorkbookBytes(bytes, 'a.xlsx');
      const there = await readWorkbook(bytes.slice().buffer, { fileName: 'a.xlsx' });
      if (here.ok && there.ok) expect(there.value.content, `seed ${seed}`).toEqual(here.value);
      else expect([here.ok, here.ok || here.problem.code], `seed ${seed}`).toEqual([there.ok, there.ok || there.problem.code]);
    }
  }, 240_000);
});
