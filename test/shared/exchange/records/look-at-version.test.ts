import { describe, expect, test } from 'vitest';
import { putTogether, takeApart, ROWS_PER_MESSAGE } from '#shared/contracts/import-look-messages.ts';
import type { ChecklistTemplate } from '#shared/domain/checklist/template.ts';
import type { PersonId, QuestionId, TemplateId } from '#shared/domain/ids.ts';
import { understandSheet } from '#shared/exchange/import/understand-sheet.ts';
import { readWorkbookBytes } from '#shared/exchange/read-workbook-bytes.ts';
import { lookAtImport, ReadingMemory, type ImportQuestion } from '#shared/exchange/records/look-at-import.ts';
import { NO_SURROUNDINGS } from '#shared/contracts/import-look-messages.ts';
import type { CalendarDate, Timestamp } from '#shared/lib/calendar-date.ts';
import { atOnce } from '#shared/lib/steps.ts';
import { aQuestion } from '#test/support/builders.ts';
import { aWorkbook } from '#test/support/workbook-builder.ts';

const NONE: ReadonlySet<string> = new Set();
const BASE: ChecklistTemplate = {
  id: 'base' as TemplateId, family: 'base', version: 1, title: 'Our own checklist', standardId: null, standardTitle: '', edition: '', language: 'en',
  origin: 'imported', sourceName: 'old.xlsx', questionCount: 2, createdAt: '2026-01-01T08:00:00.000Z' as Timestamp,
};
const known = (number: number, question: string) => aQuestion({ id: `q-${String(number)}` as QuestionId, templateId: BASE.id, code: `C-${String(number)}`, clause: '8.1', clauseTitle: '', question, position: number });

function lookAt(rows: readonly (readonly string[])[]) {
  const read = readWorkbookBytes(aWorkbook().withSheet('Sheet', [['No.', 'Clause', 'Question'], ...rows]).build(), 'new.xlsx');
  const sheet = read.ok ? read.value.sheets[0] : undefined;
  if (!sheet) throw new Error('The built workbook was not read');
  const { view, header, mapping } = understandSheet(sheet);
  if (header === null) throw new Error('No headings');
  const question: ImportQuestion = {
    kind: 'checklist', sheets: [{ index: 0, header, mapping, columns: [] }], accepted: NONE, leftOut: NONE, kept: NONE, leftCells: NONE, grades: {}, findingGrades: {}, gradeOfOthers: null, findingOfAll: null,
    people: {}, standard: null, by: 'anna-berg' as PersonId, at: '2026-03-01T08:00:00.000Z' as Timestamp, today: '2026-03-01' as CalendarDate,
    version: { base: BASE, number: 2, standardId: null, standardTitle: 'House rules', edition: '2026', sourceName: 'new.xlsx' },
  };
  const around = { ...NO_SURROUNDINGS, questions: [known(1, 'Is every incident recorded?'), known(2, 'Is the plan reviewed?')] };
  const look = atOnce(lookAtImport([view], question, around, { newId: (key) => `new ${key}`, memory: new ReadingMemory() }));
  if (look.kind !== 'checklist' || look.version === null) throw new Error('no version');
  return { look, version: look.version };
}

describe('a file that becomes the next version of a checklist', () => {
  test('is a draft of that number, in which known questions keep their identity and new ones get one of their own', () => {
    const { version } = lookAt([['C-1', '8.1', 'Is every incident recorded?'], ['C-2', '8.1', 'Is the plan reviewed every year?'], ['C-3', '8.2', 'Who decides on a new supplier?']]);
    expect(version.draft.template).toMatchObject({ family: 'base', version: 2, state: 'draft', title: 'Our own checklist', questionCount: 3 });
    expect(version.draft.questions.map(({ identity }) => identity)).toEqual(['q-1', 'q-2', 'new v question 1']);
    expect(version.counts).toMatchObject({ added: 1, changed: 1, removed: 0, same: 1 });
    expect(version.differing.map(({ kind }) => kind)).toEqual(['kept', 'added']);
  });

  test('comes to the window in parts, whole and in order', () => {
    const rows = Array.from({ length: ROWS_PER_MESSAGE + 20 }, (_, index) => [`N-${String(index)}`, '8.2', `What is done about topic ${String(index)} of the plan?`]);
    const { look } = lookAt(rows);
    const { parts, rest } = takeApart(look);
    expect(parts.every((part) => part.rows.length <= ROWS_PER_MESSAGE)).toBe(true);
    expect(rest.kind === 'checklist' && rest.version?.draft.questions).toEqual([]);
    expect(putTogether(rest, parts)).toEqual({ ...look, reading: { ...look.reading, readings: look.reading.readings.map((reading) => ({ ...reading, problems: [] })) } });
  });
});
