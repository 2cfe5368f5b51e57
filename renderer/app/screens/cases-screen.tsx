import { useLocation } from 'wouter';
import { EvidenceStrip } from '#renderer/features/evidence/evidence-strip.tsx';
import { RowHistory } from '#renderer/features/history/row-history.tsx';
import { CaseActions } from '#renderer/features/actions/case-actions-list.tsx';
import { offerToSend } from '#renderer/features/exchange/response/send-store.ts';
import { CasesPage } from '#renderer/features/nonconformities/cases-page.tsx';
import { paths } from '#renderer/ui/paths.ts';
import type { FindingId } from '#shared/domain/ids.ts';

/** Nonconformities with what other features show of the one that is open: its evidence, its actions, its history. */
export function CasesScreen({ findingId }: { readonly findingId: FindingId | undefined }) {
  const [, navigate] = useLocation();
  return (
    <CasesPage
      findingId={findingId}
      onSelect={(id) => navigate(paths.cases(id ?? undefined), { replace: true })}
      onOpenFinding={(auditId, id) => navigate(paths.findings(auditId, id))}
      renderActions={(finding, nonconformity) => <CaseActions finding={finding} nonconformity={nonconformity} />}
      onOpenAudits={() => navigate(paths.audits())}
      onSend={(shown) => {
        offerToSend(shown);
        navigate(paths.sendCases());
      }}
      onTakeAnswers={() => navigate(paths.takeAnswers())}
      renderEvidence={(finding) => (
        <EvidenceStrip
          compact
          auditId={finding.auditId}
          link={{ findingId: finding.id, clauses: finding.clauses }}
          onOpenEvidence={(evidenceId) => navigate(paths.evidence(finding.auditId, evidenceId))}
        />
      )}
      renderHistory={({ id }) => <RowHistory table="nonconformities" id={id} />}
    />
  );
}
