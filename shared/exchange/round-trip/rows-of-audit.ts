import type { Audit } from '../../domain/audit/audit.ts';
import { blankAnswer, isGiven } from '../../domain/checklist/answer.ts';
import type { CorrectiveAction } from '../../domain/corrective-action/corrective-action.ts';
import { isEditable, isReasonNeeded, type EditableField } from '../../domain/corrective-action/edit-action.ts';
import { planPhase } from '../../domain/corrective-action/plan-phase.ts';
import { isNonconformity, type Finding } from '../../domain/finding/finding.ts';
import { rolesOf } from '../../domain/nonconformity/case-roles.ts';
import type { Person } from '../../domain/person/person.ts';
import type { AuditRows } from '../export/audit-workbook-input.ts';
import { actionValues, answerValues, evidenceValues, findingValues, STORED_OF_ACTION, type ActionField, type DataTable, type FieldValues } from './exchanged-fields.ts';

/** Why a field of a row here does not take a value from a workbook. */
export type FieldLock = 'due-date-extended-only' | 'case-over' | 'not-lead-auditor' | 'plan-fixed' | 'action-ended';

/** A row of the audit as it is here. */
export interface RowHere {
  readonly key: string;
  readonly label: string;
  /** What it is about: the question, the statement, the title. */
  readonly title: string;
  readonly values: FieldValues;
  readonly locks: Readonly<Record<string, FieldLock>>;
  /** What its disappearance from the workbook may mean here; null when nothing would be lost, or nothing may go. */
  readonly removal: 'clear' | 'remove' | 'issued' | 'cancelled-only' | null;
}

export type AuditRowsHere = Readonly<Record<DataTable, ReadonlyMap<string, RowHere>>>;

/** After the issue grade and due date follow the life cycle of the case (domain reference B.5). */
function locksOf(finding: Finding, audit: Audit, author: Pick<Person, 'id' | 'roles'>): RowHere['locks'] {
  if (finding.state === 'draft') return {};
  const isOver = finding.state === 'closed' || finding.state === 'withdrawn';
  const grade: Readonly<Record<string, FieldLock>> = isOver
    ? { grade: 'case-over' }
    : rolesOf(author, audit).includes('lead-auditor')
      ? {}
      : { grade: 'not-lead-auditor' };
  return isNonconformity(finding.grade) ? { ...grade, dueDate: 'due-date-extended-only' } : grade;
}

/** What may change of an action follows from where its plan stands (domain reference B.5); null where a field may. */
export function lockOfAction(field: EditableField, action: CorrectiveAction, finding: Finding | undefined): 'plan-fixed' | 'action-ended' | null {
  const phase = finding === undefined ? 'ended' : planPhase(finding, null);
  if (isEditable(field, action, phase)) return isReasonNeeded(field, action, phase) ? 'plan-fixed' : null;
  return phase === 'ended' || action.state === 'verified' || action.state === 'cancelled' ? 'action-ended' : 'plan-fixed';
}

function locksOfAction(action: CorrectiveAction, finding: Finding | undefined): RowHere['locks'] {
  const fields = Object.entries(STORED_OF_ACTION) as readonly (readonly [ActionField, (typeof STORED_OF_ACTION)[ActionField]])[];
  return Object.fromEntries(
    fields.flatMap(([field, stored]) => {
      const lock = lockOfAction(stored, action, finding);
      return lock === null ? [] : [[field, lock] as const];
    }),
  );
}

/** The rows of an audit that can be taken back. */
export interface ExchangedRows extends AuditRows {
  readonly actions: readonly CorrectiveAction[];
}

/** The rows of an audit that a workbook of it can be about, as they stand here. */
export function rowsOfAudit(rows: ExchangedRows, author: Pick<Person, 'id' | 'roles'>): AuditRowsHere {
  const { audit, questions, answers, findings, evidence, actions } = rows;
  const byQuestion = new Map(answers.map((answer) => [answer.questionId, answer]));
  const known = new Set(questions.map(({ id }) => id));
  const checklist = [
    ...questions.map(({ id, code, question }) => ({ id, code, question, answer: byQuestion.get(id) ?? blankAnswer(audit.id, id) })),
    ...answers.filter(({ questionId }) => !known.has(questionId)).map((answer) => ({ id: answer.questionId, code: '', question: '', answer })),
  ];
  return {
    checklist: new Map(
      checklist.map(({ id, code, question, answer }) => [
        id,
        { key: id, label: code, title: question, values: answerValues(answer), locks: {}, removal: isGiven(answer) ? 'clear' : null },
      ]),
    ),
    findings: new Map(
      findings.map((finding) => [
        finding.id,
        {
          key: finding.id,
          label: finding.reference,
          title: finding.statement,
          values: findingValues(finding),
          locks: locksOf(finding, audit, author),
          removal: finding.state === 'draft' ? 'remove' : 'issued',
        },
      ]),
    ),
    evidence: new Map(
      evidence.map((item) => [
        item.id,
        { key: item.id, label: item.reference, title: item.title, values: evidenceValues(item), locks: {}, removal: 'remove' },
      ]),
    ),
    actions: new Map(
      actions.map((action) => [
        action.id,
        {
          key: action.id,
          label: action.reference,
          title: action.title,
          values: actionValues(action),
          locks: locksOfAction(action, findings.find(({ id }) => id === action.findingId)),
          removal: 'cancelled-only',
        },
      ]),
    ),
  };
}
