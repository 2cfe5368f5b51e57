import { useLocation } from 'wouter';
import { ActionsPage } from '#renderer/features/actions/actions-page.tsx';
import { EvidenceStrip } from '#renderer/features/evidence/evidence-strip.tsx';
import { RowHistory } from '#renderer/features/history/row-history.tsx';
import { paths } from '#renderer/ui/paths.ts';
import type { ActionId } from '#shared/domain/ids.ts';

const NO_CLAUSES: readonly string[] = [];

/** Corrective actions with the evidence of their nonconformity and the history of the one that is open. */
export function ActionsScreen({ actionId }: { readonly actionId: ActionId | undefined }) {
  const [, navigate] = useLocation();
  return (
    <ActionsPage
      actionId={actionId}
      onSelect={(id) => navigate(paths.actions(id ?? undefined), { replace: true })}
      onOpenCase={(id) => navigate(paths.cases(id))}
      renderEvidence={({ auditId, findingId }) => (
        <EvidenceStrip
          compact
          auditId={auditId}
          link={{ findingId, clauses: NO_CLAUSES }}
          onOpenEvidence={(evidenceId) => navigate(paths.evidence(auditId, evidenceId))}
        />
      )}
      renderHistory={({ id }) => <RowHistory table="actions" id={id} />}
    />
  );
}
