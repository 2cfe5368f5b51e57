import type { Assessment } from '../../domain/checklist/assessment.ts';
import { isGiven } from '../../domain/checklist/answer.ts';
import type { CorrectiveAction } from '../../domain/corrective-action/corrective-action.ts';
import { isNonconformity, type FindingGrade } from '../../domain/finding/finding.ts';
import type { CauseAnalysis } from '../../domain/cause/cause.ts';
import type { FindingId } from '../../domain/ids.ts';
import type { CalendarDate, Timestamp } from '../../lib/calendar-date.ts';
import { nameOf, type AuditRows } from '../export/audit-workbook-input.ts';
import { checklistRows } from '../export/checklist-rows.ts';
import type { ExportWords } from '../export/export-words.ts';
import { inReportOrder } from '../export/findings-sheet.ts';
import { ASSESSMENT_OF_GRADE, type FillFact, type FillField } from './fill-layout.ts';

/** A value before it is put into the words and the calendar of a form. */
export type FillValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'date'; readonly date: CalendarDate }
  | { readonly kind: 'period'; readonly start: CalendarDate; readonly end: CalendarDate }
  | { readonly kind: 'assessment'; readonly assessment: Assessment }
  | { readonly kind: 'grade'; readonly grade: FindingGrade };

export type RowValues = Readonly<Partial<Record<FillField, FillValue>>>;

/** One row of ours to be written into a form. */
export interface FillRow {
  /** Id of the question, the finding or the action. */
  readonly key: string;
  /** For people: the question's code, the finding's reference. */
  readonly label: string;
  /** What ticks columns. */
  readonly assessment: Assessment | null;
  readonly values: RowValues;
}

/** An answer with what finds its place on a form. */
export interface AnswerRow extends FillRow {
  readonly clause: string;
  readonly code: string;
  readonly question: string;
}

export interface FindingRow extends FillRow {
  readonly isNonconformity: boolean;
}

/** An audit as forms want it. Plain data, to be sent to a worker. */
export interface FillData {
  readonly facts: Readonly<Partial<Record<FillFact, FillValue>>>;
  /** Given answers alone: what was not looked at leaves the form as it is. */
  readonly answers: readonly AnswerRow[];
  readonly findings: readonly FindingRow[];
  readonly actions: readonly FillRow[];
}

export interface FillDataInput extends AuditRows {
  readonly actions: readonly CorrectiveAction[];
  readonly causes: ReadonlyMap<FindingId, CauseAnalysis>;
  readonly words: Pick<ExportWords, 'auditTypes' | 'states'>;
  /** Names of the states of actions. */
  readonly actionStates: Readonly<Record<CorrectiveAction['state'], string>>;
  readonly dayOf: (at: Timestamp) => CalendarDate;
  readonly today: CalendarDate;
}

/** Gathers what a form may ask for. Withdrawn findings and cancelled actions stay out. */
export function gatherFillData(input: FillDataInput): FillData {
  const findings = inReportOrder(input.findings.filter(({ state }) => state !== 'withdrawn'));
  const standing: FillDataInput = { ...input, findings };
  return {
    facts: factsOf(standing),
    answers: answerRows(standing).filter(({ isGiven }) => isGiven).map(({ isGiven: _, ...row }) => row),
    findings: findings.map((finding, index): FindingRow => ({
      key: finding.id,
      label: finding.reference,
      assessment: ASSESSMENT_OF_GRADE[finding.grade],
      isNonconformity: isNonconformity(finding.grade),
      values: given({
        number: number(index + 1),
        reference: text(finding.reference),
        grade: { kind: 'grade', grade: finding.grade },
        state: text(input.words.states[finding.state]),
        clauses: text(finding.clauses.join(', ')),
        statement: text(finding.statement),
        requirement: text(finding.requirementReference),
        evidence: text(finding.objectiveEvidence),
        site: text(finding.site),
        service: text(finding.service),
        process: text(finding.process),
        owner: text(finding.owner),
        dueDate: date(finding.dueDate),
        raisedBy: text(nameOf(input.people, finding.raisedBy)),
        raisedOn: date(input.dayOf(finding.raisedAt)),
      }),
    })),
    actions: actionsOf(standing),
  };
}

