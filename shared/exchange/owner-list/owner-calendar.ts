import { isToBeDone } from '#shared/domain/corrective-action/overdue.ts';
import type { CalendarEntry } from '../calendar/write-calendar.ts';
import type { OwnerList, OwnerListWords } from './owner-list.ts';

/** Unique all over the world as long as the ids are, which are UUIDs (RFC 5545, 3.8.4.7). */
const uidOf = (id: string, what: 'due' | 'check'): string => `${id}.${what}@luminous-audit`;

/** The days of owners as calendar entries: when an action still to do is due, and when its effect is looked at. */
export function ownerCalendar(
  lists: readonly OwnerList[],
  words: Pick<OwnerListWords, 'columns' | 'title' | 'nobody'> & { readonly checkOf: (reference: string) => string },
): readonly CalendarEntry[] {
  return lists.flatMap(({ owner, rows }) =>
    rows.flatMap(({ action, finding, auditReference }): readonly CalendarEntry[] => {
      const facts: readonly (readonly [string, string])[] = [
        [words.columns.owner, owner?.name ?? words.nobody],
        [words.columns.finding, finding === null ? '' : `${finding.reference} ${finding.statement}`],
        [words.columns.audit, auditReference],
        [words.columns.description, action.description],
        [words.columns.plannedEvidence, action.plannedEvidence],
        [words.columns.criterion, action.effectivenessCriterion],
      ];
      const description = facts.flatMap(([name, value]) => (value.trim() === '' ? [] : [`${name}: ${value}`])).join('\n');
      const entry = (what: 'due' | 'check', day: CalendarEntry['day'] | null, summary: string): readonly CalendarEntry[] =>
        day === null ? [] : [{ uid: uidOf(action.id, what), day, summary, description, categories: [words.title] }];
      return [
        ...(isToBeDone(action.state) ? entry('due', action.dueDate, `${action.reference} ${action.title}`) : []),
        ...(action.state === 'cancelled' ? [] : entry('check', action.checkDate, `${words.checkOf(action.reference)} ${action.title}`)),
      ];
    }),
  );
}
