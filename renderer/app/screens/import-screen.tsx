import { useMemo } from 'react';
import { useLocation } from 'wouter';
import { ImportChecklistPage } from '#renderer/features/exchange/import/import-checklist-page.tsx';
import { paths } from '#renderer/ui/paths.ts';
import type { InitialAnswer } from '#shared/domain/checklist/answer.ts';
import type { AuditId, TemplateId } from '#shared/domain/ids.ts';
import { TABLE_KINDS, type TableKind } from '#shared/exchange/records/guess-kind.ts';

/** Stands for no audit in particular in the path of an import. */
const ANY_AUDIT = 'all';

/** Bringing a file in, with the ways to what it becomes. */
export function ImportScreen({ auditId, as, onUseInAudit }: {
  readonly auditId: string | undefined;
  readonly as: string | undefined;
  readonly onUseInAudit: (id: TemplateId, answers: readonly InitialAnswer[]) => void;
}) {
  const [, navigate] = useLocation();
  const into = useMemo(() => {
    const kind = TABLE_KINDS.find((one): one is TableKind => one === as);
    const audit = auditId === undefined || auditId === ANY_AUDIT ? null : (auditId as AuditId);
    return { auditId: audit, ...(kind === undefined ? {} : { kind }) };
  }, [auditId, as]);
  return (
    <ImportChecklistPage
      into={into}
      onUseInAudit={onUseInAudit}
      onView={(id) => navigate(paths.library(id))}
      onOpenDraft={(id) => navigate(paths.templateDraft(id))}
      onCompare={(from, to) => navigate(paths.compareTemplates(from, to))}
      onShow={(what, audit) => {
        if (what === 'actions' || audit === null) navigate(paths.actions());
        else if (what === 'answers') navigate(paths.checklist(audit));
        else if (what === 'findings') navigate(paths.findings(audit));
        else navigate(paths.evidence(audit));
      }}
    />
  );
}
