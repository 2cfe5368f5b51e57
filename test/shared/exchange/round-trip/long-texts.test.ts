import { describe, expect, it } from 'vitest';
import { exportWordsOf } from '#renderer/i18n/export-words.ts';
import { de } from '#renderer/i18n/de.ts';
import type { MergePlan } from '#shared/exchange/round-trip/merge-item.ts';
import { isSameText, keptText, textKey } from '#shared/exchange/round-trip/text-key.ts';
import { aFinding, someEvidence } from '#test/support/builders.ts';
import { answerTo, questionOf } from '../export/audit-workbook-builder.ts';
import { exportedGrid, takeBack } from './round-trip-builder.ts';
import { columnOf, contentOf, sheetOf, textCellOf, typeInto } from './workbook-grid.ts';

const question = questionOf('8.6.1-q1', '8.6.1');
const whole = `${'Vorgehensweise und Stichprobe. '.repeat(2500)}ENDE`;
const audit = { questions: [question], answers: [answerTo(question, { assessment: 'conforming', notes: whole })] };

function notes(plan: MergePlan): readonly unknown[] {
  return plan.items.flatMap((item) => (item.kind === 'changed' ? item.fields.flatMap(({ theirs }) => theirs.map(({ value }) => value)) : []));
}

describe('a text too long for its cell', () => {
  it('comes back whole when nobody touched it, also without its own sheet', () => {
    const grid = exportedGrid(audit);
    expect(takeBack(contentOf(grid), audit).plan.items).toEqual([]);
    grid.sheets.splice(grid.sheets.findIndex(({ name }) => name === 'Overflow'), 1);
    expect(takeBack(contentOf(grid), audit).plan.items).toEqual([]);
  });

  it('is put together again from a cell that was edited and the rest', () => {
    const grid = exportedGrid(audit);
    const sheet = sheetOf(grid, 'Checklist');
    const column = columnOf(sheet, 'Notes');
    const shown = sheet.rows[1]?.[column]?.text ?? '';
    (sheet.rows[1] ?? [])[column] = textCellOf(shown.replace('Vorgehensweise', 'Geänderte Vorgehensweise'));
    expect(notes(takeBack(contentOf(grid), audit).plan)).toEqual([whole.replace('Vorgehensweise', 'Geänderte Vorgehensweise')]);
  });

  it('is read from its own sheet when that was edited', () => {
    const grid = exportedGrid(audit);
    const rows = sheetOf(grid, 'Overflow').rows;
    const last = rows.at(-1) ?? [];
    last[5] = textCellOf((last[5]?.text ?? '').replace('ENDE', 'Schluss'));
    expect(notes(takeBack(contentOf(grid), audit).plan)).toEqual([whole.replace('ENDE', 'Schluss')]);
  });

  it('gives way to a text that somebody wrote in its place', () => {
    const grid = exportedGrid(audit);
    typeInto(grid, 'Checklist', '8.6.1-q1', 'Notes', 'In short: all in order.');
    expect(notes(takeBack(contentOf(grid), audit).plan)).toEqual(['In short: all in order.']);
  });
});

describe('what programs do to texts', () => {
  it.each([
    ['line ends', 'a\nb', 'a\r\nb'],
    ['blanks at the ends of lines', 'a\nb', 'a  \nb\t\n\n'],
    ['a carriage return left behind', 'a\nb', 'a_x000D_\nb'],
    ['an escape that was read', 'x _x0041_ y', 'x A y'],
    ['an apostrophe before a formula', '=1+1', "'=1+1"],
    ['a hard blank', 'a b', 'a\u00A0b'],
    ['a letter and its accent apart', 'é', 'e\u0301'],
    ['a sign that no file can hold', 'a\u0001b', 'a\u{FFFD}b'],
  ])('is no change: %s', (_, before, after) => {
    expect(isSameText(before, after)).toBe(true);
  });

  it('is not confused with a change by a person', () => {
    expect(isSameText('8.10', '8.1')).toBe(false);
    expect(isSameText("'quoted'", 'quoted')).toBe(false);
    expect(isSameText('No', 'no')).toBe(false);
    expect(textKey('  indented')).toBe('indented');
    expect(keptText("'=SUM(A1)\r\nnext  ")).toBe('=SUM(A1)\nnext');
  });
});

it('takes back a workbook that was exported in German', () => {
  const words = exportWordsOf(de);
  const all = { ...audit, findings: [aFinding()], evidence: [someEvidence()], words };
  const grid = exportedGrid(all);
  expect(takeBack(contentOf(grid), all).plan.items).toEqual([]);
  typeInto(grid, words.sheets.evidence, 'EV-2026-0012', words.columns.permission, 'No');
  typeInto(grid, words.sheets.findings, 'NC-2026-007', words.columns.grade, 'Observation');
  const { plan, returned } = takeBack(contentOf(grid), all);
  expect(returned.problems).toEqual([]);
  expect(plan.items).toMatchObject([
    { label: 'NC-2026-007', fields: [{ field: 'grade', theirs: [{ value: 'observation' }] }] },
    { label: 'EV-2026-0012', fields: [{ field: 'permission', theirs: [{ value: false }] }] },
  ]);
});
