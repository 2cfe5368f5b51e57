import type { AuditState, AuditType } from '#shared/domain/audit/audit.ts';
import type { Assessment } from '#shared/domain/checklist/assessment.ts';
import type { ActionKind, ActionState } from '#shared/domain/corrective-action/corrective-action.ts';
import type { Confidentiality, EvidenceType } from '#shared/domain/evidence/evidence.ts';
import type { FindingGrade, FindingState } from '#shared/domain/finding/finding.ts';
import type { PersonRole } from '#shared/domain/person/person.ts';

/** Ways to take part in a meeting (domain reference C.4). */
export const PRESENCES = ['on-site', 'remote'] as const;
export type Presence = (typeof PRESENCES)[number];

/** Every word a workbook carries, in the user's language. Placeholders are written `{name}`. */
export interface ExportWords {
  readonly sheets: Readonly<
    Record<'cover' | 'checklist' | 'findings' | 'actions' | 'evidence' | 'attendance' | 'codes' | 'meta' | 'overflow', string>
  >;
  readonly assessments: Readonly<Record<Assessment, string>>;
  readonly assessmentMeanings: Readonly<Record<Assessment, string>>;
  readonly grades: Readonly<Record<FindingGrade, string>>;
  readonly gradeMeanings: Readonly<Record<FindingGrade, string>>;
  readonly states: Readonly<Record<FindingState, string>>;
  readonly auditTypes: Readonly<Record<AuditType, string>>;
  readonly auditStates: Readonly<Record<AuditState, string>>;
  readonly roles: Readonly<Record<PersonRole, string>>;
  readonly actionKinds: Readonly<Record<ActionKind, string>>;
  readonly actionStates: Readonly<Record<ActionState, string>>;
  readonly meetings: Readonly<Record<'opening' | 'closing', string>>;
  /** How somebody took part in a meeting. */
  readonly presences: Readonly<Record<Presence, string>>;
  readonly evidenceTypes: Readonly<Record<EvidenceType, string>>;
  readonly confidentiality: Readonly<Record<Confidentiality, string>>;
  readonly yes: string;
  readonly no: string;
  readonly cover: Readonly<
    Record<
      | 'title'
      | 'auditSection'
      | 'reference'
      | 'type'
      | 'state'
      | 'organization'
      | 'client'
      | 'sites'
      | 'services'
      | 'scope'
      | 'objectives'
      | 'criteria'
      | 'checklists'
      | 'startDate'
      | 'endDate'
      | 'auditee'
      | 'leadAuditor'
      | 'teamSection'
      | 'summarySection'
      | 'coverage'
      | 'conformity'
      | 'figuresNote'
      | 'noFigure'
      | 'questionsSection'
      | 'findingsSection'
      | 'total'
      | 'conclusionSection'
      | 'conclusion'
      | 'degreeOfFulfilment'
      | 'planDeviations'
      | 'reportNumber'
      | 'exportedBy'
      | 'version',
      string
    >
  >;
  readonly columns: Readonly<
    Record<
      | 'number'
      | 'clause'
      | 'clauseTitle'
      | 'question'
      | 'lookFor'
      | 'expectedEvidence'
      | 'methods'
      | 'samplingHint'
      | 'assessment'
      | 'notes'
      | 'justification'
      | 'interviewee'
      | 'sample'
      | 'auditor'
      | 'assignedTo'
      | 'date'
      | 'findings'
      | 'evidence'
      | 'rowId'
      | 'reference'
      | 'grade'
      | 'state'
      | 'clauses'
      | 'statement'
      | 'requirementReference'
      | 'objectiveEvidence'
      | 'site'
      | 'service'
      | 'process'
      | 'owner'
      | 'dueDate'
      | 'questions'
      | 'raisedBy'
      | 'raisedOn'
      | 'type'
      | 'title'
      | 'source'
      | 'takenAt'
      | 'takenBy'
      | 'fileName'
      | 'mediaType'
      | 'size'
      | 'sha256'
      | 'recordNumber'
      | 'confidentiality'
      | 'permission'
      | 'personalData'
      | 'retentionUntil'
      | 'note'
      | 'finding'
      | 'actionKind'
      | 'action'
      | 'description'
      | 'rootCause'
      | 'originalDueDate'
      | 'doneOn'
      | 'doneBy'
      | 'plannedEvidence'
      | 'actualEvidence'
      | 'evidenceItems'
      | 'effectivenessCriterion'
      | 'checkDate'
      | 'verifiedOn'
      | 'verifiedBy'
      | 'cancelReason'
      | 'meeting'
      | 'time'
      | 'name'
      | 'role'
      | 'department'
      | 'organization'
      | 'presence'
      | 'signature'
      | 'remarks'
      | 'list'
      | 'code'
      | 'value'
      | 'meaning'
      | 'sheet'
      | 'column'
      | 'cell'
      | 'part'
      | 'text'
      | 'key',
      string
    >
  >;
  readonly lists: Readonly<
    Record<'assessments' | 'grades' | 'states' | 'actionKinds' | 'actionStates' | 'evidenceTypes' | 'confidentiality' | 'presences' | 'yesNo', string>
  >;
  /** Shown when a cell holds something the list does not have. */
  readonly chooseFromList: string;
  /** Mark at the cut of a long text, with `{sheet}` and `{part}`. */
  readonly continued: string;
  /** Stands for a question that is no longer in its template. */
  readonly questionMissing: string;
  readonly metaNote: string;
  /** Footer of a page, with `{page}` and `{pages}`. */
  readonly pageOf: string;
}

/** Fills `{name}` places of a sentence; a name that is not given stays as it is. */
export function fillIn(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (place: string, name: string) => String(values[name] ?? place));
}
