import type { ActionOverview } from '#renderer/data/repositories/actions-repository.ts';
import { ACTION_STATES, type ActionState } from '#shared/domain/corrective-action/corrective-action.ts';

export type BoardColumns = Readonly<Record<ActionState, readonly ActionOverview[]>>;

/** Behind every real day. */
const NO_DATE = '9999';

/** Still to do: the most urgent first. Over: the latest first. */
function order(state: ActionState): (left: ActionOverview, right: ActionOverview) => number {
  if (state === 'planned' || state === 'in-progress') {
    return ({ action: left }, { action: right }) => compare(left.dueDate ?? NO_DATE, right.dueDate ?? NO_DATE) || compare(left.reference, right.reference);
  }
  return ({ action: left }, { action: right }) => compare(right.doneOn ?? '', left.doneOn ?? '') || compare(right.reference, left.reference);
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The cards of each column in their order. */
export function boardColumns(rows: readonly ActionOverview[]): BoardColumns {
  const byState = Map.groupBy(rows, ({ action }) => action.state);
  const of = (state: ActionState): readonly ActionOverview[] => (byState.get(state) ?? []).toSorted(order(state));
  return { planned: of('planned'), 'in-progress': of('in-progress'), done: of('done'), verified: of('verified'), cancelled: of('cancelled') };
}

/** Where the focus goes from a card: along its column, or to the card at the same height in the next column that has one. */
export function neighbourOf(
  columns: BoardColumns,
  from: ActionOverview,
  step: 'up' | 'down' | 'before' | 'after' | 'first' | 'last',
): ActionOverview | undefined {
  const column = columns[from.action.state];
  const at = column.findIndex(({ action }) => action.id === from.action.id);
  if (step === 'up') return column[at - 1];
  if (step === 'down') return column[at + 1];
  if (step === 'first') return column[0];
  if (step === 'last') return column.at(-1);
  const start = ACTION_STATES.indexOf(from.action.state);
  const others = step === 'after' ? ACTION_STATES.slice(start + 1) : ACTION_STATES.slice(0, start).reverse();
  const next = others.map((state) => columns[state]).find((cards) => cards.length > 0);
  return next?.[Math.min(Math.max(at, 0), next.length - 1)];
}

/** The state beside a state on the board; undefined at the edges. */
export function stateBeside(state: ActionState, step: 'before' | 'after'): ActionState | undefined {
  return ACTION_STATES[ACTION_STATES.indexOf(state) + (step === 'after' ? 1 : -1)];
}
