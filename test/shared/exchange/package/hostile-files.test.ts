import { describe, expect, test } from 'vitest';
import { refusalWords } from '../../../../build/corpus/words.ts';
import { guessSheet } from '#shared/exchange/import/understand-sheet.ts';
import { readWorkbookBytes } from '#shared/exchange/read-workbook-bytes.ts';
import { hostileDocuments } from '#test/support/hostile/hostile-documents.ts';
import type { HostileFile } from '#test/support/hostile/hostile-file.ts';
import { hostileParts } from '#test/support/hostile/hostile-parts.ts';
import { hostileZips } from '#test/support/hostile/hostile-zips.ts';

/** No file may take longer, on a machine that does much else. */
const SECONDS = 10;

const GROUPS = [
  ['packages that are not what they say', hostileZips()],
  ['parts that are not in order', hostileParts()],
  ['other files', hostileDocuments()],
] as const;

const KNOWN = Object.getOwnPropertyNames(Object.prototype).sort();

/** Reads the file and says what came of it: `read`, or the sentence it is refused with. */
function outcomeOf({ name, fileName, bytes }: HostileFile): string {
  const began = performance.now();
  const result = readWorkbookBytes(bytes, fileName);
  // As the worker does: what was read is also looked at.
  if (result.ok) result.value.sheets.forEach(guessSheet);
  expect((performance.now() - began) / 1000, `${name}: seconds`).toBeLessThan(SECONDS);
  return result.ok ? 'read' : refusalWords(result.problem);
}

describe.each(GROUPS)('%s', (_, files) => {
  test('each ends in an import or in a plain refusal, and none leaves a trace', () => {
    const outcomes = files.map((file) => [file.name, outcomeOf(file)] as const);
    for (const [name, outcome] of outcomes) {
      expect(outcome, name).not.toBe('');
      expect(outcome, `${name}: a sentence without gaps`).not.toMatch(/\{\{|undefined/);
    }
    expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(KNOWN);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(outcomes.some(([, outcome]) => outcome !== 'read')).toBe(true);
  });
});

test('there are at least 250 of them, each another', () => {
  const names = GROUPS.flatMap(([, files]) => files.map(({ name }) => name));
  expect(new Set(names).size).toBe(names.length);
  expect(names.length).toBeGreaterThanOrEqual(250);
});
