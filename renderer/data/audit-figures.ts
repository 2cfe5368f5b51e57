import type { Audit } from '#shared/domain/audit/audit.ts';
import type { AuditId, FindingId } from '#shared/domain/ids.ts';
import { onRowsChanged, type ChangedKeys } from './changed-keys.ts';
import type { WorkbenchDatabase } from './database.ts';
import { figuresOfAudit, type AuditFigures } from './repositories/audits-repository.ts';

/** The figures of all audits that were asked for, counted one audit after the other and kept while the program runs. */
export interface CountedAudits {
  /** The same map as long as nothing changed. */
  readonly read: () => ReadonlyMap<AuditId, AuditFigures>;
  readonly subscribe: (listener: () => void) => () => void;
  /** Counts those of these audits that are not counted, or not any more; in this order. */
  readonly count: (audits: readonly Audit[]) => void;
}

/** What an audit was counted with: other checklists ask other questions. */
interface Counted {
  readonly figures: AuditFigures;
  readonly checklists: string;
  readonly isStale: boolean;
}

const checklistsOf = (audit: Audit): string => audit.templateIds.join('\n');

function createCountedAudits(database: WorkbenchDatabase): CountedAudits {
  const counted = new Map<AuditId, Counted>();
  const listeners = new Set<() => void>();
  /** Written to since the counting at work began. */
  const staleWhile = new Set<AuditId>();
  let wanted: readonly Audit[] = [];
  let shown: ReadonlyMap<AuditId, AuditFigures> = new Map();
  let isCounting = false;

  const next = (): Audit | undefined =>
    wanted.find((audit) => {
      const known = counted.get(audit.id);
      return known === undefined || known.isStale || known.checklists !== checklistsOf(audit);
    });
  const publish = (): void => {
    shown = new Map([...counted].map(([id, { figures }]) => [id, figures]));
    for (const listener of listeners) listener();
  };

  const pump = async (): Promise<void> => {
    if (isCounting) return;
    isCounting = true;
    try {
      for (let audit = next(); audit !== undefined && listeners.size > 0; audit = next()) {
        const { id } = audit;
        const checklists = checklistsOf(audit);
        // Marked first: what is written while it is counted makes it stale again.
        const before = counted.get(id);
        if (before) counted.set(id, { ...before, checklists, isStale: false });
        staleWhile.delete(id);
        const figures = await figuresOfAudit(database, audit);
        counted.set(id, { figures, checklists, isStale: staleWhile.has(id) });
        publish();
        // Somebody may have pressed a key meanwhile; counting can wait, the key cannot.
        await new Promise((resolve) => setTimeout(resolve));
      }
    } catch {
      // The list itself tells what is wrong with the store.
      wanted = [];
    } finally {
      isCounting = false;
    }
  };

  const markStale = (ids: Iterable<AuditId>): void => {
    for (const id of ids) {
      staleWhile.add(id);
      const known = counted.get(id);
      if (known) counted.set(id, { ...known, isStale: true });
    }
    if (listeners.size > 0) void pump();
  };
  const everything = (): readonly AuditId[] => [...counted.keys(), ...wanted.map(({ id }) => id)];

  const onFindings = async (keys: ChangedKeys): Promise<void> => {
    if (keys === 'all') {
      markStale(everything());
      return;
    }
    const rows = await database.findings.bulkGet(keys.map((key) => key as FindingId));
    // Of one that is gone nobody knows the audit any more.
    const isKnown = !rows.includes(undefined);
    markStale(isKnown ? rows.flatMap((row) => (row ? [row.auditId] : [])) : everything());
  };
  const stops = [
    onRowsChanged(database.name, 'answers', (keys) =>
      // An answer's key begins with its audit's.
      markStale(keys === 'all' ? everything() : keys.map((key) => key.slice(0, key.indexOf('/')) as AuditId)),
    ),
    onRowsChanged(database.name, 'findings', (keys) => void onFindings(keys).catch(() => markStale(everything()))),
    onRowsChanged(database.name, 'questions', () => markStale(everything())),
  ];
  database.on('close', () => stops.forEach((stop) => stop()));

  return {
    read: () => shown,
    subscribe: (listener) => {
      listeners.add(listener);
      void pump();
      return () => listeners.delete(listener);
    },
    count: (audits) => {
      wanted = audits;
      void pump();
    },
  };
}

const kept = new WeakMap<WorkbenchDatabase, CountedAudits>();

/** The counted audits of this database. */
export function countedAuditsOf(database: WorkbenchDatabase): CountedAudits {
  const known = kept.get(database);
  if (known) return known;
  const made = createCountedAudits(database);
  kept.set(database, made);
  return made;
}
