import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ASSESSMENTS } from '#shared/domain/checklist/assessment.ts';
import { asFillLayout, FILL_FACTS } from '#shared/exchange/fill/fill-layout.ts';
import { planFill } from '#shared/exchange/fill/plan-fill.ts';
import { readFilledForm, type FormReading } from '#shared/exchange/fill/form-reading.ts';
import { cellsThatDiffer } from '#shared/exchange/fill/read-back.ts';
import { cellAddress } from '#shared/exchange/grid.ts';
import { aFinding, aLayout, anAnswer, aTable, formOf, someData, textValue } from '#test/shared/exchange/fill/fill-builders.ts';
import { differingParts, edited } from '#test/shared/exchange/fill/package-checks.ts';
import { aWorkbook } from '#test/support/workbook-builder.ts';

const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }).map((text) => text.trim()).filter((text) => text !== '' && !/[\p{Cc}\p{Cs}\uFFFE\uFFFF\u2028\u2029]/u.test(text));

/** The texts alone, of rows that say something. */
function textsOfReading({ facts, tables }: FormReading) {
  const texts = (cells: FormReading['facts'] | FormReading['tables'][number][number]['cells']) => Object.fromEntries(Object.entries(cells).map(([key, cell]) => [key, cell?.text]));
  return { facts: texts(facts), tables: tables.map((rows) => rows.flatMap(({ sheet, row, cells }) => (Object.keys(cells).length === 0 ? [] : [{ sheet, row, values: texts(cells) }]))) };
}

test('a filled form reads back through its profile as what was written, and no other part of it changed', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(...ASSESSMENTS.slice(1)), words), { minLength: 1, maxLength: 8 }),
      fc.array(words, { maxLength: 6 }),
      fc.uniqueArray(fc.constantFrom(...FILL_FACTS), { maxLength: 5 }),
      words,
      (answers, statements, facts, fact) => {
        const asked = answers.map((_, index) => [`4.${index + 1}`, `Question number ${index + 1} of the form?`]);
        const bytes = aWorkbook()
          .withSheet('A', [['Clause', 'Question', 'Result', 'Notes'], ...asked])
          .withSheet('Log', [['Ref', 'Statement']])
          .withSheet('Cover', facts.map((one) => [one]))
          .withPart('xl/charts/chart1.xml', '<c/>')
          .build();
        const layout = aLayout({
          cells: facts.map((one, index) => ({ fact: one, sheet: 'Cover', address: cellAddress(index + 1, 2) })),
          tables: [
            aTable('answers', [{ column: 3, field: 'assessment' }, { column: 4, field: 'notes' }], { keys: { clause: 1, question: 2, code: null } }),
            aTable('findings', [{ column: 1, field: 'reference' }, { column: 2, field: 'statement' }], { sheets: ['Log'] }),
          ],
        });
        expect(asFillLayout(JSON.parse(JSON.stringify(layout)))).toEqual(layout);
        const data = someData({
          facts: Object.fromEntries(facts.map((one) => [one, textValue(fact)])),
          answers: answers.map(([assessment, notes], index) => anAnswer(`q${index}`, `4.${index + 1}`, `Ours ${index}?`, assessment, { notes: textValue(notes) })),
          findings: statements.map((statement, index) => aFinding(`NC-${index}`, true, { statement: textValue(statement) })),
        });
        const form = formOf(bytes);
        const plan = planFill(form, layout, data);
        const { bytes: filled, notes, changedParts } = edited(bytes, plan.cells.map(({ edit }) => edit));
        const again = formOf(filled);
        expect(cellsThatDiffer(again.content, plan.cells, notes)).toEqual([]);
        expect(textsOfReading(readFilledForm(again, layout, form))).toEqual({
          facts: Object.fromEntries(facts.map((one) => [one, fact])),
          tables: [
            answers.map(([assessment, notes_], index) => ({ sheet: 'A', row: index + 2, values: { assessment: `own ${assessment}`, notes: notes_ } })),
            statements.map((statement, index) => ({ sheet: 'Log', row: index + 2, values: { reference: `NC-${index}`, statement } })),
          ],
        });
        expect(differingParts(bytes, filled).toSorted()).toEqual(changedParts.toSorted());
      },
    ),
    { numRuns: 60 },
  );
});
