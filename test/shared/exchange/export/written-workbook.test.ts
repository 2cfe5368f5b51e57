import { strFromU8, unzipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeWorkbook } from '#renderer/workers/workbook-export/write-workbook.ts';
import { dataHash } from '#shared/exchange/export/data-hash.ts';
import { describeAuditWorkbook } from '#shared/exchange/export/describe-audit-workbook.ts';
import { builtInTemplates } from '#shared/domain/standard/built-in.ts';
import { ASSESSMENTS } from '#shared/domain/checklist/assessment.ts';
import { aFinding, someEvidence } from '#test/support/builders.ts';
import { answerTo, aWorkbookInput, questionOf } from './audit-workbook-builder.ts';
import { differences, openWorkbook, plainValue, readerOf } from './read-workbook-back.ts';

const TRICKY = [
  '=1+1',
  "=cmd|'/C calc'!A0",
  '+49 40 123456',
  '-',
  '@SUM(A1)',
  '\tTAB first',
  '  =HYPERLINK("http://example.invalid")',
  '8.10',
  '00123',
  '1e5',
  'TRUE',
  '2026-02-01',
  "'quoted",
  '_x0041_ and _x000D_',
  'line one\nline two',
  ' blank at both ends ',
  '事件管理记录显示',
  'تمت مراجعة سجل المخاطر',
  'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz',
  '👩‍💻 e\u0301',
  '<b>&amp;</b> "quoted" ]]>',
  '__proto__',
  'constructor',
];

function trickyInput(notes: readonly string[]) {
  const questions = notes.map((_, index) => questionOf(`8.10-q${String(index)}`, '8.10', { position: index }));
  return aWorkbookInput({
    questions,
    answers: questions.map((question, index) => answerTo(question, { notes: notes[index] ?? '' })),
    findings: [aFinding({ statement: '=NC', questionIds: questions.slice(0, 1).map((question) => question.id) })],
    evidence: [someEvidence({ title: '@title' })],
  });
}

function wholeAudit() {
  const builtIn = builtInTemplates()[0];
  if (builtIn === undefined) throw new Error('No built-in checklist');
  return aWorkbookInput({
    templates: [builtIn.template],
    questions: builtIn.questions,
    answers: builtIn.questions.map((question, index) =>
      answerTo(question, {
        assessment: ASSESSMENTS[index % ASSESSMENTS.length] ?? 'conforming',
        notes: TRICKY[index % TRICKY.length] ?? '',
      }),
    ),
    findings: [aFinding()],
    evidence: [someEvidence()],
  });
}

