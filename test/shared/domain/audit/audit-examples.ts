import type { AgendaRow, Audit } from '#shared/domain/audit/audit.ts';
import type { LifeCycleContext } from '#shared/domain/audit/guard.ts';
import { blankAudit, criterionOf } from '#shared/domain/audit/new-audit.ts';
import { blankAnswer } from '#shared/domain/checklist/answer.ts';
import type { Answer } from '#shared/domain/checklist/answer.ts';
import type { Assessment } from '#shared/domain/checklist/assessment.ts';
import type { Finding } from '#shared/domain/finding/finding.ts';
import type { AuditId, FindingId, PersonId, QuestionId } from '#shared/domain/ids.ts';
import { builtInStandards, builtInTemplates } from '#shared/domain/standard/built-in.ts';
import type { CalendarDate, Timestamp } from '#shared/lib/calendar-date.ts';

export const AUDIT_ID = 'audit-1' as AuditId;
export const ANNA = 'anna' as PersonId;
export const JONAS = 'jonas' as PersonId;
export const AT = '2026-02-23T09:00:00.000Z' as Timestamp;

export function day(text: string): CalendarDate {
  return text as CalendarDate;
}

/** The internal audit IA-2026-03 of Nordlicht, ready to be planned. */
export function anAudit(changes: Partial<Audit> = {}): Audit {
  const [itsm] = builtInStandards();
  return {
    ...blankAudit(AUDIT_ID, 'IA-2026-03', AT),
    organization: 'Nordlicht IT Services GmbH',
    scope: 'Managed Workplace and ERP Hosting, Hamburg',
    criteria: itsm ? [criterionOf(itsm)] : [],
    templateIds: builtInTemplates().slice(0, 1).map(({ template }) => template.id),
    startDate: day('2026-02-23'),
    endDate: day('2026-02-25'),
    leadAuditorId: ANNA,
    ...changes,
  };
}

export function anAgendaRow(changes: Partial<AgendaRow> = {}): AgendaRow {
  return {
    id: 'row-1',
    date: day('2026-02-23'),
    start: '09:00',
    end: '10:00',
    subject: 'Incident management',
    clauses: ['8.6.1'],
    auditorId: ANNA,
    auditee: 'Peeter Saar',
    place: 'Hamburg',
    ...changes,
  };
}

export function aFinding(changes: Partial<Finding> = {}): Finding {
  return {
    id: 'finding-1' as FindingId,
    auditId: AUDIT_ID,
    reference: 'NC-2026-007',
    grade: 'minor',
    state: 'draft',
    statement: 'An incident was closed without a resolution.',
    requirementReference: 'ISO/IEC 20000-1, 8.6.1',
    objectiveEvidence: 'INC-20418, closed 2026-02-17, field Resolution empty',
    clauses: ['8.6.1'],
    questionIds: [],
    site: '',
    service: '',
    process: '',
    owner: '',
    dueDate: null,
    raisedBy: ANNA,
    raisedAt: AT,
    ...changes,
  };
}

/** An answer to the built-in question of that code. */
export function anAnswer(code: string, assessment: Assessment, changes: Partial<Answer> = {}): Answer {
  return { ...blankAnswer(AUDIT_ID, `iso20000-1-2018-full-v1/${code}` as QuestionId), assessment, ...changes };
}

export function aContext(changes: Partial<LifeCycleContext> = {}): LifeCycleContext {
  return {
    audit: anAudit(),
    reason: '',
    standards: builtInStandards(),
    templates: builtInTemplates().slice(0, 1).map(({ template }) => template),
    questions: builtInTemplates().slice(0, 1).flatMap(({ questions }) => questions),
    answers: [],
    findings: [],
    evidence: [],
    people: [
      { id: ANNA, name: 'Anna Berg' },
      { id: JONAS, name: 'Jonas Lind' },
    ],
    otherAudits: [],
    otherFindings: [],
    otherCases: [],
    ...changes,
  };
}
