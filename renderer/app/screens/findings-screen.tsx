import { useLocation } from 'wouter';
import { EvidenceStrip } from '#renderer/features/evidence/evidence-strip.tsx';
import { filesFromClipboard } from '#renderer/features/evidence/files-from-transfer.ts';
import { useAttachTo } from '#renderer/features/evidence/use-attach.ts';
import { FindingsPage } from '#renderer/features/findings/findings-page.tsx';
import { RowHistory } from '#renderer/features/history/row-history.tsx';
import { WayToCase } from '#renderer/features/nonconformities/way-to-case.tsx';
import { paths } from '#renderer/ui/paths.ts';
import type { AuditId, FindingId } from '#shared/domain/ids.ts';

const NO_CLAUSES: readonly string[] = [];

/** The findings of an audit with the evidence and the history of the one that is open. */
export function FindingsScreen({ auditId, findingId }: { readonly auditId: AuditId; readonly findingId?: FindingId | undefined }) {
  const [, navigate] = useLocation();
  const attachTo = useAttachTo(auditId);
  return (
    <FindingsPage
      auditId={auditId}
      findingId={findingId}
      onSelect={(id) => navigate(paths.findings(auditId, id ?? undefined), { replace: true })}
      onOpenQuestion={(id) => navigate(paths.checklist(auditId, id))}
      readClipboard={filesFromClipboard}
      onRaised={(id, files) => void attachTo(files, { questionIds: [], findingIds: [id], clauses: NO_CLAUSES })}
      renderWay={(finding) => <WayToCase finding={finding} onOpen={(id) => navigate(paths.cases(id))} />}
      renderEvidence={(finding) => (
        <EvidenceStrip
          compact
          auditId={auditId}
          link={{ findingId: finding.id, clauses: finding.clauses }}
          onOpenEvidence={(evidenceId) => navigate(paths.evidence(auditId, evidenceId))}
        />
      )}
      renderHistory={(finding) => <RowHistory table="findings" id={finding.id} />}
    />
  );
}
