import { exportWords } from '#renderer/i18n/en/export.ts';
import type { Audit } from '#shared/domain/audit/audit.ts';
import { blankAnswer, type Answer } from '#shared/domain/checklist/answer.ts';
import type { ChecklistQuestion, ChecklistTemplate } from '#shared/domain/checklist/template.ts';
import type { Evidence } from '#shared/domain/evidence/evidence.ts';
import type { Finding } from '#shared/domain/finding/finding.ts';
import type { AuditId, EvidenceId, FindingId, PersonId, QuestionId, Sha256, TemplateId } from '#shared/domain/ids.ts';
import type { Person } from '#shared/domain/person/person.ts';
import type { AuditWorkbookInput } from '#shared/exchange/export/audit-workbook-input.ts';
import type { CalendarDate, Timestamp } from '#shared/lib/calendar-date.ts';

const AT = '2026-02-24T10:15:30.250Z' as Timestamp;
export const AUDIT_ID = '01950000-0000-7000-8000-000000000003' as AuditId;
export const TEMPLATE_ID = 'iso20000-1-full-v1' as TemplateId;
const ANNA = 'person-anna' as PersonId;

export function aPerson(id: string, name: string): Person {
  return { id: id as PersonId, name, email: '', organization: 'Nordlicht IT Services GmbH', roles: [], createdAt: AT };
}

export function anAudit(changes: Partial<Audit> = {}): Audit {
  return {
    id: AUDIT_ID,
    reference: 'IA-2026-03',
    type: 'internal',
    title: 'Internal audit of service management',
    organization: 'Nordlicht IT Services GmbH',
    client: '',
    sites: ['Hamburg', 'Tallinn'],
    services: ['S1 Managed Workplace', 'S2 ERP Hosting'],
    scope: 'Service desk and change management',
    objectives: 'Readiness for surveillance',
    criteria: [{ standardId: 'iso20000-1', title: 'ISO/IEC 20000-1', edition: '2018 + Amd 1:2024' }],
    templateIds: [TEMPLATE_ID],
    startDate: '2026-02-23' as CalendarDate,
    endDate: '2026-02-25' as CalendarDate,
    leadAuditorId: ANNA,
    team: [{ personId: ANNA, role: 'lead-auditor' }],
    auditee: 'Peeter Saar',
    agenda: [],
    openingMeeting: null,
    closingMeeting: null,
    planDeviations: '',
    conclusion: '',
    degreeOfFulfilment: '',
    reportNumber: '',
    state: 'in-progress',
    resumeState: null,
    archivedAt: null,
    createdAt: AT,
    ...changes,
  };
}

export function aTemplate(changes: Partial<ChecklistTemplate> = {}): ChecklistTemplate {
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
    ...changes,
  };
}

export function aQuestion(code: string, clause: string, changes: Partial<ChecklistQuestion> = {}): ChecklistQuestion {
  return {
    id: `${TEMPLATE_ID}/${code}` as QuestionId,
    templateId: TEMPLATE_ID,
    position: 0,
    code,
    clause,
    clauseTitle: '',
    question: `Question ${code}?`,
    lookFor: 'Dated and owned records.',
    expectedEvidence: ['Register', 'Minutes'],
    methods: ['interview'],
    samplingHint: '3 of the last 10',
    practice: '',
    importance: 'core',
    process: '',
    related: {},
    extra: {},
    ...changes,
  };
}

export function anAnswer(question: ChecklistQuestion, changes: Partial<Answer>): Answer {
  return { ...blankAnswer(AUDIT_ID, question.id), assessedBy: ANNA, assessedAt: AT, ...changes };
}

export function aFinding(reference: string, changes: Partial<Finding> = {}): Finding {
  return {
    id: `finding-${reference}` as FindingId,
    auditId: AUDIT_ID,
    reference,
    grade: 'minor',
    state: 'draft',
    statement: 'Incident records are closed without a resolution.',
    requirementReference: '8.6.1 Incident management',
    objectiveEvidence: 'INC-20418, closed 2026-02-17, field Resolution empty',
    clauses: ['8.6.1'],
    questionIds: [],
    site: 'Tallinn',
    service: 'S1 Managed Workplace',
    process: 'Incident management',
    owner: 'Peeter Saar',
    dueDate: '2026-05-09' as CalendarDate,
    raisedBy: ANNA,
    raisedAt: AT,
    ...changes,
  };
}

export function anEvidence(reference: string, changes: Partial<Evidence> = {}): Evidence {
  return {
    id: `evidence-${reference}` as EvidenceId,
    auditId: AUDIT_ID,
    reference,
    type: 'photo',
    title: 'Empty resolution field',
    source: 'Service desk tool',
    takenAt: AT,
    takenBy: ANNA,
    file: { name: 'IMG_2031.jpg', mediaType: 'image/jpeg', size: 2_345_678, sha256: 'ab'.repeat(32) as Sha256 },
    recordNumber: 'INC-20418',
    sample: '3 of 15',
    confidentiality: 'internal',
    hasPermissionToKeep: true,
    hasPersonalData: false,
    retentionUntil: null,
    clauses: ['8.6.1'],
    questionIds: [],
    findingIds: [],
    note: '',
    ...changes,
  };
}

export function anAuditWorkbookInput(changes: Partial<AuditWorkbookInput> = {}): AuditWorkbookInput {
  return {
    audit: anAudit(),
    people: [aPerson(ANNA, 'Anna Berg')],
    templates: [aTemplate()],
    questions: [],
    answers: [],
    findings: [],
    evidence: [],
    clauseTitleOf: (_standardId, clause) => (clause === '8.6.1' ? 'Incident management' : ''),
    dayOf: (at) => at.slice(0, 10) as CalendarDate,
    options: { hasEvidenceRegister: true, hasGuidance: true },
    words: exportWords.workbook,
    programVersion: '0.1.0',
    exportedAt: '2026-02-25T16:00:00.000Z' as Timestamp,
    exportedBy: 'Anna Berg',
    ...changes,
  };
}
