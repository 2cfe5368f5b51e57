import { create } from 'zustand';
import type { AuditId } from '#shared/domain/ids.ts';
import type { ChecklistLook } from '../checklist-store.ts';

const KEY = 'checklist.looks';

/** Audits whose checklist is seen as a grid; all others as cards. */
function readGridAudits(): readonly string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(stored) ? stored.filter((id): id is string => typeof id === 'string') : [];
  } catch {
    return [];
  }
}

const useLooks = create<{ readonly gridAudits: readonly string[] }>()(() => ({ gridAudits: readGridAudits() }));

/** How this audit's checklist is seen; remembered on this computer. */
export function useChecklistLook(auditId: AuditId): ChecklistLook {
  return useLooks(({ gridAudits }) => (gridAudits.includes(auditId) ? 'grid' : 'cards'));
}

export function setChecklistLook(auditId: AuditId, look: ChecklistLook): void {
  const others = useLooks.getState().gridAudits.filter((id) => id !== auditId);
  const gridAudits = look === 'grid' ? [...others, auditId] : others;
  useLooks.setState({ gridAudits });
  localStorage.setItem(KEY, JSON.stringify(gridAudits));
}
