import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { AuditId } from '#shared/domain/ids.ts';

/** Audits kept open side by side in the navigation, in the order they were opened. */
export const useOpenAudits = create<{ readonly ids: readonly AuditId[] }>()(
  persist(() => ({ ids: [] as readonly AuditId[] }), { name: 'open-audits' }),
);

/** Keeps an audit in the navigation. */
export function rememberOpenAudit(id: AuditId): void {
  useOpenAudits.setState(({ ids }) => (ids.includes(id) ? { ids } : { ids: [...ids, id] }));
}

/** Takes an audit out of the navigation; the audit itself stays. */
export function closeAudit(id: AuditId): void {
  useOpenAudits.setState(({ ids }) => ({ ids: ids.filter((other) => other !== id) }));
}
