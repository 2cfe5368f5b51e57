import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { AuditId } from '#shared/domain/ids.ts';

interface OpenAudits {
  /** In the order they were opened. */
  readonly ids: readonly AuditId[];
  /** The one looked at last; what is asked for without naming an audit is meant for it. */
  readonly lastId: AuditId | null;
}

/** Audits kept open side by side in the navigation. */
export const useOpenAudits = create<OpenAudits>()(
  persist((): OpenAudits => ({ ids: [], lastId: null }), { name: 'open-audits' }),
);

/** Keeps an audit in the navigation. */
export function rememberOpenAudit(id: AuditId): void {
  useOpenAudits.setState(({ ids }) => ({ ids: ids.includes(id) ? ids : [...ids, id], lastId: id }));
}

/** Takes an audit out of the navigation; the audit itself stays. */
export function closeAudit(id: AuditId): void {
  useOpenAudits.setState(({ ids, lastId }) => ({
    ids: ids.filter((other) => other !== id),
    lastId: lastId === id ? null : lastId,
  }));
}

/** The open audits, the one looked at last in front, then those opened latest. */
export function openAuditsLatestFirst({ ids, lastId }: OpenAudits): readonly AuditId[] {
  const others = ids.filter((id) => id !== lastId).toReversed();
  return lastId === null ? others : [lastId, ...others];
}
