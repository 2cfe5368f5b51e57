import type { DatabaseSentinel } from '#shared/contracts/sentinel.ts';
import type { DatabaseProbe } from './probe-database.ts';

/** Why the workbench does not simply open. */
export type OpeningObstacle =
  /** Entries are known to have existed, and the database is gone. */
  | { readonly code: 'emptied'; readonly expected: DatabaseSentinel | null; readonly dataLoss: string | null }
  /** It is there, but holds less than was known to be saved. */
  | { readonly code: 'behind'; readonly expected: DatabaseSentinel; readonly found: number }
  /** Another database stands where ours was. */
  | { readonly code: 'replaced'; readonly expected: DatabaseSentinel }
  | { readonly code: 'newer'; readonly found: number; readonly known: number }
  | { readonly code: 'unreadable'; readonly detail: string };

/** The note kept outside the database; null on a first start, `damaged` when it is there and cannot be read. */
export type FoundSentinel = DatabaseSentinel | 'damaged' | null;

export type OpeningDecision = { readonly kind: 'open' } | { readonly kind: 'stop'; readonly obstacle: OpeningObstacle };

const open: OpeningDecision = { kind: 'open' };
const stop = (obstacle: OpeningObstacle): OpeningDecision => ({ kind: 'stop', obstacle });

/**
 * Whether the database may be opened. A database found empty where one is expected must never look like a first
 * start: Chromium deletes a damaged store and reports success.
 */
export function decideOpening(
  probe: DatabaseProbe,
  found: FoundSentinel,
  knownVersion: number,
): OpeningDecision {
  const sentinel = found === 'damaged' ? null : found;
  const isExpected = sentinel !== null && sentinel.entries > 0;
  switch (probe.kind) {
    case 'unreadable':
      return stop({ code: 'unreadable', detail: probe.detail });
    case 'absent':
      // A note nobody can read still tells that there was something to note.
      return isExpected || found === 'damaged' || probe.dataLoss !== null
        ? stop({ code: 'emptied', expected: sentinel, dataLoss: probe.dataLoss })
        : open;
    case 'present':
      if (probe.schemaVersion > knownVersion) {
        return stop({ code: 'newer', found: probe.schemaVersion, known: knownVersion });
      }
      if (!isExpected) return open;
      if (probe.databaseId !== sentinel.databaseId) {
        return probe.databaseId === null || probe.head.sequence === 0
          ? stop({ code: 'emptied', expected: sentinel, dataLoss: null })
          : stop({ code: 'replaced', expected: sentinel });
      }
      return probe.head.sequence < sentinel.entries
        ? stop({ code: 'behind', expected: sentinel, found: probe.head.sequence })
        : open;
  }
}
