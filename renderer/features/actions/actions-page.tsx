import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '#renderer/ui/page.tsx';
import type { Finding } from '#shared/domain/finding/finding.ts';
import type { CorrectiveAction } from '#shared/domain/corrective-action/corrective-action.ts';
import type { ActionId, FindingId } from '#shared/domain/ids.ts';

export interface ActionsPageProps {
  readonly actionId?: ActionId | undefined;
  readonly onSelect: (id: ActionId | null) => void;
  readonly onOpenCase: (id: FindingId) => void;
  readonly renderEvidence?: (action: CorrectiveAction) => ReactNode;
  readonly renderHistory?: (action: CorrectiveAction) => ReactNode;
}

/** Corrective actions of all audits as board, grid and timeline. */
export function ActionsPage(props: ActionsPageProps) {
  const { t } = useTranslation();
  return <Page title={t('actions.title')}>{null}</Page>;
}
