/** Expected trouble with the store; the screen says what to do for each. */
export interface StorageProblem {
  readonly code:
    /** No room on the disk, or the browser's share of it is used up. */
    | 'disk-full'
    /** Another window upgraded or closed the database. */
    | 'database-closed'
    /** In the database, but not in the journal beside it. */
    | 'journal-failed'
    /** Undo or redo: somebody changed the same field since. */
    | 'changed-since'
    | 'nothing-to-undo'
    /** A released checklist version would be changed, or a draft be used in an audit. */
    | 'template-frozen'
    | 'template-draft'
    /** A corrective action plan that was handed in would be changed or removed. */
    | 'submission-frozen'
    /** An issued report would be changed or removed. */
    | 'report-frozen'
    /** Taken back by a person while it was being written: nothing was. */
    | 'cancelled'
    | 'unknown';
  readonly detail: string;
}

function namesOf(error: unknown): readonly string[] {
  const names: string[] = [];
  for (let current = error; current instanceof Error || current instanceof DOMException; ) {
    names.push(current.name);
    const inner: unknown = 'inner' in current ? current.inner : undefined;
    if (inner === current) break;
    current = inner;
  }
  return names;
}

/** Tells a full disk and a closed database from surprises, looking through Dexie's wrapping. */
export function toStorageProblem(error: unknown): StorageProblem {
  const names = namesOf(error);
  const detail = error instanceof Error ? error.message : String(error);
  if (names.includes('QuotaExceededError')) return { code: 'disk-full', detail };
  if (names.includes('DatabaseClosedError') || names.includes('InvalidStateError')) {
    return { code: 'database-closed', detail };
  }
  return { code: 'unknown', detail };
}
