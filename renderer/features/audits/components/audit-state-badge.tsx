import type { AuditState } from '#shared/domain/audit/audit.ts';
import { useT } from '#renderer/i18n/use-t.ts';
import { StatusBadge } from '#renderer/ui/status-badge.tsx';
import { AUDIT_STATE_LOOKS } from '../audit-state-look.ts';

/** The state of an audit as icon and word. */
export function AuditStateBadge({ state }: { readonly state: AuditState }) {
  const t = useT();
  return <StatusBadge {...AUDIT_STATE_LOOKS[state]}>{t(`terms.auditState.${state}`)}</StatusBadge>;
}
