import type { TFunction } from 'i18next';
import { formatDate, formatList } from '#renderer/i18n/format.ts';
import type { FindingGrade } from '#shared/domain/finding/finding.ts';
import type { CaseCode, CasePart, CaseProblem } from '#shared/domain/nonconformity/case-context.ts';
import type { PlanTick } from '#shared/domain/nonconformity/nonconformity.ts';
import type { PersonRole } from '#shared/domain/person/person.ts';
import { parseCalendarDate } from '#shared/lib/calendar-date.ts';
import type { CaseSectionId } from '../case-section-ids.ts';
import type { StepField } from './step-form.ts';

const NOTHING_TOLD = { name: '', cause: '', reference: '', count: 0 };

const codesIn = (text: string | number | undefined): readonly string[] => (typeof text === 'string' && text !== '' ? text.split(', ') : []);

/** What stands in the way of a step, as a sentence that says what to do. */
export function describeCaseProblem(t: TFunction, { code, details }: CaseProblem): string {
  const { date, parts, roles, points, grade, ...told } = details;
  return t(`cases.problems.${code}`, {
    ...NOTHING_TOLD,
    ...told,
    date: typeof date === 'string' ? formatDate(parseCalendarDate(date)) : '',
    parts: formatList(codesIn(parts).map((part) => t(`cases.parts.${part as CasePart}`))),
    roles: formatList(codesIn(roles).map((role) => t(`terms.personRole.${role as PersonRole}`))),
    points: formatList(codesIn(points).map((point) => t(`causes.ticks.${point as PlanTick}.label`))),
    grade: typeof grade === 'string' ? t(`terms.grade.${grade as FindingGrade}`) : '',
  });
}

/** Where a problem is put right: in a field of the dialog, in a part of the case, or nowhere in particular. */
export type ProblemPlace =
  | { readonly at: 'dialog'; readonly field: StepField }
  | { readonly at: 'case'; readonly section: CaseSectionId }
  | null;

const PLACES: Readonly<Record<CaseCode, ProblemPlace>> = {
  'not-a-nonconformity': { at: 'case', section: 'finding' },
  'role-not-allowed': { at: 'dialog', field: 'by' },
  'reason-missing': { at: 'dialog', field: 'reason' },
  'date-invalid': { at: 'dialog', field: 'on' },
  'date-in-future': { at: 'dialog', field: 'on' },
  'date-before-last-step': { at: 'dialog', field: 'on' },
  'finding-incomplete': { at: 'case', section: 'finding' },
  'confirmation-missing': { at: 'dialog', field: 'confirmedBy' },
  'confirmer-not-lead-auditor': { at: 'dialog', field: 'confirmedBy' },
  'containment-incomplete': { at: 'case', section: 'containment' },
  'containment-in-future': { at: 'case', section: 'containment' },
  'cause-incomplete': { at: 'case', section: 'cause' },
  'cause-repeats-finding': { at: 'case', section: 'cause' },
  'cause-repeats-direct-cause': { at: 'case', section: 'cause' },
  'cause-without-action': { at: 'case', section: 'actions' },
  'action-incomplete': { at: 'case', section: 'actions' },
  'release-missing': { at: 'dialog', field: 'confirmedBy' },
  'releaser-not-quality-manager': { at: 'dialog', field: 'confirmedBy' },
  'points-not-ticked': { at: 'case', section: 'submissions' },
  'no-submission-pending': { at: 'case', section: 'submissions' },
  'performer-verifies': { at: 'dialog', field: 'by' },
  'no-action': { at: 'case', section: 'actions' },
  'action-not-done': { at: 'case', section: 'actions' },
  'action-without-evidence': { at: 'case', section: 'actions' },
  'review-incomplete': { at: 'dialog', field: 'reference' },
  'check-incomplete': { at: 'dialog', field: 'checked' },
  'not-external': null,
  'not-minor': null,
  'was-major': null,
  'major-not-verified': { at: 'case', section: 'reviews' },
  'verified-by-performer': { at: 'case', section: 'checks' },
};

export function placeOfProblem({ code }: CaseProblem): ProblemPlace {
  return PLACES[code];
}
