import type { Timestamp } from '../../lib/calendar-date.ts';
import type { AnswerId, AuditId, PersonId, QuestionId } from '../ids.ts';
import type { Assessment } from './assessment.ts';

/** What the auditors put down for one question in one audit. A question without a row is not assessed. */
export interface Answer {
  readonly id: AnswerId;
  readonly auditId: AuditId;
  readonly questionId: QuestionId;
  readonly assessment: Assessment;
  readonly notes: string;
  /** Why the question is not applicable; required for that value. */
  readonly justification: string;
  readonly interviewee: string;
  readonly sample: string;
  readonly assignedTo: PersonId | null;
  readonly assessedBy: PersonId | null;
  readonly assessedAt: Timestamp | null;
}

/** What is known of an answer before there is an audit for it: read from somebody's workbook. */
export type InitialAnswer = Pick<Answer, 'questionId' | 'assessment' | 'notes' | 'justification' | 'interviewee' | 'sample'>;

/** The same two ids always give the same answer id, so that two devices cannot make two answers to one question. */
export function answerId(auditId: AuditId, questionId: QuestionId): AnswerId {
  return `${auditId}/${questionId}` as AnswerId;
}

/** An answer as it is before anybody touched it. */
export function blankAnswer(auditId: AuditId, questionId: QuestionId): Answer {
  return {
    id: answerId(auditId, questionId),
    auditId,
    questionId,
    assessment: 'not-assessed',
    notes: '',
    justification: '',
    interviewee: '',
    sample: '',
    assignedTo: null,
    assessedBy: null,
    assessedAt: null,
  };
}
