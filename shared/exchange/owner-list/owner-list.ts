import type { ActionKind, ActionState, CorrectiveAction } from '#shared/domain/corrective-action/corrective-action.ts';
import { daysOverdue } from '#shared/domain/corrective-action/overdue.ts';
import type { Finding, FindingGrade } from '#shared/domain/finding/finding.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import type { Person } from '#shared/domain/person/person.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';

/** One action as it goes out to whoever has to do it. */
export interface OwnerListRow {
  readonly action: CorrectiveAction;
  readonly finding: Pick<Finding, 'reference' | 'grade' | 'statement'> | null;
  readonly auditReference: string;
  readonly owner: Pick<Person, 'id' | 'name' | 'email'> | null;
}

/** The actions of one owner; null for those nobody owns. */
export interface OwnerList {
  readonly owner: OwnerListRow['owner'];
  readonly rows: readonly OwnerListRow[];
}

/** The words of a list, in the language it goes out in. */
export interface OwnerListWords {
  readonly title: string;
  readonly nobody: string;
  readonly columns: Readonly<
    Record<
      | 'owner'
      | 'reference'
      | 'title'
      | 'description'
      | 'kind'
      | 'state'
      | 'dueDate'
      | 'originalDueDate'
      | 'overdue'
      | 'plannedEvidence'
      | 'actualEvidence'
      | 'criterion'
      | 'checkDate'
      | 'finding'
      | 'grade'
      | 'statement'
      | 'audit',
      string
    >
  >;
  readonly states: Readonly<Record<ActionState, string>>;
  readonly kinds: Readonly<Record<ActionKind, string>>;
  readonly grades: Readonly<Record<FindingGrade, string>>;
}

/** Behind every real day. */
const NO_DATE = '9999';

/** The lists of the chosen owners, by name; in each what is due first comes first. Nobody's actions come last. */
export function listsByOwner(
  rows: readonly OwnerListRow[],
  owners: ReadonlySet<PersonId | null>,
  compare: (left: string, right: string) => number,
): readonly OwnerList[] {
  const byOwner = new Map<PersonId | null, OwnerListRow[]>();
  for (const row of rows) {
    const id = row.owner?.id ?? null;
    const ofOwner = byOwner.get(id);
    if (ofOwner === undefined) byOwner.set(id, [row]);
    else ofOwner.push(row);
  }
  return [...byOwner]
    .filter(([id]) => owners.has(id))
    .map(([, ofOwner]) => ({
      owner: ofOwner[0]?.owner ?? null,
      rows: ofOwner.toSorted(
        (left, right) =>
          compare(left.action.dueDate ?? NO_DATE, right.action.dueDate ?? NO_DATE) ||
          compare(left.action.reference, right.action.reference),
      ),
    }))
    .toSorted((left, right) => {
      if (left.owner === null || right.owner === null) return Number(left.owner === null) - Number(right.owner === null);
      return compare(left.owner.name, right.owner.name);
    });
}

/** How many of a list are late on a day. */
export function overdueCount({ rows }: OwnerList, today: CalendarDate): number {
  return rows.filter(({ action }) => daysOverdue(action, today) > 0).length;
}
