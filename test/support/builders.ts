import type { Audit } from '#shared/domain/audit/audit.ts';
import { blankAnswer, type Answer } from '#shared/domain/checklist/answer.ts';
import type { ChecklistQuestion } from '#shared/domain/checklist/template.ts';
import type { Evidence } from '#shared/domain/evidence/evidence.ts';
import type { Finding } from '#shared/domain/finding/finding.ts';
import type {
  AuditId,
  EvidenceId,
  FindingId,
  PersonId,
  QuestionId,
  TemplateId,
} from '#shared/domain/ids.ts';
import type { Person } from '#shared/domain/person/person.ts';
import type { CalendarDate, Timestamp } from '#shared/lib/calendar-date.ts';

/** Rows of the Nordlicht sample, complete and valid; a test names only what it is about. */

export function aPerson(fields: Partial<Person> = {}): Person {
  return {
    id: 'anna-berg' as PersonId,
    name: 'Anna Berg',
    email: 'anna.berg@nordlicht.example',
    organization: 'Nordlicht IT Services GmbH',
    roles: ['lead-auditor'],
    createdAt: '2026-02-01T08:00:00.000Z' as Timestamp,
    ...fields,
  };
}

export function anAudit(fields: Partial<Audit> = {}): Audit {
  return {
    id: 'audit-1' as AuditId,
    reference: 'IA-2026-03',
    type: 'internal',
    title: 'Internal audit of the SMS',
    organization: 'Nordlicht IT Services GmbH',
    client: '',
    sites: ['Hamburg', 'Tallinn', 'Porto'],
    services: ['S1 Managed Workplace', 'S2 ERP Hosting', 'S3 Network Operations'],
    scope: 'All services and sites',
    objectives: 'Determine conformity with ISO/IEC 20000-1',
    criteria: [{ standardId: 'iso20000-1', title: 'ISO/IEC 20000-1', edition: '2018 + Amd 1:2024' }],
    templateIds: ['iso20000-1-2018-full-v1' as TemplateId],
    startDate: '2026-02-23' as CalendarDate,
    endDate: '2026-02-25' as CalendarDate,
    leadAuditorId: 'anna-berg' as PersonId,
    team: [{ personId: 'anna-berg' as PersonId, role: 'lead-auditor' }],
    auditee: 'Maria Costa',
    agenda: [],
    openingMeeting: null,
    closingMeeting: null,
    planDeviations: '',
    conclusion: '',
    degreeOfFulfilment: '',
    reportNumber: '',
    state: 'draft',
    resumeState: null,
    archivedAt: null,
    createdAt: '2026-02-01T08:00:00.000Z' as Timestamp,
    ...fields,
  };
}

export function aQuestion(fields: Partial<ChecklistQuestion> = {}): ChecklistQuestion {
  return {
    id: 'question-1' as QuestionId,
    templateId: 'template-1' as TemplateId,
    position: 0,
    code: '8.6.1-q1',
    clause: '8.6.1',
    clauseTitle: 'Incident management',
    question: 'Are incidents recorded and classified?',
    lookFor: '',
    expectedEvidence: [],
    methods: ['record'],
    samplingHint: '',
    practice: 'Incident management',
    importance: 'core',
    process: 'Incident management',
    related: {},
    extra: {},
    ...fields,
  };
}

export function anAnswer(fields: Partial<Answer> = {}): Answer {
  return { ...blankAnswer('audit-1' as AuditId, 'question-1' as QuestionId), ...fields };
}

export function aFinding(fields: Partial<Finding> = {}): Finding {
  return {
    id: 'finding-1' as FindingId,
    auditId: 'audit-1' as AuditId,
    reference: 'NC-2026-007',
    grade: 'minor',
    state: 'draft',
    statement: 'A priority 1 incident was closed without a resolution note.',
    requirementReference: '8.6.1 Incident management',
    objectiveEvidence: 'INC-20418, closed 2026-02-17, field Resolution empty',
    clauses: ['8.6.1'],
    questionIds: ['question-1' as QuestionId],
    site: 'Tallinn',
    service: 'S1 Managed Workplace',
    process: 'Incident management',
    owner: 'Peeter Saar',
    dueDate: '2026-05-09' as CalendarDate,
    raisedBy: 'anna-berg' as PersonId,
    raisedAt: '2026-02-24T10:32:00.000Z' as Timestamp,
    ...fields,
  };
}

export function someEvidence(fields: Partial<Evidence> = {}): Evidence {
  return {
    id: 'evidence-1' as EvidenceId,
    auditId: 'audit-1' as AuditId,
    reference: 'EV-2026-0012',
    type: 'record',
    title: 'INC-20418',
    source: 'Ticket system, service desk manager',
    takenAt: '2026-02-24T10:30:00.000Z' as Timestamp,
    takenBy: 'anna-berg' as PersonId,
    file: null,
    recordNumber: 'INC-20418',
    sample: '3 of 15',
    confidentiality: 'internal',
    hasPermissionToKeep: true,
    hasPersonalData: false,
    retentionUntil: null,
    clauses: ['8.6.1'],
    questionIds: ['question-1' as QuestionId],
    findingIds: [],
    note: '',
    ...fields,
  };
}
