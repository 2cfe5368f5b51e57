import { yearOf, type CalendarDate, type Timestamp } from '../../lib/calendar-date.ts';
import type { Audit } from '../audit/audit.ts';
import type { ChecklistQuestion } from '../checklist/template.ts';
import type { ClauseNumber, FindingId, PersonId, QuestionId } from '../ids.ts';
import { formatClause } from '../standard/clause-registry.ts';
import type { Standard } from '../standard/standard.ts';
import type { Finding } from './finding.ts';

/** What the auditor enters when raising a finding. */
export type FindingDraft = Pick<
  Finding,
  | 'grade'
  | 'statement'
  | 'requirementReference'
  | 'objectiveEvidence'
  | 'clauses'
  | 'site'
  | 'service'
  | 'process'
  | 'owner'
  | 'dueDate'
>;

export interface RaiseContext {
  readonly id: FindingId;
  readonly audit: Pick<Audit, 'id'>;
  readonly reference: string;
  readonly questionIds: readonly QuestionId[];
  readonly raisedBy: PersonId;
  readonly raisedAt: Timestamp;
}

/** A new finding in state draft, with the spaces at the ends of its texts taken off. */
export function raiseFinding(draft: FindingDraft, context: RaiseContext): Finding {
  return {
    id: context.id,
    auditId: context.audit.id,
    reference: context.reference,
    grade: draft.grade,
    state: 'draft',
    statement: draft.statement.trim(),
    requirementReference: draft.requirementReference.trim(),
    objectiveEvidence: draft.objectiveEvidence.trim(),
    clauses: draft.clauses,
    questionIds: context.questionIds,
    site: draft.site.trim(),
    service: draft.service.trim(),
    process: draft.process.trim(),
    owner: draft.owner.trim(),
    dueDate: draft.dueDate,
    raisedBy: context.raisedBy,
    raisedAt: context.raisedAt,
  };
}

/** The year of a finding's reference: that of the audit's first day, or of today when it has none. */
export function referenceYearOf(audit: Pick<Audit, 'startDate'>, today: CalendarDate): number {
  return yearOf(audit.startDate ?? today);
}

/** Clauses with their titles, one to a line: "8.6.1 Incident management". Numbers no standard knows stay alone. */
export function requirementReferenceOf(clauses: readonly ClauseNumber[], standards: readonly Standard[]): string {
  return clauses
    .map((number) => {
      const known = standards.flatMap((standard) => standard.clauses).find((clause) => clause.number === number);
      return known === undefined ? number : formatClause(known);
    })
    .join('\n');
}

/** What is known before the auditor types: clause and process of the question, site and service if there is but one. */
export function blankDraft(
  grade: Finding['grade'],
  audit: Pick<Audit, 'sites' | 'services'>,
  question: Pick<ChecklistQuestion, 'clause' | 'clauseTitle' | 'process'> | null,
  standards: readonly Standard[],
): FindingDraft {
  const clauses = question === null || question.clause === '' ? [] : [question.clause];
  const [onlySite = ''] = audit.sites.length === 1 ? audit.sites : [];
  const [onlyService = ''] = audit.services.length === 1 ? audit.services : [];
  const known = requirementReferenceOf(clauses, standards);
  const isTitled = known !== clauses.join('\n');
  return {
    grade,
    statement: '',
    requirementReference: isTitled ? known : `${known} ${question?.clauseTitle ?? ''}`.trim(),
    objectiveEvidence: '',
    clauses,
    site: onlySite,
    service: onlyService,
    process: question?.process ?? '',
    owner: '',
    dueDate: null,
  };
}
