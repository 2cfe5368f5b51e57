import type { Assessment } from '../checklist/assessment.ts';
import type { AuditState, AuditType } from '../audit/audit.ts';
import type { CauseCategory, CauseMethod, WhyLeg } from '../cause/cause.ts';
import type { ActionState } from '../corrective-action/corrective-action.ts';
import type { EvidenceType } from '../evidence/evidence.ts';
import type { FindingGrade, FindingState } from '../finding/finding.ts';
import type { CaseStep, EvidenceReview } from '../nonconformity/nonconformity.ts';
import type { PersonRole } from '../person/person.ts';
import type { DeadlineKind } from '../programme/deadline-profile.ts';
import type { ReportKind } from './report.ts';
import type { ReportTextId } from './report-texts.ts';

/** Headings beside those of the texts. */
export type HeadingWord =
  | 'contents'
  | 'summary'
  | 'result'
  | 'audit'
  | 'criteria'
  | 'team'
  | 'conduct'
  | 'plan'
  | 'meetings'
  | 'deviations'
  | 'results'
  | 'figures'
  | 'clauses'
  | 'findings'
  | 'nonconformities'
  | 'observations'
  | 'opportunities'
  | 'goodPractices'
  | 'withdrawn'
  | 'notCovered'
  | 'notVerified'
  | 'notApplicable'
  | 'notAssessed'
  | 'earlier'
  | 'followUp'
  | 'signOff'
  | 'answers'
  | 'evidenceRegister'
  | 'bodyAndClient'
  | 'conclusions'
  | 'dueDates'
  | 'acknowledgement'
  | 'submission'
  | 'review'
  | 'effectiveness'
  | 'closure'
  | 'caseHistory'
  | 'actionsOverdue'
  | 'actionsByFinding';

/** Names of facts and columns. */
export type LabelWord =
  | 'reportNumber'
  | 'revision'
  | 'date'
  | 'changeNote'
  | 'reference'
  | 'auditType'
  | 'organization'
  | 'auditedOrganization'
  | 'client'
  | 'sites'
  | 'services'
  | 'scope'
  | 'objectives'
  | 'criteria'
  | 'dates'
  | 'checklists'
  | 'leadAuditor'
  | 'auditee'
  | 'name'
  | 'role'
  | 'conclusion'
  | 'degree'
  | 'conformity'
  | 'coverage'
  | 'grade'
  | 'count'
  | 'total'
  | 'day'
  | 'time'
  | 'subject'
  | 'clauses'
  | 'clause'
  | 'auditor'
  | 'openingMeeting'
  | 'closingMeeting'
  | 'attendees'
  | 'notes'
  | 'title'
  | 'questions'
  | 'assessment'
  | 'question'
  | 'answer'
  | 'reason'
  | 'requirement'
  | 'evidence'
  | 'statement'
  | 'site'
  | 'service'
  | 'process'
  | 'owner'
  | 'dueDate'
  | 'firstDate'
  | 'raisedBy'
  | 'state'
  | 'closedOn'
  | 'repeatOf'
  | 'type'
  | 'source'
  | 'file'
  | 'certificate'
  | 'clientNumber'
  | 'step'
  | 'by'
  | 'on'
  | 'sequence'
  | 'correction'
  | 'responsible'
  | 'doneOn'
  | 'correctionEvidence'
  | 'extent'
  | 'method'
  | 'directCause'
  | 'rootCauses'
  | 'action'
  | 'effectivenessCriterion'
  | 'submittedBy'
  | 'releasedBy'
  | 'decision'
  | 'comment'
  | 'checked'
  | 'sample'
  | 'outcome'
  | 'signatureName'
  | 'signatureDate';

/** Whole sentences; places are written `{name}`. */
export type SentenceWord =
  | 'draft'
  | 'pageOf'
  | 'header'
  | 'notStated'
  | 'none'
  | 'clauseShare'
  | 'figuresNote'
  | 'noFindings'
  | 'noGoodPractices'
  | 'allCovered'
  | 'noDifferences'
  | 'disputed'
  | 'disputedOpen'
  | 'noEarlierAudit'
  | 'earlierNone'
  | 'earlierFrom'
  | 'noFollowUp'
  | 'notHeld'
  | 'samplingDefault'
  | 'confidentialityDefault'
  | 'caption'
  | 'pictureWithheld'
  | 'sequenceOf'
  | 'accepted'
  | 'rejected'
  | 'undecided'
  | 'superseded'
  | 'reviewAccepted'
  | 'reviewRejected'
  | 'effective'
  | 'notEffective'
  | 'noSubmission'
  | 'notAcknowledged'
  | 'notClosed'
  | 'closedOn'
  | 'verifiedNextAudit'
  | 'extended'
  | 'overdue'
  | 'overdueAction'
  | 'noActions'
  | 'noneOverdue'
  | 'statusSummary'
  | 'mainFindings'
  | 'moreFindings'
  | 'noDueDate';

/** Every word of a report, in the language of the report. */
export interface ReportWords {
  readonly kinds: Readonly<Record<ReportKind, string>>;
  readonly headings: Readonly<Record<HeadingWord, string>>;
  readonly labels: Readonly<Record<LabelWord, string>>;
  readonly sentences: Readonly<Record<SentenceWord, string>>;
  /** Headings of the texts that stand in no other place. */
  readonly texts: Readonly<Record<ReportTextId, string>>;
  readonly assessments: Readonly<Record<Assessment, string>>;
  readonly grades: Readonly<Record<FindingGrade, string>>;
  readonly states: Readonly<Record<FindingState, string>>;
  readonly auditTypes: Readonly<Record<AuditType, string>>;
  readonly auditStates: Readonly<Record<AuditState, string>>;
  readonly roles: Readonly<Record<PersonRole, string>>;
  readonly evidenceTypes: Readonly<Record<EvidenceType, string>>;
  readonly actionStates: Readonly<Record<ActionState, string>>;
  readonly causeMethods: Readonly<Record<CauseMethod, string>>;
  readonly causeCategories: Readonly<Record<CauseCategory, string>>;
  readonly whyLegs: Readonly<Record<WhyLeg, string>>;
  readonly deadlines: Readonly<Record<DeadlineKind, string>>;
  readonly steps: Readonly<Record<CaseStep, string>>;
  readonly reviewMethods: Readonly<Record<EvidenceReview['method'], string>>;
}

/** Fills `{name}` places of a sentence; a name that is not given stays as it is. */
export function fillIn(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (place: string, name: string) => String(values[name] ?? place));
}