function factsOf({ audit, people, findings, words, today }: FillDataInput): FillData['facts'] {
  const count = (grade: FindingGrade): FillValue => number(findings.filter((finding) => finding.grade === grade).length);
  const facts: Record<FillFact, FillValue | null> = {
    reference: text(audit.reference),
    title: text(audit.title),
    type: text(words.auditTypes[audit.type]),
    reportNumber: text(audit.reportNumber),
    organization: text(audit.organization),
    client: text(audit.client === '' ? audit.organization : audit.client),
    sites: text(audit.sites.join(', ')),
    services: text(audit.services.join(', ')),
    scope: text(audit.scope),
    objectives: text(audit.objectives),
    criteria: text(audit.criteria.map(({ title, edition }) => (edition === '' ? title : `${title}:${edition}`)).join(', ')),
    startDate: date(audit.startDate),
    endDate: date(audit.endDate),
    period: periodOf(audit),
    leadAuditor: text(nameOf(people, audit.leadAuditorId)),
    team: text([...new Set(audit.team.map(({ personId }) => nameOf(people, personId)))].join(', ')),
    auditee: text(audit.auditee),
    conclusion: text(audit.conclusion),
    degreeOfFulfilment: text(audit.degreeOfFulfilment),
    planDeviations: text(audit.planDeviations),
    majorCount: count('major'),
    minorCount: count('minor'),
    observationCount: count('observation'),
    ofiCount: count('ofi'),
    filledOn: date(today),
  };
  return given(facts);
}

/** The questions of an audit as rows of a form, also those without an answer yet. */
export function answerRows(input: FillDataInput): readonly (AnswerRow & { readonly isGiven: boolean })[] {
  const rows = checklistRows({ ...input, standardOf: () => null });
  return rows
    .filter(({ question }) => question !== null)
    .map(({ answer, question, findings, evidence }) => ({
      key: answer.questionId,
      isGiven: isGiven(answer),
      label: question?.code ?? '',
      code: question?.code ?? '',
      clause: question?.clause ?? '',
      question: question?.question ?? '',
      assessment: answer.assessment,
      values: given({
        assessment: answer.assessment === 'not-assessed' ? null : { kind: 'assessment', assessment: answer.assessment },
        notes: text(answer.notes),
        justification: text(answer.justification),
        interviewee: text(answer.interviewee),
        sample: text(answer.sample),
        auditor: text(nameOf(input.people, answer.assessedBy)),
        date: date(answer.assessedAt === null ? null : input.dayOf(answer.assessedAt)),
        findings: text(findings.map(({ reference }) => reference).join(', ')),
        statements: text(findings.map(({ reference, statement }) => `${reference}: ${statement}`).join('\n')),
        evidence: text(evidence.map(({ reference, title }) => (title === '' ? reference : `${reference}: ${title}`)).join('\n')),
      }),
    }));
}

function actionsOf({ actions, findings, people, causes, actionStates }: FillDataInput): readonly FillRow[] {
  const references = new Map(findings.map(({ id, reference }) => [id, reference]));
  return actions
    .filter(({ state, findingId }) => state !== 'cancelled' && references.has(findingId))
    .toSorted((a, b) => (a.reference < b.reference ? -1 : 1))
    .map((action, index) => ({
      key: action.id,
      label: action.reference,
      assessment: null,
      values: given({
        number: number(index + 1),
        reference: text(action.reference),
        finding: text(references.get(action.findingId) ?? ''),
        title: text(action.title),
        description: text(action.description),
        cause: text(causes.get(action.findingId)?.rootCauses.find(({ id }) => id === action.rootCauseId)?.text ?? ''),
        owner: text(nameOf(people, action.ownerId)),
        dueDate: date(action.dueDate),
        state: text(actionStates[action.state]),
        plannedEvidence: text(action.plannedEvidence),
        actualEvidence: text(action.actualEvidence),
        doneOn: date(action.doneOn),
        verifiedOn: date(action.verifiedOn),
      }),
    }));
}

function text(raw: string): FillValue | null {
  return raw.trim() === '' ? null : { kind: 'text', text: raw };
}

function number(value: number): FillValue {
  return { kind: 'number', number: value };
}

/** Both days of an audit; one day where it takes one or the other is not known. */
function periodOf({ startDate, endDate }: FillDataInput['audit']): FillValue | null {
  if (startDate === null || endDate === null || startDate === endDate) return date(startDate ?? endDate);
  return { kind: 'period', start: startDate, end: endDate };
}

function date(day: CalendarDate | null): FillValue | null {
  return day === null ? null : { kind: 'date', date: day };
}

/** Without the fields that have nothing to say: their cells stay as they are. */
function given<Key extends string>(values: Readonly<Partial<Record<Key, FillValue | null>>>): Readonly<Partial<Record<Key, FillValue>>> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null)) as Partial<Record<Key, FillValue>>;
}
