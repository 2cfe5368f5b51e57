import { anAnswer, anAudit, aFinding, aQuestion, someEvidence } from '#test/support/builders.ts';
import { answerId, type Answer } from '#shared/domain/checklist/answer.ts';
import type { Assessment } from '#shared/domain/checklist/assessment.ts';
import type { ChecklistQuestion, ChecklistTemplate } from '#shared/domain/checklist/template.ts';
import type { AuditId, EvidenceId, FindingId, PersonId, QuestionId, TemplateId } from '#shared/domain/ids.ts';
import { builtInStandards, builtInTemplates } from '#shared/domain/standard/built-in.ts';
import type { Timestamp } from '#shared/lib/calendar-date.ts';

/** Rows by the thousand, the same at every run: what differs between rows follows from their number. */

export const AUTHOR = 'anna-berg' as PersonId;

const GIVEN: readonly Assessment[] = ['conforming', 'conforming', 'conforming', 'ofi', 'observation', 'not-verified', 'minor-nc'];
const NOTES = [
  'Seen in the ticket system with the service desk lead; the sample agrees with the procedure.',
  'Register shown for all three sites. Tallinn keeps its own copy, last reviewed in November.',
  'Explained by the process owner; records for the last quarter were complete.',
  '',
];

/** An imported checklist over the leaves of ISO/IEC 20000-1, with as many questions as asked for. */
export function aLongChecklist(id: string, count: number): { readonly template: ChecklistTemplate; readonly questions: readonly ChecklistQuestion[] } {
  const templateId = id as TemplateId;
  const known = builtInTemplates()[0]?.questions ?? [];
  const leaves = builtInStandards()[0]?.clauses.filter(({ isAuditable }) => isAuditable) ?? [];
  const questions = Array.from({ length: count }, (_, position): ChecklistQuestion => {
    const clause = leaves[Math.floor((position * leaves.length) / count)]?.number ?? '4.1';
    const model = known[position % known.length];
    return aQuestion({
      ...model,
      id: `question-${count}-${position}` as QuestionId,
      templateId,
      position,
      code: `${clause}-n${position}`,
      clause,
      question: `${position}. ${model?.question ?? ''}`,
    });
  });
  const template: ChecklistTemplate = {
    id: templateId,
    family: id,
    version: 1,
    title: `Checklist of ${count} questions`,
    standardId: 'iso20000-1',
    standardTitle: 'ISO/IEC 20000-1',
    edition: '2018',
    language: 'en',
    origin: 'imported',
    sourceName: `${id}.xlsx`,
    questionCount: count,
    createdAt: '2026-02-01T08:00:00.000Z' as Timestamp,
  };
  return { template, questions };
}

/** An audit of one checklist. */
export function auditNumber(number: number, templateId: TemplateId) {
  const month = String((number % 12) + 1).padStart(2, '0');
  return anAudit({
    id: `audit-${number}` as AuditId,
    reference: `IA-2026-${String(number).padStart(4, '0')}`,
    title: `Internal audit ${number}`,
    templateIds: [templateId],
    createdAt: `2026-${month}-01T08:00:00.000Z` as Timestamp,
    state: 'in-progress',
  });
}

/** An answer as it stands in the middle of an audit. */
export function answerTo(auditId: AuditId, questionId: QuestionId, number: number): Answer {
  return anAnswer({
    id: answerId(auditId, questionId),
    auditId,
    questionId,
    assessment: GIVEN[number % GIVEN.length] ?? 'conforming',
    notes: NOTES[number % NOTES.length] ?? '',
    interviewee: number % 3 === 0 ? 'Maria Costa, service desk' : '',
    assessedBy: AUTHOR,
    assessedAt: '2026-02-24T10:30:00.000Z' as Timestamp,
  });
}

export function findingNumber(number: number, auditId: AuditId, question: ChecklistQuestion) {
  return aFinding({
    id: `finding-${number}` as FindingId,
    auditId,
    reference: `NC-2026-${String(number).padStart(6, '0')}`,
    grade: number % 5 === 0 ? 'minor' : 'observation',
    statement: `Ticket INC-${20_000 + number} was closed without a resolution note.`,
    clauses: [question.clause],
    questionIds: [question.id],
  });
}

export function evidenceNumber(number: number, auditId: AuditId, question: ChecklistQuestion) {
  return someEvidence({
    id: `evidence-${number}` as EvidenceId,
    auditId,
    reference: `EV-2026-${String(number).padStart(6, '0')}`,
    title: `INC-${20_000 + number}`,
    clauses: [question.clause],
    questionIds: [question.id],
  });
}
