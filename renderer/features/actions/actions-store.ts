import { create } from 'zustand';
import type { ActionState } from '#shared/domain/corrective-action/corrective-action.ts';
import type { ActionId, AuditId, PersonId } from '#shared/domain/ids.ts';

export const LOOKS = ['board', 'grid', 'timeline'] as const;
export type ActionsLook = (typeof LOOKS)[number];

export const DUE_FILTERS = ['overdue', 'within-14', 'within-30', 'within-90', 'undated', 'moved'] as const;
export type DueFilter = (typeof DUE_FILTERS)[number];

/** `nobody` stands for actions without an owner. */
export type OwnerFilter = PersonId | 'nobody' | null;
export type StateFilter = ActionState | 'to-be-done' | null;

export interface ActionsFilter {
  readonly text: string;
  readonly owner: OwnerFilter;
  readonly due: DueFilter | null;
  readonly state: StateFilter;
  readonly audit: AuditId | null;
}

export const NO_FILTER: ActionsFilter = { text: '', owner: null, due: null, state: null, audit: null };

export interface GridSort {
  readonly column: string;
  readonly isDescending: boolean;
}

interface ActionsScreenState {
  readonly look: ActionsLook;
  readonly filter: ActionsFilter;
  readonly sort: GridSort | null;
  /** The action that has, or last had, the focus, in whatever look. */
  readonly current: ActionId | null;
  readonly selected: ReadonlySet<ActionId>;
  readonly scale: 'weeks' | 'months';
  readonly isTable: boolean;
}

const LOOK_KEY = 'actions.look';

function storedLook(): ActionsLook {
  const stored = localStorage.getItem(LOOK_KEY);
  return LOOKS.find((look) => look === stored) ?? 'board';
}

/** What the actions are filtered by and where one is in them; the three looks share it, and it is kept while others are shown. */
export const useActionsStore = create<ActionsScreenState>()(() => ({
  look: storedLook(),
  filter: NO_FILTER,
  sort: null,
  current: null,
  selected: new Set(),
  scale: 'weeks',
  isTable: false,
}));

/** Shows the same actions another way; remembered on this computer. */
export function showLook(look: ActionsLook): void {
  localStorage.setItem(LOOK_KEY, look);
  useActionsStore.setState({ look });
}

export function setFilter(fields: Partial<ActionsFilter>): void {
  useActionsStore.setState(({ filter }) => ({ filter: { ...filter, ...fields } }));
}

export function clearFilter(): void {
  useActionsStore.setState({ filter: NO_FILTER });
}

export function setCurrent(current: ActionId | null): void {
  useActionsStore.setState({ current });
}
