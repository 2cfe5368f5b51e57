import { useTranslation } from 'react-i18next';
import { StatusBadge } from '#renderer/ui/status-badge.tsx';
import type { FindingState } from '#shared/domain/finding/finding.ts';
import { FINDING_STATE_LOOKS } from './state-look.ts';

/** Where a nonconformity stands, as icon and word. */
export function CaseStateBadge({ state, isPlain = false }: { readonly state: FindingState; readonly isPlain?: boolean }) {
  const { t } = useTranslation();
  const look = FINDING_STATE_LOOKS[state];
  return (
    <StatusBadge tone={look.tone} icon={look.icon} isPlain={isPlain}>
      {t(`terms.findingState.${state}`)}
    </StatusBadge>
  );
}
