import { de } from '#renderer/i18n/de.ts';
import { en } from '#renderer/i18n/en.ts';
import { exportWordsOf } from '#renderer/i18n/export-words.ts';
import { responseWordsOf } from '#renderer/i18n/response-words.ts';
import type { AuditId, ClauseNumber, FindingId } from '#shared/domain/ids.ts';
import { writeWorkbookBytes } from '#shared/exchange/package/write/write-workbook-bytes.ts';
import { readWorkbookBytes } from '#shared/exchange/read-workbook-bytes.ts';
import { BLANK_ANSWER, type Answer } from '#shared/exchange/response/answer.ts';
import { describeResponseWorkbook } from '#shared/exchange/response/describe-response-workbook.ts';
import { findingPart, type FindingPart } from '#shared/exchange/response/finding-part.ts';
import type { CaseInFile } from '#shared/exchange/response/response-workbook-input.ts';
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

export function received(bytes: Uint8Array, fileName = 'answers.xlsx'): ReceivedFile {
  const content = readWorkbookBytes(bytes, fileName);
  if (!content.ok) throw new Error(content.problem.code);
  const file = readResponseWorkbook(content.value, WORDS);
  if (!file.ok) throw new Error(file.problem.code);
  return file.value;
}
