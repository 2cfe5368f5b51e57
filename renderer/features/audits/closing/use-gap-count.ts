import { useEffect, useRef, useState } from 'react';
import { closingCheck, countGaps } from '#shared/domain/audit/closing-check/closing-check.ts';
import type { AuditId } from '#shared/domain/ids.ts';
import { readAtOnce, readCalmly } from '#renderer/data/read-many.ts';
import { lifeCycleContextOf } from '#renderer/data/repositories/audits-repository.ts';
import { useLive, useWorkspace } from '#renderer/data/workspace-context.tsx';

/** Long enough that somebody who types or grades is never waited for. */
const CALM_MS = 700;
/** A check of ten thousand questions stops the window for a moment: it waits for a pause this many times as long. */
const PAUSE_TIMES = 30;

/**
 * How many gaps an audit has, kept up to date a moment after each change: the check reads the whole checklist, so it
 * waits until nothing has been written for a while. Null until it is first known.
 */
export function useGapCount(auditId: AuditId): { readonly blocks: number; readonly should: number } | null {
  const { database } = useWorkspace();
  const head = useLive(async ({ meta }) => (await meta.get('head')) ?? null, []);
  const sequence = head?.key === 'head' ? head.sequence : 0;
  const [count, setCount] = useState<{ readonly auditId: AuditId; readonly blocks: number; readonly should: number } | null>(null);
  const isFirst = count?.auditId !== auditId;
  const tookMs = useRef(0);
  useEffect(() => {
    let isWanted = true;
    const read = async (): Promise<void> => {
      const startedAt = performance.now();
      // A screen of the audit is just being opened: what it shows itself goes first.
      const context = await lifeCycleContextOf(database, auditId, isFirst ? readCalmly : readAtOnce);
      const readAt = performance.now();
      if (!isWanted || !context) return;
      const gaps = countGaps(closingCheck(context));
      tookMs.current = performance.now() - (isFirst ? readAt : startedAt);
      setCount({ auditId, ...gaps });
    };
    // A badge that cannot be read stays away; the screen itself tells what is wrong with the store.
    const timer = setTimeout(() => void read().catch(() => undefined), isFirst ? 150 : Math.max(CALM_MS, PAUSE_TIMES * tookMs.current));
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [database, auditId, sequence, isFirst]);
  return isFirst ? null : count;
}
