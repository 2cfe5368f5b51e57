import ExcelJS from 'exceljs';
import { de } from '#renderer/i18n/de.ts';
import { en } from '#renderer/i18n/en.ts';
import { exportWordsOf } from '#renderer/i18n/export-words.ts';
import { responseWordsOf } from '#renderer/i18n/response-words.ts';
import type { AuditId, ClauseNumber, FindingId } from '#shared/domain/ids.ts';
import { writeWorkbookBytes } from '#shared/exchange/package/write/write-workbook-bytes.ts';
import { readWorkbookBytes } from '#shared/exchange/read-workbook-bytes.ts';
import { BLANK_ANSWER, type Answer } from '#shared/exchange/response/answer.ts';
import { describeResponseWorkbook, type CaseInFile } from '#shared/exchange/response/describe-response-workbook.ts';
import { findingPart, type FindingPart } from '#shared/exchange/response/finding-part.ts';
import { readResponseWorkbook } from '#shared/exchange/response/read-response-workbook.ts';
import type { ReceivedFile } from '#shared/exchange/response/received.ts';
import { defaultResponseProfile, type ResponseProfile } from '#shared/exchange/response/response-profile.ts';
import type { AnsweredCase } from '#shared/exchange/response/review-answers.ts';
import type { CalendarDate, Timestamp } from '#shared/lib/calendar-date.ts';
import { anAudit, aFinding } from '#test/support/builders.ts';
import { aCertificate } from '#test/support/case-builders.ts';

/** The nonconformities of scenario 6, and their files. */

export const WORDS = { en: responseWordsOf(en), de: responseWordsOf(de) };

export const SURVEILLANCE = anAudit({
  id: 'sa-2026-01' as AuditId,
  reference: 'SA-2026-01',
  type: 'surveillance',
  title: 'Surveillance audit',
  startDate: '2026-03-09' as CalendarDate,
  endDate: '2026-03-11' as CalendarDate,
});

function aPart(reference: string, grade: 'major' | 'minor', clause: ClauseNumber, statement: string, evidence: string): FindingPart {
  return findingPart({
    finding: aFinding({
      id: `finding-${reference}` as FindingId,
      auditId: SURVEILLANCE.id,
      reference,
      grade,
      state: 'issued',
      statement,
      requirementReference: `ISO/IEC 20000-1, ${clause}`,
      objectiveEvidence: evidence,
      clauses: [clause],
      dueDate: '2026-06-09' as CalendarDate,
    }),
    nonconformity: null,
    audit: SURVEILLANCE,
    leadAuditor: 'Anna Berg',
    certificate: aCertificate(),
    repeatOf: '',
  });
}

export const M01 = aPart('M-01', 'major', '8.7.2', 'The service continuity plan was not tested in 2025.', 'Test record of 2024-11-12 is the latest one.');
export const N02 = aPart('N-02', 'minor', '7.2', 'Competence of two agents of the service desk is not recorded.', 'HR files 114 and 131 hold no training record.');
export const N03 = aPart('N-03', 'minor', '8.2.6', 'Three configuration items have no owner in the CMDB.', 'CI-2207, CI-2210 and CI-2318.');
export const PARTS: readonly FindingPart[] = [M01, N02, N03];

export function inFile(part: FindingPart, answer: Answer = BLANK_ANSWER): CaseInFile {
  return { part, answer };
}

export function asCases(parts: readonly FindingPart[] = PARTS, fields: Partial<AnsweredCase> = {}): readonly AnsweredCase[] {
  return parts.map((part) => ({ id: part.id as FindingId, state: 'issued', part, attached: [], lastNumber: 0, ...fields }));
}

export function workbookOf(cases: readonly CaseInFile[], profile: ResponseProfile = defaultResponseProfile('en')): Uint8Array<ArrayBuffer> {
  const { description } = describeResponseWorkbook({
    cases,
    auditId: SURVEILLANCE.id,
    profile,
    words: WORDS[profile.language],
    sheetWords: exportWordsOf(profile.language === 'en' ? en : de),
    programVersion: '1.0.0',
    sentAt: '2026-03-12T09:00:00.000Z' as Timestamp,
    sentBy: 'Anna Berg',
  });
  return writeWorkbookBytes(description);
}

