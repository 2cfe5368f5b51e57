import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countRows } from '#shared/exchange/import/plan-import.ts';
import { understandSheet } from '#shared/exchange/import/understand-sheet.ts';
import type { ReadCell, SheetContent } from '#shared/exchange/workbook-content.ts';

interface Question {
  readonly clause: string;
  readonly question: string;
  readonly evidence: string;
  readonly grade: string;
}

const word = fc.constantFrom('incident', 'change', 'supplier', 'capacity', 'policy', 'scope', 'review', 'service', 'plan', 'record');
const question: fc.Arbitrary<Question> = fc.record({
  clause: fc.tuple(fc.integer({ min: 4, max: 10 }), fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 12 })).map((parts) => parts.join('.')),
  question: fc.tuple(word, word, word, fc.integer({ min: 1, max: 9_999 })).map(([a, b, c, n]) => `Is the ${a} ${b} of the ${c} number ${n} controlled?`),
  evidence: fc.tuple(word, word).map(([a, b]) => `${a} list and ${b} report`),
  grade: fc.constantFrom('OK', 'NC', 'OFI', 'Minor', 'n/a'),
});
const COLUMNS = [
  ['Clause', 'clause'],
  ['Question', 'question'],
  ['Expected evidence', 'evidence'],
  ['Result', 'grade'],
] as const;

function cells(row: number, texts: readonly string[], left: number): readonly ReadCell[] {
  return texts.flatMap((text, index) => (text === '' ? [] : [{ row, column: left + index, kind: 'text', text } as const]));
}

test('title rows, place of the table and order of columns change nothing about the questions', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(question, { minLength: 3, maxLength: 25, selector: ({ question: text }) => text }),
      fc.shuffledSubarray([...COLUMNS], { minLength: 4 }),
      fc.array(fc.constantFrom('Internal audit checklist', 'Nordlicht IT Services GmbH', '23 to 25 February', 'Confidential'), { maxLength: 5 }),
      fc.integer({ min: 0, max: 4 }),
      fc.integer({ min: 1, max: 6 }),
      (questions, columns, titles, gap, left) => {
        const header = titles.length + gap + 1;
        const rows = [
          ...titles.map((text, index) => ({ row: index + 1, cells: cells(index + 1, [text], left) })),
          { row: header, cells: cells(header, columns.map(([heading]) => heading), left) },
          ...questions.map((one, index) => ({ row: header + 1 + index, cells: cells(header + 1 + index, columns.map(([, field]) => one[field]), left) })),
        ];
        const sheet: SheetContent = { name: 'S', state: 'visible', rows, hiddenRows: [], hiddenColumns: [], merges: [], notes: [] };
        const { header: found, reading } = understandSheet(sheet);
        expect(found?.lastRow).toBe(header);
        const drafts = (reading?.outcomes ?? []).flatMap((outcome) => (outcome.kind === 'question' ? [outcome.draft] : []));
        expect(drafts.map(({ clause, question: text, expectedEvidence, answer }) => ({ clause, question: text, evidence: expectedEvidence.join(), grade: answer?.gradeRaw }))).toEqual(questions);
      },
    ),
    { numRuns: 150 },
  );
});

test('whatever stands in a sheet, every non-empty row is accounted for exactly once', () => {
  const text = fc.oneof(word, fc.constantFrom('Clause', 'Question', 'Total', 'Example', '4.1', '8.6.1 Incident management', 'null', 'x', 'Is it so?', '2026-01-01', '© 2026', '1', '#', '—'), fc.string({ maxLength: 12 }));
  const sheetRows = fc.array(fc.array(fc.oneof(text, fc.constant('')), { maxLength: 7 }), { maxLength: 30 });
  fc.assert(
    fc.property(sheetRows, fc.array(fc.tuple(fc.nat(30), fc.nat(6), fc.nat(4), fc.nat(3)), { maxLength: 4 }), (texts, merged) => {
      const rows = texts.map((one, index) => ({ row: index + 1, cells: cells(index + 1, one.map((part) => part.trim()), 1) })).filter((row) => row.cells.length > 0);
      const merges = merged.map(([top, left, tall, wide]) => ({ top: top + 1, left: left + 1, bottom: top + 1 + tall, right: left + 1 + wide }));
      const sheet: SheetContent = { name: 'S', state: 'visible', rows, hiddenRows: [], hiddenColumns: [], merges, notes: [] };
      const { reading } = understandSheet(sheet);
      if (!reading) return;
      const counts = countRows([reading]);
      expect(counts.rows).toBe(rows.length);
      expect(counts.aboveAndHeader + counts.questions + counts.sections + counts.joined + counts.skipped).toBe(rows.length);
      expect(reading.outcomes.map(({ row }) => row)).toEqual(rows.map(({ row }) => row));
    }),
    { numRuns: 300 },
  );
});
