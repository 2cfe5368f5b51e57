import { ActionIcon, Menu } from '@mantine/core';
import { IconArchive, IconArchiveOff, IconChecklist, IconClipboardText, IconCopy, IconDots, IconHistory, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { FINDING_GRADES } from '#shared/domain/finding/finding.ts';
import type { Audit } from '#shared/domain/audit/audit.ts';
import { figuresOfAudit } from '#renderer/data/repositories/audits-repository.ts';
import { useWorkspace } from '#renderer/data/workspace-context.tsx';
import { ConfirmDialog } from '#renderer/ui/confirm-dialog.tsx';
import { notifyDone } from '#renderer/ui/notice.tsx';
import { paths } from '#renderer/ui/paths.ts';
import { deleteAudit, duplicate, setArchived } from '../audit-actions.ts';
import { useOutcomeNotice } from '#renderer/deeds/use-outcome-notice.ts';

/** What can be done with an audit besides opening it. Deleting asks first when work would go with it. */
export function AuditActionsMenu(props: { readonly audit: Audit; readonly onDeleted?: () => void }) {
  const { audit } = props;
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const workspace = useWorkspace();
  const { tellOutcome, tellProblem } = useOutcomeNotice();
  /** What would go with the audit, while somebody is asked about it. */
  const [atStake, setAtStake] = useState<{ readonly assessed: number; readonly findings: number } | null>(null);
  // A list draws one for each row, and the question behind it is as dear as the menu: it is there from the first opening on.
  const [wasOpened, setWasOpened] = useState(false);
  const { reference } = audit;

  const onDuplicate = async (): Promise<void> => {
    const copied = await duplicate(workspace, audit);
    if (!copied.ok) {
      tellProblem(copied.problem);
      return;
    }
    notifyDone(t('audits.duplicated'));
    navigate(paths.plan(copied.value));
  };
  const onArchive = async (): Promise<void> => {
    const isArchiving = audit.archivedAt === null;
    const outcome = await setArchived(workspace, audit, isArchiving);
    tellOutcome(outcome, t(isArchiving ? 'audits.archived' : 'audits.restored', { reference }));
  };
  const askOrDelete = async (): Promise<void> => {
    const { assessed, findings } = await figuresOfAudit(workspace.database, audit);
    const count = FINDING_GRADES.reduce((sum, grade) => sum + findings[grade], 0);
    if (assessed + count > 0) setAtStake({ assessed, findings: count });
    else await onDelete();
  };
  const onDelete = async (): Promise<void> => {
    setAtStake(null);
    const outcome = await deleteAudit(workspace, audit);
    if (outcome.ok) props.onDeleted?.();
    tellOutcome(outcome, t('audits.deleted', { reference }));
  };

  return (
    <>
      <Menu position="bottom-end" withinPortal onOpen={() => setWasOpened(true)}>
        <Menu.Target>
          <ActionIcon aria-label={t('audits.actionsFor', { reference })}>
            <IconDots size={16} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconClipboardText size={14} aria-hidden />} onClick={() => navigate(paths.plan(audit.id))}>
            {t('audits.openPlan')}
          </Menu.Item>
          <Menu.Item leftSection={<IconChecklist size={14} aria-hidden />} onClick={() => navigate(paths.checklist(audit.id))}>
            {t('audits.openChecklist')}
          </Menu.Item>
          <Menu.Item leftSection={<IconHistory size={14} aria-hidden />} onClick={() => navigate(paths.asOf(audit.id))}>
            {t('past.asOf.open')}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item leftSection={<IconCopy size={14} aria-hidden />} onClick={() => void onDuplicate()}>
            {t('audits.duplicate')}
          </Menu.Item>
          <Menu.Item
            leftSection={audit.archivedAt === null ? <IconArchive size={14} aria-hidden /> : <IconArchiveOff size={14} aria-hidden />}
            onClick={() => void onArchive()}
          >
            {t(audit.archivedAt === null ? 'audits.archive' : 'audits.restore')}
          </Menu.Item>
          <Menu.Item
            color="red"
            leftSection={<IconTrash size={14} aria-hidden />}
            onClick={() => void askOrDelete()}
          >
            {t('audits.delete')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {wasOpened && (
        <ConfirmDialog
          isOpen={atStake !== null}
          title={t('audits.confirmDelete.title', { reference })}
          confirmLabel={t('audits.confirmDelete.confirm')}
          isDestructive
          onConfirm={() => void onDelete()}
          onCancel={() => setAtStake(null)}
        >
          {t('audits.confirmDelete.text', { assessed: atStake?.assessed ?? 0, findings: atStake?.findings ?? 0 })}
        </ConfirmDialog>
      )}
    </>
  );
}
