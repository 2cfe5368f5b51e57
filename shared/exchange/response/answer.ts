import { z } from 'zod';
import { CAUSE_METHODS } from '#shared/domain/cause/cause.ts';
import type { Sha256 } from '#shared/domain/ids.ts';
import { parseCalendarDate, type CalendarDate } from '#shared/lib/calendar-date.ts';
import { hashOf } from './finding-part.ts';

const text = z.string().default('');
const day = z
  .string()
  .nullable()
  .default(null)
  .refine((value) => value === null || parseCalendarDate(value) !== null, 'no such day')
  .transform((value): CalendarDate | null => (value === null ? null : parseCalendarDate(value)));

/** One corrective action of an answer. `id` is that of an action already known to the auditor's side. */
export const answerActionSchema = z.object({
  id: z.string().nullable().default(null),
  action: text,
  owner: text,
  dueDate: day,
  plannedEvidence: text,
  actualEvidence: text,
  criterion: text,
  checkDate: day,
  /** Text of the root cause it removes; empty for the first one. */
  rootCause: text,
});
export type AnswerAction = z.infer<typeof answerActionSchema>;

/** The organization's side of a nonconformity (domain reference C.1: acknowledgement and submission). */
export const answerSchema = z.object({
  acknowledgement: z
    .object({ name: text, on: day, verdict: z.enum(['accept', 'dispute']).nullable().default(null), reason: text })
    .prefault({}),
  correction: z.object({ text, responsible: text, doneOn: day, evidence: text, extent: text }).prefault({}),
  cause: z
    .object({
      method: z.enum(CAUSE_METHODS).nullable().default(null),
      analysis: text,
      directCause: text,
      rootCauses: z.array(z.object({ text, category: text })).default([]),
    })
    .prefault({}),
  actions: z.array(answerActionSchema).default([]),
  submitted: z.object({ name: text, on: day }).prefault({}),
});
export type Answer = z.infer<typeof answerSchema>;

export const BLANK_ANSWER: Answer = answerSchema.parse({});

const isFilled = (value: string): boolean => value.trim() !== '';

/** An action in which nothing is said. */
export function isBlankAction(action: AnswerAction): boolean {
  const { action: what, owner, plannedEvidence, actualEvidence, criterion, dueDate, checkDate, rootCause } = action;
  return ![what, owner, plannedEvidence, actualEvidence, criterion, rootCause].some(isFilled) && dueDate === null && checkDate === null;
}

/** The answer as it counts: texts without blanks at their ends, nothing where nothing is said. */
export function tidyAnswer({ acknowledgement, correction, cause, actions, submitted }: Answer): Answer {
  const trim = (value: string): string => value.replace(/\r\n?/g, '\n').trim();
  return {
    acknowledgement: { ...acknowledgement, name: trim(acknowledgement.name), reason: trim(acknowledgement.reason) },
    correction: {
      text: trim(correction.text),
      responsible: trim(correction.responsible),
      doneOn: correction.doneOn,
      evidence: trim(correction.evidence),
      extent: trim(correction.extent),
    },
    cause: {
      method: cause.method,
      analysis: trim(cause.analysis),
      directCause: trim(cause.directCause),
      rootCauses: cause.rootCauses.map((one) => ({ text: trim(one.text), category: trim(one.category) })).filter((one) => one.text !== '' || one.category !== ''),
    },
    actions: actions
      .filter((action) => !isBlankAction(action))
      .map((action) => ({
        id: action.id,
        action: trim(action.action),
        owner: trim(action.owner),
        dueDate: action.dueDate,
        plannedEvidence: trim(action.plannedEvidence),
        actualEvidence: trim(action.actualEvidence),
        criterion: trim(action.criterion),
        checkDate: action.checkDate,
        rootCause: trim(action.rootCause),
      })),
    submitted: { name: trim(submitted.name), on: submitted.on },
  };
}

/** An answer in which nobody said anything. */
export function isBlankAnswer(answer: Answer): boolean {
  return answerHash(answer) === answerHash(BLANK_ANSWER);
}

/** What tells one answer from another, however it was written down. */
export function answerHash(answer: Answer): Sha256 {
  return hashOf(tidyAnswer(answer));
}
