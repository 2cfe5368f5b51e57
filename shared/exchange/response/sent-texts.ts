import type { FindingPart } from './finding-part.ts';
import type { SentField } from './response-fields.ts';
import type { ResponseWords } from './response-words.ts';

export type SentTexts = Readonly<Record<SentField, string>>;

/** A finding part as its texts stand in a workbook of that language; days as YYYY-MM-DD. */
export function sentTexts(part: FindingPart, words: Pick<ResponseWords, 'grades' | 'auditTypes'>): SentTexts {
  const { due, header } = part;
  const joined = (parts: readonly (string | null)[], by: string): string => parts.filter((each) => each !== null && each !== '').join(by);
  const auditTypes: Readonly<Record<string, string>> = words.auditTypes;
  return {
    reference: part.reference,
    grade: words.grades[part.grade],
    clauses: part.clauses.join(', '),
    requirement: part.requirement,
    statement: part.statement,
    evidence: part.evidence,
    place: joined([part.site, part.service, part.process], ', '),
    raisedOn: part.raisedOn ?? '',
    repeatOf: part.repeatOf,
    containmentDue: due.containment ?? '',
    planDue: due.plan ?? '',
    implementationDue: due.implementation ?? '',
    organization: header.organization,
    clientNumber: header.clientNumber,
    certificate: header.certificate,
    audit: header.audit,
    title: header.title,
    auditType: auditTypes[header.auditType] ?? header.auditType,
    auditDates: joined([header.startDate, header.endDate], ' – '),
    standard: header.standard,
    reportNumber: header.reportNumber,
    leadAuditor: header.leadAuditor,
    auditee: header.auditee,
  };
}

const plain = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/** Whether two texts say the same: line breaks and blanks that programs change on saving do not count. */
export function isSameText(left: string, right: string): boolean {
  return plain(left) === plain(right);
}
