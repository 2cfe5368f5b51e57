import type { JoinedCase } from '#renderer/data/repositories/cases-repository.ts';
import type { FindingGrade, FindingState } from '#shared/domain/finding/finding.ts';
import { dueNow, type Due } from '#shared/domain/nonconformity/due.ts';
import { fold } from '#shared/domain/search/fold.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';

/** One line of the list. */
export interface CaseRow extends JoinedCase {
  readonly due: Due | null;
  /** How often one of its dates was moved. */
  readonly extensions: number;
}

/** Whose turn it is, for the filter: several states each. */
export const STATE_GROUPS = ['draft', 'to-answer', 'under-review', 'in-implementation', 'effectiveness', 'over'] as const;
export type StateGroup = (typeof STATE_GROUPS)[number];

const GROUP_OF: Readonly<Record<FindingState, StateGroup>> = {
  draft: 'draft',
  issued: 'to-answer',
  disputed: 'under-review',
  acknowledged: 'to-answer',
  contained: 'to-answer',
  'cause-found': 'to-answer',
  'cap-rejected': 'to-answer',
  reopened: 'to-answer',
  'cap-submitted': 'under-review',
  'cap-accepted': 'in-implementation',
  'evidence-rejected': 'in-implementation',
  implemented: 'under-review',
  'evidence-accepted': 'effectiveness',
  'effectiveness-check-due': 'effectiveness',
  effective: 'effectiveness',
  closed: 'over',
  withdrawn: 'over',
};

export function groupOfState(state: FindingState): StateGroup {
  return GROUP_OF[state];
}

export interface CaseFilter {
  readonly text: string;
  readonly group: StateGroup | null;
  readonly grade: FindingGrade | null;
  readonly auditId: string | null;
  readonly owner: string | null;
  readonly isOverdueOnly: boolean;
}

/** Behind every real date: what is not due comes last. */
const NO_DATE = '9999-12-31';

/** The lines of the list, what is due first in front; then drafts, then what is over. */
export function caseRows(cases: readonly JoinedCase[], today: CalendarDate): readonly CaseRow[] {
  const rows = cases.map((one): CaseRow => ({
    ...one,
    due: dueNow(one.finding, one.nonconformity, today),
    extensions: one.nonconformity?.deadlines?.extensions.length ?? 0,
  }));
  const rank = ({ finding }: CaseRow): number => (groupOfState(finding.state) === 'over' ? 2 : finding.state === 'draft' ? 1 : 0);
  return rows.toSorted(
    (left, right) =>
      rank(left) - rank(right) ||
      (left.due?.date ?? NO_DATE).localeCompare(right.due?.date ?? NO_DATE) ||
      right.finding.reference.localeCompare(left.finding.reference, 'en', { numeric: true }),
  );
}

/** Whether a line passes the filter; every word of the text has to be somewhere in it. */
export function isCaseShown({ finding, audit, due }: CaseRow, filter: CaseFilter): boolean {
  if (filter.group !== null && groupOfState(finding.state) !== filter.group) return false;
  if (filter.grade !== null && finding.grade !== filter.grade) return false;
  if (filter.auditId !== null && finding.auditId !== filter.auditId) return false;
  if (filter.owner !== null && finding.owner.trim() !== filter.owner) return false;
  if (filter.isOverdueOnly && (due?.overdueBy ?? 0) === 0) return false;
  const words = fold(filter.text).split(/\s+/).filter((word) => word !== '');
  if (words.length === 0) return true;
  const text = fold([finding.reference, finding.statement, finding.owner, finding.clauses.join(' '), audit.reference, audit.organization].join(' '));
  return words.every((word) => text.includes(word));
}
