import type { Audit } from '#shared/domain/audit/audit.ts';
import { paths } from '#renderer/ui/paths.ts';

/** Where an audit is opened: its plan while it is being planned, afterwards its checklist. */
export function pathToWork(audit: Pick<Audit, 'id' | 'state' | 'resumeState'>): string {
  const state = audit.resumeState ?? audit.state;
  const isPlanning = state === 'draft' || state === 'planned' || state === 'plan-agreed';
  return isPlanning ? paths.plan(audit.id) : paths.checklist(audit.id);
}
