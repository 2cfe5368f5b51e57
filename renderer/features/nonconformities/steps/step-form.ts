import type { PersonId } from '#shared/domain/ids.ts';
import type { StepInput } from '#shared/domain/nonconformity/case-context.ts';
import type { CaseStep, ReviewMethod } from '#shared/domain/nonconformity/nonconformity.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';

/** What is typed in the dialog of a step, before it is an input of the rules. */
export interface StepForm {
  readonly by: PersonId | null;
  /** As typed; the rules say when it is no date. */
  readonly on: string;
  readonly reason: string;
  readonly confirmedBy: PersonId | null;
  readonly method: ReviewMethod | null;
  readonly reference: string;
  readonly comment: string;
  readonly checked: string;
  readonly sample: string;
  readonly result: string;
}

export type StepField = keyof StepForm;

/** The parts of the dialog a step asks for, beside the person and the day. */
export interface StepParts {
  readonly confirmer: 'lead-auditor' | 'quality-manager' | null;
  readonly review: boolean;
  readonly check: boolean;
}

const PLAIN: StepParts = { confirmer: null, review: false, check: false };

const PARTS: Readonly<Partial<Record<CaseStep, StepParts>>> = {
  issue: { ...PLAIN, confirmer: 'lead-auditor' },
  'submit-plan': { ...PLAIN, confirmer: 'quality-manager' },
  'accept-evidence': { ...PLAIN, review: true },
  'reject-evidence': { ...PLAIN, review: true },
  'confirm-effective': { ...PLAIN, check: true },
  'deny-effective': { ...PLAIN, check: true },
};

/** Which parts of the dialog a step shows; what of them is needed is said by the rules. */
export function partsOf(step: CaseStep): StepParts {
  return PARTS[step] ?? PLAIN;
}

export function blankForm(by: PersonId | null, today: CalendarDate): StepForm {
  return { by, on: today, reason: '', confirmedBy: null, method: null, reference: '', comment: '', checked: '', sample: '', result: '' };
}

/** The form as the rules take it. */
export function inputOf(step: CaseStep, form: StepForm): StepInput {
  const { confirmer, review, check } = partsOf(step);
  return {
    on: form.on as CalendarDate,
    reason: form.reason,
    confirmedBy: confirmer === null ? null : form.confirmedBy,
    review: review && form.method !== null ? { method: form.method, reference: form.reference, comment: form.comment } : null,
    check: check ? { checked: form.checked, sample: form.sample, result: form.result } : null,
  };
}