/** Opens a file in another library, lets it be edited, and gives what that library saves. */
export async function editedByExcelJs(bytes: Uint8Array<ArrayBuffer>, edit: (workbook: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.buffer);
  edit(workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

export function received(bytes: Uint8Array, fileName = 'answers.xlsx'): ReceivedFile {
  const content = readWorkbookBytes(bytes, fileName);
  if (!content.ok) throw new Error(content.problem.code);
  const file = readResponseWorkbook(content.value, WORDS);
  if (!file.ok) throw new Error(file.problem.code);
  return file.value;
}

/** Cells of a sheet by heading, as a person finds them. */
export function cellsOf(sheet: ExcelJS.Worksheet | undefined) {
  if (sheet === undefined) throw new Error('no such sheet');
  const column = (heading: string): number => {
    let found = 0;
    sheet.getRow(1).eachCell((cell, number) => {
      if (cell.text === heading && found === 0) found = number;
    });
    if (found === 0) throw new Error(`no column ${heading}`);
    return found;
  };
  const row = (reference: string, nth = 0): number => {
    const rows: number[] = [];
    sheet.eachRow((each, number) => {
      if (each.getCell(1).text === reference) rows.push(number);
    });
    const at = rows[nth];
    if (at === undefined) throw new Error(`no row ${reference}`);
    return at;
  };
  return {
    row,
    cell: (reference: string, heading: string, nth = 0) => sheet.getRow(row(reference, nth)).getCell(column(heading)),
    fill: (reference: string, values: Readonly<Record<string, string | Date>>, nth = 0) => {
      for (const [heading, value] of Object.entries(values)) sheet.getRow(row(reference, nth)).getCell(column(heading)).value = value;
    },
  };
}

/** What Maria does in scenario 6: answers M-01 and N-02, changes the text of N-02, deletes the row of N-03. */
export function asMariaDoes(workbook: ExcelJS.Workbook): void {
  const responses = workbook.getWorksheet('Responses');
  const { fill, row, cell } = cellsOf(responses);
  const said = { 'Acknowledged by': 'Maria Costa', 'Acknowledged on': new Date('2026-03-16'), 'Accept or dispute': 'Accept', 'Answered by': 'Maria Costa', 'Answered on': new Date('2026-05-04') };
  fill('M-01', {
    ...said,
    Correction: 'Test of the continuity plan set for 2 June.',
    'Responsible for it': 'Peeter Saar',
    'Corrected on': new Date('2026-03-20'),
    'Evidence of the correction': 'Test plan TP-2026-04',
    'Extent: where else?': 'All three services checked; S1 and S3 were tested in 2025.',
    'Method of analysis': '5-why',
    'Root cause analysis': 'Asked why four times with the service managers.',
    'Direct cause': 'The test of autumn 2025 was cancelled and nobody set a new date.',
    'Root cause': 'Nobody owns the continuity plan.',
    'Cause category': 'Unclear responsibility',
  });
  fill('N-02', { ...said, Correction: 'Training records of both agents were filed.', 'Answered on': '2026-05-04' });
  cell('N-02', 'Nonconformity').value = 'Competence of one agent is not recorded.';
  const actions = cellsOf(workbook.getWorksheet('Actions'));
  actions.fill('M-01', { 'Corrective action': 'Name an owner of the continuity plan.', Owner: 'Peeter Saar', Due: new Date('2026-05-20'), 'Planned evidence': 'Role description', 'How its effect is verified': 'The test of 2026 takes place in time.' });
  actions.fill('M-01', { 'Corrective action': 'Put the yearly test into the calendar of the service review.', Owner: 'Rui Pires', Due: '31.05.2026', 'Planned evidence': 'Agenda', 'How its effect is verified': 'Test on the agenda.' }, 1);
  responses?.spliceRows(row('N-03'), 1);
}