describe('a written workbook', () => {
  it('reads back every cell of a whole audit of the built-in checklist', async () => {
    const { description, changedCells } = describeAuditWorkbook(wholeAudit());
    const workbook = await openWorkbook(await writeWorkbook(description));
    expect(changedCells).toEqual([]);
    expect(workbook.worksheets.map((sheet) => sheet.name)).toEqual(description.sheets.map((sheet) => sheet.name));
    expect(differences(description, readerOf(workbook))).toEqual([]);
  });

  it('keeps text that looks like a formula, number or date as text, and holds no formula at all', async () => {
    const { description } = describeAuditWorkbook(trickyInput(TRICKY));
    const bytes = await writeWorkbook(description);
    expect(differences(description, readerOf(await openWorkbook(bytes)))).toEqual([]);
    const parts = unzipSync(bytes);
    for (const [path, part] of Object.entries(parts)) {
      if (path.startsWith('xl/worksheets/')) expect(strFromU8(part)).not.toMatch(/<f[ >]/);
    }
    expect(strFromU8(parts['xl/styles.xml'] ?? new Uint8Array())).toContain('quotePrefix="1"');
  });

  it('can be opened whatever was typed, with each value kept or listed as changed', async () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.array(fc.nat(0xffff), { maxLength: 30 }).map((codes) => String.fromCharCode(...codes)),
      fc.stringMatching(/^[=+@\t-]?(_x[0-9a-fA-F]{4}_|[a-z<>&"']){0,8}$/),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(anyText, { minLength: 20, maxLength: 40 }), async (notes) => {
        const { description, changedCells } = describeAuditWorkbook(trickyInput(notes));
        const workbook = await openWorkbook(await writeWorkbook(description));
        expect(differences(description, readerOf(workbook))).toEqual([]);
        const changed = new Set(changedCells.map((cell) => `${cell.sheetName}!${cell.address}`));
        notes.forEach((note, index) => {
          const address = `G${String(index + 2)}`;
          if (changed.has(`Checklist!${address}`)) return;
          expect(plainValue(workbook.getWorksheet('Checklist')?.getCell(address).value ?? null) ?? '').toBe(note);
        });
      }),
      { numRuns: 40 },
    );
  }, 120_000);

  it('proves by its hash whether a cell was edited, also after sorting', async () => {
    const { description } = describeAuditWorkbook(wholeAudit());
    const workbook = await openWorkbook(await writeWorkbook(description));
    const meta = workbook.getWorksheet('Meta');
    const facts = new Map<string, unknown>();
    meta?.eachRow((row) => facts.set(row.getCell(1).text, row.getCell(2).value));
    const names = JSON.parse(String(facts.get('dataSheets'))) as readonly string[];
    const readSheets = (order: (rows: (string | number | null)[][]) => (string | number | null)[][]) =>
      names.map((name) => {
        const sheet = workbook.getWorksheet(name);
        const rows: (string | number | null)[][] = [];
        for (let row = 2; row <= (sheet?.rowCount ?? 0); row += 1) {
          rows.push(
            Array.from({ length: sheet?.columnCount ?? 0 }, (_, column) =>
              plainValue(sheet?.getCell(row, column + 1).value ?? null),
            ),
          );
        }
        return { name, rows: order(rows) };
      });
    expect(dataHash(readSheets((rows) => rows))).toBe(facts.get('dataSha256'));
    expect(dataHash(readSheets((rows) => rows.toReversed()))).toBe(facts.get('dataSha256'));
    const edited = readSheets((rows) => rows.map((row, index) => (index === 3 ? ['edited', ...row.slice(1)] : row)));
    expect(dataHash(edited)).not.toBe(facts.get('dataSha256'));
  });

  it('freezes, filters and repeats the headings, fits the page and offers the drop-downs', async () => {
    const { description } = describeAuditWorkbook(wholeAudit());
    const workbook = await openWorkbook(await writeWorkbook(description));
    const checklist = workbook.getWorksheet('Checklist');
    expect(checklist?.views[0]).toMatchObject({ state: 'frozen', xSplit: 2, ySplit: 1 });
    expect(checklist?.autoFilter).toBe(`A1:S${String((description.sheets[1]?.rows.length ?? 0))}`);
    expect(checklist?.pageSetup).toMatchObject({ orientation: 'landscape', fitToWidth: 1, printTitlesRow: '1:1' });
    expect(checklist?.headerFooter.oddFooter).toContain('Page &P of &N');
    expect(checklist?.getCell('F2').dataValidation).toMatchObject({ type: 'list', formulae: ['AssessmentValues'] });
    expect(checklist?.getCell('B2').numFmt).toBe('@');
    expect(checklist?.getCell('L2').numFmt).toBe('yyyy-mm-dd');
    expect(checklist?.getColumn(19).hidden).toBe(true);
    expect(workbook.definedNames.getRanges('AssessmentValues').ranges).toEqual(['Codes!$C$2:$C$10']);
  });

  it('tells how far it is, up to the end', async () => {
    const shares: number[] = [];
    await writeWorkbook(describeAuditWorkbook(wholeAudit()).description, (share) => shares.push(share));
    expect(shares.at(-1)).toBe(1);
    expect(shares).toEqual(shares.toSorted((left, right) => left - right));
  });
});

describe('the direction of a sheet', () => {
  it('runs from right to left where the questions do, whatever the words of the program', async () => {
    const arabic = ['هل تمت مراجعة سجل المخاطر؟', 'هل سياسة الخدمة موثقة؟'].map((question, place) => questionOf(`8.10-q${String(place)}`, '8.10', { question }));
    const english = questionOf('8.10-q9', '8.10');
    const input = aWorkbookInput({ questions: [...arabic, english], findings: [aFinding()] });
    const workbook = await openWorkbook(await writeWorkbook(describeAuditWorkbook(input).description));
    expect(workbook.getWorksheet('Checklist')?.views[0]?.rightToLeft).toBe(true);
    expect(workbook.getWorksheet('Findings')?.views[0]?.rightToLeft).toBeFalsy();
  });
});
