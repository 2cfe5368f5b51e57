import type { ChangeEntry } from './change.ts';

/** Steps a person cannot take back: they say who works here or what left the house, not what was found. */
const LASTING_EVENTS: ReadonlySet<string> = new Set(['person.introduced', 'author.changed', 'exchange.registered']);

/** One press of undo or redo: one entry, or the run of entries typed into one field. Oldest first. */
export type UndoStep = readonly ChangeEntry[];

export interface UndoStacks {
  /** Next to be undone last. */
  readonly undo: readonly UndoStep[];
  /** Next to be redone last. Each holds the undo entries to take back. */
  readonly redo: readonly UndoStep[];
}

/**
 * What can be undone and redone, read from a device's log (oldest first; its beginning may be missing).
 * A new change clears what could be redone, as in every editor.
 */
export function readUndoStacks(entries: readonly ChangeEntry[]): UndoStacks {
  const undo: ChangeEntry[][] = [];
  const redo: ChangeEntry[][] = [];
  for (const entry of entries) {
    if (entry.undoes !== null) {
      undo.pop();
      redo.push([entry]);
    } else if (entry.redoes !== null) {
      redo.pop();
      undo.push([entry]);
    } else if (!LASTING_EVENTS.has(entry.event)) {
      redo.length = 0;
      const top = undo.at(-1);
      const isSameRun = entry.group !== null && top !== undefined && top.at(-1)?.group === entry.group;
      if (isSameRun) top.push(entry);
      else undo.push([entry]);
    }
  }
  return { undo, redo };
}
