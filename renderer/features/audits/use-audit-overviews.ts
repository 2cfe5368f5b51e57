import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react';
import { countedAuditsOf } from '#renderer/data/audit-figures.ts';
import { listAudits, type AuditOverview } from '#renderer/data/repositories/audits-repository.ts';
import { useLive, useWorkspace } from '#renderer/data/workspace-context.tsx';

/**
 * The audits at once, their figures as they are counted: the list can be worked with whatever lies in the store.
 * Undefined while the audits are read.
 */
export function useAuditOverviews(): readonly AuditOverview[] | undefined {
  const { database } = useWorkspace();
  const rows = useLive(listAudits, []);
  const subscribe = useCallback((listener: () => void) => countedAuditsOf(database).subscribe(listener), [database]);
  const counted = useSyncExternalStore(subscribe, () => countedAuditsOf(database).read());
  useEffect(() => {
    if (!rows) return;
    // Behind the first frame: that one belongs to the list.
    const timer = setTimeout(() => countedAuditsOf(database).count(rows.map(({ audit }) => audit)), 50);
    return () => clearTimeout(timer);
  }, [database, rows]);
  return useMemo(() => rows?.map((row) => ({ ...row, figures: counted.get(row.audit.id) ?? null })), [rows, counted]);
}
