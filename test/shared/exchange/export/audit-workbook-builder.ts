import { en } from '#renderer/i18n/en.ts';
import { exportWordsOf } from '#renderer/i18n/export-words.ts';
import { blankAnswer, type Answer } from '#shared/domain/checklist/answer.ts';
import type { ChecklistQuestion, ChecklistTemplate } from '#shared/domain/checklist/template.ts';
import type { AuditId, PersonId, QuestionId, TemplateId } from '#shared/domain/ids.ts';
import { findStandard } from '#shared/domain/standard/built-in.ts';
import type { AuditWorkbookInput } from '#shared/exchange/export/audit-workbook-input.ts';
import type { CalendarDate, Timestamp } from '#shared/lib/calendar-date.ts';
import { anAudit, aPerson, aQuestion } from '#test/support/builders.ts';

export const AUDIT_ID = 'audit-1' as AuditId;
export const TEMPLATE_ID = 'template-1' as TemplateId;
const AT = '2026-02-24T10:15:30.250Z' as Timestamp;

export function aTemplate(fields: Partial<ChecklistTemplate> = {}): ChecklistTemplate {
  return {
    id: TEMPLATE_ID,
    family: 'iso20000-1-full',
    version: 1,
    title: 'ISO/IEC 20000-1 full',
    standardId: 'iso20000-1',
    standardTitle: 'ISO/IEC 20000-1',
    edition: '2018 + Amd 1:2024',
    language: 'en',
    origin: 'built-in',
    sourceName: '',
    questionCount: 0,
    createdAt: AT,
    ...fields,
  };
}

/** A question of the template under its code, with the clause's title left to the registry. */
export function questionOf(code: string, clause: string, fields: Partial<ChecklistQuestion> = {}): ChecklistQuestion {
  return aQuestion({
    id: `${TEMPLATE_ID}/${code}` as QuestionId,
    templateId: TEMPLATE_ID,
    code,
    clause,
    clauseTitle: '',
    question: `Question ${code}?`,
    ...fields,
  });
}

export function answerTo(question: ChecklistQuestion, fields: Partial<Answer> = {}): Answer {
  return {
    ...blankAnswer(AUDIT_ID, question.id),
    assessedBy: 'anna-berg' as PersonId,
    assessedAt: AT,
    ...fields,
  };
}

export function aWorkbookInput(fields: Partial<AuditWorkbookInput> = {}): AuditWorkbookInput {
  return {
    audit: anAudit({ id: AUDIT_ID, templateIds: [TEMPLATE_ID] }),
    people: [aPerson()],
    templates: [aTemplate()],
    questions: [],
    answers: [],
    findings: [],
    evidence: [],
    actions: [],
    causes: new Map(),
    standardOf: (standardId) => findStandard(standardId) ?? null,
    dayOf: (at) => at.slice(0, 10) as CalendarDate,
    timeOf: (at) => at.slice(11, 16),
    options: { hasEvidenceRegister: true, hasActions: true, hasAttendance: true, hasGuidance: true },
    words: exportWordsOf(en),
    programVersion: '0.1.0',
    exportedAt: '2026-02-25T16:00:00.000Z' as Timestamp,
    exportedBy: 'Anna Berg',
    ...fields,
  };
}
