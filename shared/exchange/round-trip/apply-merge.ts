import type { Answer } from '../../domain/checklist/answer.ts';
import type { Assessment } from '../../domain/checklist/assessment.ts';
import { gradeAnswer } from '../../domain/checklist/grade-answer.ts';
import type { Confidentiality, Evidence, EvidenceType } from '../../domain/evidence/evidence.ts';
import type { Finding, FindingGrade } from '../../domain/finding/finding.ts';
import type { FindingDraft } from '../../domain/finding/raise-finding.ts';
import type { PersonId } from '../../domain/ids.ts';
import type { CalendarDate, Timestamp } from '../../lib/calendar-date.ts';
import type { ActionEdit } from '../../domain/corrective-action/edit-action.ts';
import { STORED_OF_ACTION, type FieldValue, type FieldValues } from './exchanged-fields.ts';
import type { AddedItem } from './merge-item.ts';
import type { ReturnedRow } from './returned-row.ts';

function text(value: FieldValue | undefined, before: string): string {
  return typeof value === 'string' ? value : before;
}

function flag(value: FieldValue | undefined, before: boolean): boolean {
  return typeof value === 'boolean' ? value : before;
}

/** Null is a value here: nobody, no day. */
function nullable<Value extends string>(value: FieldValue | undefined, before: Value | null): Value | null {
  return value === null ? null : typeof value === 'string' ? (value as Value) : before;
}

function list(value: FieldValue | undefined, before: readonly string[]): readonly string[] {
  return Array.isArray(value) ? (value as readonly string[]) : before;
}

/** A day as a moment: noon in UTC, so that it is the same day nearly everywhere. */
function noonOf(day: CalendarDate): Timestamp {
  return `${day}T12:00:00.000Z` as Timestamp;
}

/**
 * The answer with what was taken from the workbook. An assessment is theirs whom the workbook names beside it, on the
 * day it names, as long as that is no later than now; otherwise of whoever merges.
 */
export function withAnswerValues(
  answer: Answer,
  values: FieldValues,
  given: ReturnedRow['given'],
  told: { readonly by: PersonId; readonly at: Timestamp },
): Answer {
  const day = given?.on ?? null;
  const said = day === null ? null : noonOf(day);
  const at = said === null || said > told.at ? told.at : said;
  const graded = gradeAnswer(answer, text(values['assessment'], answer.assessment) as Assessment, given?.by ?? told.by, at);
  return {
    ...graded,
    notes: text(values['notes'], answer.notes),
    justification: text(values['justification'], answer.justification),
    interviewee: text(values['interviewee'], answer.interviewee),
    sample: text(values['sample'], answer.sample),
    assignedTo: nullable(values['assignedTo'], answer.assignedTo),
  };
}

/** The finding with what was taken from the workbook, but its grade: that has rules of its own. */
export function withFindingValues(finding: Finding, values: FieldValues): Finding {
  return {
    ...finding,
    clauses: list(values['clauses'], finding.clauses),
    statement: text(values['statement'], finding.statement),
    requirementReference: text(values['requirementReference'], finding.requirementReference),
    objectiveEvidence: text(values['objectiveEvidence'], finding.objectiveEvidence),
    site: text(values['site'], finding.site),
    service: text(values['service'], finding.service),
    process: text(values['process'], finding.process),
    owner: text(values['owner'], finding.owner),
    dueDate: nullable(values['dueDate'], finding.dueDate),
  };
}

/** The line of the evidence register with what was taken from the workbook. */
export function withEvidenceValues(item: Evidence, values: FieldValues): Evidence {
  return {
    ...item,
    type: text(values['type'], item.type) as EvidenceType,
    title: text(values['title'], item.title),
    source: text(values['source'], item.source),
    recordNumber: text(values['recordNumber'], item.recordNumber),
    sample: text(values['sample'], item.sample),
    confidentiality: text(values['confidentiality'], item.confidentiality) as Confidentiality,
    hasPermissionToKeep: flag(values['permission'], item.hasPermissionToKeep),
    hasPersonalData: flag(values['personalData'], item.hasPersonalData),
    retentionUntil: nullable(values['retentionUntil'], item.retentionUntil),
    clauses: list(values['clauses'], item.clauses),
    note: text(values['note'], item.note),
  };
}

/** What was taken from the workbook as an edit of the action, for the rules of its plan. */
export function actionEdit(values: FieldValues): ActionEdit {
  return Object.fromEntries(Object.entries(STORED_OF_ACTION).flatMap(([field, stored]) => (values[field] === undefined ? [] : [[stored, values[field]]])));
}

/** A new finding as its row in the workbook describes it. */
export function draftOf({ values }: Pick<AddedItem, 'values'>): FindingDraft {
  return {
    grade: text(values['grade'], 'observation') as FindingGrade,
    statement: text(values['statement'], ''),
    requirementReference: text(values['requirementReference'], ''),
    objectiveEvidence: text(values['objectiveEvidence'], ''),
    clauses: list(values['clauses'], []),
    site: text(values['site'], ''),
    service: text(values['service'], ''),
    process: text(values['process'], ''),
    owner: text(values['owner'], ''),
    dueDate: nullable<CalendarDate>(values['dueDate'], null),
  };
}

/**
 * The values of an evidence line that keeps a row written below the checklist: what was asked, what was noted, who
 * said it. `assessment` is what the row was assessed as, in words; empty when it was not.
 */
export function noteValues({ values, question, label }: Pick<AddedItem, 'values' | 'question' | 'label'>, assessment: string): FieldValues {
  const written = [assessment, values['notes'], values['justification']].filter((each) => typeof each === 'string' && each !== '');
  return {
    type: 'interview-note',
    title: question === '' ? (label === '' ? text(values['notes'], '').slice(0, 120) : label) : question,
    source: text(values['interviewee'], ''),
    sample: text(values['sample'], ''),
    note: written.join('\n'),
  };
}
