import type { Answer } from '../checklist/answer.ts';
import type { ChecklistQuestion, ChecklistTemplate } from '../checklist/template.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { Finding } from '../finding/finding.ts';
import type { Nonconformity } from '../nonconformity/nonconformity.ts';
import type { Person } from '../person/person.ts';
import type { Standard } from '../standard/standard.ts';
import type { Audit } from './audit.ts';

/** All a guard of the audit life cycle may look at. */
export interface LifeCycleContext {
  readonly audit: Audit;
  /** Why the step is taken, as typed; empty when nothing was. */
  readonly reason: string;
  /** Standards the program knows. */
  readonly standards: readonly Standard[];
  /** Templates of this audit and their questions. */
  readonly templates: readonly ChecklistTemplate[];
  readonly questions: readonly ChecklistQuestion[];
  readonly answers: readonly Answer[];
  readonly findings: readonly Finding[];
  readonly evidence: readonly Pick<Evidence, 'findingIds'>[];
  readonly people: readonly Pick<Person, 'id' | 'name'>[];
  readonly otherAudits: readonly Audit[];
  /** Those of the audit before this one (`lastAuditBefore`); of further audits they may be left out. */
  readonly otherFindings: readonly Finding[];
  /** What followed on those findings, as far as anything did. */
  readonly otherCases: readonly Pick<Nonconformity, 'id' | 'isVerifiedNextAudit'>[];
}

/** Where on the screens a problem is put right. */
export type GuardPlace = 'general' | 'criteria' | 'team' | 'agenda' | 'meetings' | 'checklist' | 'findings' | 'report' | 'reason';

/** Every code has a sentence for people; `details` fills it. */
export type GuardCode =
  | 'dates-missing'
  | 'dates-reversed'
  | 'scope-missing'
  | 'criteria-missing'
  | 'edition-missing'
  | 'edition-unknown'
  | 'lead-auditor-missing'
  | 'overlaps-audit'
  | 'agenda-empty'
  | 'agenda-auditor-missing'
  | 'agenda-time-missing'
  | 'agenda-time-wrong'
  | 'agenda-subject-missing'
  | 'agenda-clause-unknown'
  | 'auditor-double-booked'
  | 'auditor-over-allocated'
  | 'auditor-own-area'
  | 'clauses-without-questions'
  | 'open-nonconformities-not-planned'
  | 'opening-meeting-missing'
  | 'attendance-empty'
  | 'closing-meeting-missing'
  | 'questions-not-assessed'
  | 'justification-missing'
  | 'clause-not-applicable'
  | 'nonconformity-without-clause'
  | 'nonconformity-without-statement'
  | 'nonconformity-without-evidence'
  | 'deviations-not-explained'
  | 'conclusion-missing'
  | 'degree-missing'
  | 'report-number-missing'
  | 'no-nonconformities'
  | 'nonconformities-to-follow-up'
  | 'major-not-verified'
  | 'minor-without-plan'
  | 'minor-open'
  | 'reason-missing';

export interface GuardProblem {
  readonly code: GuardCode;
  readonly place: GuardPlace;
  readonly details: Readonly<Record<string, string | number>>;
}

/** Looks at one thing; an empty list means all is well. */
export type Guard = (context: LifeCycleContext) => readonly GuardProblem[];

/** A problem when `isWrong`, otherwise none. */
export function problemWhen(
  isWrong: boolean,
  code: GuardCode,
  place: GuardPlace,
  details: GuardProblem['details'] = {},
): readonly GuardProblem[] {
  return isWrong ? [{ code, place, details }] : [];
}

/** One problem that names all offenders, or none when there are none. */
export function problemNaming(
  names: readonly string[],
  code: GuardCode,
  place: GuardPlace,
  details: GuardProblem['details'] = {},
): readonly GuardProblem[] {
  return problemWhen(names.length > 0, code, place, { ...details, names: names.join(', '), count: names.length });
}
