import type { Timestamp } from '../../lib/calendar-date.ts';
import type { AnswerId, AuditId, PersonId, QuestionId, TemplateId } from '../ids.ts';
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
  /**
   * The template version whose wording was answered, when the audit has changed to a version that asks something
   * else. Gone once the answer is given anew or said to hold still.
   */
  readonly answeredFor?: TemplateId;
  /** Where the answer was taken over from, as it was then. */
  readonly takenFrom?: TakenFrom;
}

/** A copy of the answer to a related question, to tell later whether that one was changed since. */
export interface TakenFrom {
  readonly questionId: QuestionId;
  readonly assessment: Assessment;
  readonly notes: string;
  readonly at: Timestamp;
}

/** What is known of an answer before there is an audit for it: read from somebody's workbook. */
export type InitialAnswer = Pick<Answer, 'questionId' | 'assessment' | 'notes' | 'justification' | 'interviewee' | 'sample'>;

/** The same two ids always give the same answer id, so that two devices cannot make two answers to one question. */
export function answerId(auditId: AuditId, questionId: QuestionId): AnswerId {
  return `${auditId}/${questionId}` as AnswerId;
}

/** An answer as it is before anybody touched it. */
export function blankAnswer(auditId: AuditId, questionId: QuestionId): Omit<Answer, 'answeredFor' | 'takenFrom'> {
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

/** Whether anything was put down; an assignment alone is no answer. */
export function isGiven(answer: Answer): boolean {
  const { assessment, notes, justification, interviewee, sample } = answer;
  return assessment !== 'not-assessed' || [notes, justification, interviewee, sample].some((text) => text.trim() !== '');
}
