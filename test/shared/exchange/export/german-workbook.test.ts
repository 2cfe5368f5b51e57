import { describe, expect, it } from 'vitest';
import { de } from '#renderer/i18n/de.ts';
import { en } from '#renderer/i18n/en.ts';
import { exportWordsOf } from '#renderer/i18n/export-words.ts';
import { writeWorkbook } from '#renderer/workers/workbook-export/write-workbook.ts';
import { ASSESSMENTS } from '#shared/domain/checklist/assessment.ts';
import { builtInTemplates, findStandard } from '#shared/domain/standard/built-in.ts';
import { describeAuditWorkbook } from '#shared/exchange/export/describe-audit-workbook.ts';
import { draftsOf } from '#shared/exchange/import/plan-import.ts';
import { readSheets } from '#shared/exchange/import/read-sheets.ts';
import { suggestGrades } from '#shared/exchange/import/suggest-grades.ts';
import { understandSheet } from '#shared/exchange/import/understand-sheet.ts';
import { readWorkbookBytes } from '#shared/exchange/read-workbook-bytes.ts';
import { answerTo, aWorkbookInput } from './audit-workbook-builder.ts';

const SENTENCES = { en, de };

/** Writes the whole built-in checklist with answers in that language, and reads its sheet as an importer does. */
async function writtenAndRead(language: keyof typeof SENTENCES) {
  const builtIn = builtInTemplates(language)[0];
  if (builtIn === undefined) throw new Error('No built-in checklist');
  const words = exportWordsOf(SENTENCES[language]);
  const answers = builtIn.questions.map((question, index) =>
    answerTo(question, {
      assessment: ASSESSMENTS[index % ASSESSMENTS.length] ?? 'conforming',
      notes: `Notiz ${String(index)}`,
      interviewee: 'Serviceleitung',
      sample: '3 von 15',
    }),
  );
  const { description } = describeAuditWorkbook(
    aWorkbookInput({
      words,
      templates: [builtIn.template],
      questions: builtIn.questions,
      answers,
      standardOf: (standardId) => findStandard(standardId, language) ?? null,
    }),
  );
  const read = readWorkbookBytes(await writeWorkbook(description), 'audit.xlsx');
  if (!read.ok) throw new Error(read.problem.code);
  const sheet = read.value.sheets.find(({ name }) => name === words.sheets.checklist);
  if (!sheet) throw new Error('no sheet of the checklist');
  const found = understandSheet(sheet);
  if (!found.header) throw new Error('no headings found');
  const decisions = { accepted: new Set<string>(), leftOut: new Set<string>(), kept: new Set<string>() };
  const reading = readSheets([{ ...found, header: found.header }], decisions, findStandard('iso20000-1', language) ?? null);
  return { builtIn, answers, reading, drafts: draftsOf(reading.readings), mapping: found.mapping };
}

describe.each(['en', 'de'] as const)('a workbook written in %s', (language) => {
  it('is understood again: every question with its clause, grade, notes and sample, and no problem', async () => {
    const { builtIn, reading, drafts, mapping } = await writtenAndRead(language);
    expect(reading.problems).toEqual([]);
    expect(mapping.map(({ field }) => field)).toEqual(
      expect.arrayContaining(['clause', 'title', 'question', 'lookFor', 'expectedEvidence', 'assessment', 'notes', 'interviewee', 'sample', 'justification']),
    );
    expect(drafts.map(({ clause, question }) => [clause, question])).toEqual(
      builtIn.questions.map(({ clause, question }) => [clause, question]),
    );
    expect(drafts[0]).toMatchObject({ answer: { notes: 'Notiz 0', interviewee: 'Serviceleitung', sample: '3 von 15' } });
  });

  it('has grades whose meaning is suggested as it was', async () => {
    const { drafts } = await writtenAndRead(language);
    const suggestions = Object.fromEntries(suggestGrades(drafts).map(({ value, suggestion }) => [value, suggestion]));
    expect(Object.values(suggestions).toSorted()).toEqual([...ASSESSMENTS].toSorted());
  });
});
