import type { Answer } from '../../domain/checklist/answer.ts';
import type { CorrectiveAction } from '../../domain/corrective-action/corrective-action.ts';
import type { EditableField } from '../../domain/corrective-action/edit-action.ts';
import type { Evidence } from '../../domain/evidence/evidence.ts';
import type { Finding } from '../../domain/finding/finding.ts';
import type { ExportWords } from '../export/export-words.ts';

/** The tables of our workbook whose rows come back, by the id of their sheet. */
export const DATA_TABLES = ['checklist', 'findings', 'evidence', 'actions'] as const;
export type DataTable = (typeof DATA_TABLES)[number];

/** Sheets that leave for reading: nothing of them is taken back, so whatever was changed on them is told. */
export const READING_SHEETS = ['cover', 'attendance'] as const;
export type ReadingSheet = (typeof READING_SHEETS)[number];

/** A column by its key, which its heading in every language hangs on. */
export type ColumnKey = keyof ExportWords['columns'];

/** What a field holds, which decides how its cell is read and when two values are the same. */
export type FieldKind =
  | 'text'
  | 'assessment'
  | 'grade'
  | 'person'
  | 'date'
  | 'clauses'
  | 'evidence-type'
  | 'confidentiality'
  | 'yes-no';

/** A value of a field as plain data: a code, a text, an id, a day, a list of clauses, or yes and no. */
export type FieldValue = string | boolean | null | readonly string[];
export type FieldValues = Readonly<Record<string, FieldValue>>;

/** The columns whose cells are taken back, by their key, with what they hold. All others are for reading only. */
export const EXCHANGED = {
  checklist: {
    assessment: 'assessment',
    notes: 'text',
    justification: 'text',
    interviewee: 'text',
    sample: 'text',
    assignedTo: 'person',
  },
  findings: {
    grade: 'grade',
    clauses: 'clauses',
    statement: 'text',
    requirementReference: 'text',
    objectiveEvidence: 'text',
    site: 'text',
    service: 'text',
    process: 'text',
    owner: 'text',
    dueDate: 'date',
  },
  evidence: {
    type: 'evidence-type',
    title: 'text',
    source: 'text',
    recordNumber: 'text',
    sample: 'text',
    confidentiality: 'confidentiality',
    permission: 'yes-no',
    personalData: 'yes-no',
    retentionUntil: 'date',
    clauses: 'clauses',
    note: 'text',
  },
  actions: {
    action: 'text',
    owner: 'person',
    dueDate: 'date',
    actualEvidence: 'text',
    description: 'text',
    plannedEvidence: 'text',
    effectivenessCriterion: 'text',
    checkDate: 'date',
  },
} as const satisfies Readonly<Record<DataTable, Readonly<Record<string, FieldKind>>>>;

export type AnswerField = keyof typeof EXCHANGED.checklist;
export type FindingField = keyof typeof EXCHANGED.findings;
export type EvidenceField = keyof typeof EXCHANGED.evidence;
export type ActionField = keyof typeof EXCHANGED.actions;

/** The column that names a row to people: the number of a question, the reference of everything else. */
export const LABEL_COLUMN: Readonly<Record<DataTable, string>> = {
  checklist: 'number',
  findings: 'reference',
  evidence: 'reference',
  actions: 'reference',
};

/** Every column a table may have, in the order it is written, for workbooks that lost the list they left with. */
export const LAYOUT: Readonly<Record<DataTable, readonly ColumnKey[]>> = {
  checklist: ['number', 'clause', 'clauseTitle', 'question', 'lookFor', 'assessment', 'notes', 'justification', 'interviewee', 'sample', 'auditor', 'date', 'findings', 'evidence', 'expectedEvidence', 'methods', 'samplingHint', 'assignedTo', 'rowId'],
  findings: ['reference', 'grade', 'state', 'clauses', 'statement', 'requirementReference', 'objectiveEvidence', 'site', 'service', 'process', 'owner', 'dueDate', 'questions', 'evidence', 'raisedBy', 'raisedOn', 'rowId'],
  evidence: ['reference', 'type', 'title', 'source', 'takenAt', 'takenBy', 'fileName', 'mediaType', 'size', 'sha256', 'recordNumber', 'sample', 'confidentiality', 'permission', 'personalData', 'retentionUntil', 'clauses', 'questions', 'findings', 'note', 'rowId'],
  actions: ['reference', 'finding', 'grade', 'clauses', 'actionKind', 'action', 'rootCause', 'owner', 'dueDate', 'state', 'doneOn', 'actualEvidence', 'evidenceItems', 'description', 'originalDueDate', 'doneBy', 'plannedEvidence', 'effectivenessCriterion', 'checkDate', 'verifiedOn', 'verifiedBy', 'cancelReason', 'rowId'],
};

/** Keys of the exchanged columns of a table, in their order. */
export function fieldsOf(table: DataTable): readonly string[] {
  return Object.keys(EXCHANGED[table]);
}

/** What an exchanged column holds; null for a column that is for reading only. */
export function kindOf(table: DataTable, field: string): FieldKind | null {
  const kinds: Readonly<Record<string, FieldKind>> = EXCHANGED[table];
  return Object.hasOwn(kinds, field) ? (kinds[field] ?? null) : null;
}

/** The exchanged values of an answer. */
export function answerValues({ assessment, notes, justification, interviewee, sample, assignedTo }: Answer): Readonly<Record<AnswerField, FieldValue>> {
  return { assessment, notes, justification, interviewee, sample, assignedTo };
}

/** The exchanged values of a finding. */
export function findingValues(finding: Finding): Readonly<Record<FindingField, FieldValue>> {
  const { grade, clauses, statement, requirementReference, objectiveEvidence, site, service, process, owner, dueDate } = finding;
  return { grade, clauses, statement, requirementReference, objectiveEvidence, site, service, process, owner, dueDate };
}

/** The exchanged values of a line of the evidence register. */
export function evidenceValues(item: Evidence): Readonly<Record<EvidenceField, FieldValue>> {
  const { type, title, source, recordNumber, sample, confidentiality, retentionUntil, clauses, note } = item;
  return {
    type,
    title,
    source,
    recordNumber,
    sample,
    confidentiality,
    permission: item.hasPermissionToKeep,
    personalData: item.hasPersonalData,
    retentionUntil,
    clauses,
    note,
  };
}

/** The field of an action that each of its exchanged columns holds. */
export const STORED_OF_ACTION = {
  action: 'title',
  owner: 'ownerId',
  dueDate: 'dueDate',
  actualEvidence: 'actualEvidence',
  description: 'description',
  plannedEvidence: 'plannedEvidence',
  effectivenessCriterion: 'effectivenessCriterion',
  checkDate: 'checkDate',
} as const satisfies Readonly<Record<ActionField, EditableField>>;

/** The exchanged values of a corrective action. */
export function actionValues(action: CorrectiveAction): Readonly<Record<ActionField, FieldValue>> {
  const { title, ownerId, dueDate, actualEvidence, description, plannedEvidence, effectivenessCriterion, checkDate } = action;
  return { action: title, owner: ownerId, dueDate, actualEvidence, description, plannedEvidence, effectivenessCriterion, checkDate };
}
