import { useTranslation } from 'react-i18next';
import type { AuditState } from '#shared/domain/audit/audit.ts';
import { StatusBadge } from '#renderer/ui/status-badge.tsx';
import { AUDIT_STATE_LOOKS } from '../audit-state-look.ts';

/** The state of an audit as icon and word. */
export function AuditStateBadge({ state }: { readonly state: AuditState }) {
  const { t } = useTranslation();
  return <StatusBadge {...AUDIT_STATE_LOOKS[state]}>{t(`terms.auditState.${state}`)}</StatusBadge>;
}
