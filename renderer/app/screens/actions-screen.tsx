import { useLocation } from 'wouter';
import { ActionsPage } from '#renderer/features/actions/actions-page.tsx';
import { RowHistory } from '#renderer/features/history/row-history.tsx';
import { paths } from '#renderer/ui/paths.ts';
import type { ActionId } from '#shared/domain/ids.ts';

/** Corrective actions with the history of the one that is open. */
export function ActionsScreen({ actionId }: { readonly actionId: ActionId | undefined }) {
  const [, navigate] = useLocation();
  return (
    <ActionsPage
      actionId={actionId}
      onSelect={(id) => navigate(paths.actions(id ?? undefined), { replace: true })}
      onOpenCase={(id) => navigate(paths.cases(id))}
      renderHistory={({ id }) => <RowHistory table="actions" id={id} />}
    />
  );
}
