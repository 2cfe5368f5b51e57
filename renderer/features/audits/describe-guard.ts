import type { TFunction } from 'i18next';
import type { GuardPlace, GuardProblem } from '#shared/domain/audit/guard.ts';
import { parseCalendarDate } from '#shared/lib/calendar-date.ts';
import { formatDate, formatNumber } from '#renderer/i18n/format.ts';
import { paths } from '#renderer/ui/paths.ts';

/** Every word any of the sentences may need; a problem brings those its own sentence uses. */
const NOTHING_TOLD = { title: '', edition: '', names: '', row: 0, auditor: '', count: 0, total: 0 };

/** What stands in the way of a step, as a sentence. */
export function describeGuard(t: TFunction, problem: GuardProblem): string {
  const { date, hours, ...details } = problem.details;
  return t(`audits.guards.${problem.code}`, {
    ...NOTHING_TOLD,
    ...details,
    date: typeof date === 'string' ? formatDate(parseCalendarDate(date)) : '',
    hours: typeof hours === 'number' ? formatNumber(hours) : '',
  });
}

/** The id of the part of the plan where something is put right; null when that is on another screen. */
export function sectionOf(place: GuardPlace): string | null {
  switch (place) {
    case 'checklist':
    case 'findings':
    case 'reason':
      return null;
    case 'general':
    case 'criteria':
    case 'team':
    case 'agenda':
    case 'meetings':
    case 'report':
      return `plan-${place}`;
  }
}

/** The screen where something is put right, when it is not the plan. */
export function screenOf(place: GuardPlace, auditId: string): string | null {
  if (place === 'checklist') return paths.checklist(auditId);
  return place === 'findings' ? paths.findings(auditId) : null;
}
