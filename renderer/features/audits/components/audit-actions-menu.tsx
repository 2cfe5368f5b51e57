import { ActionIcon, Menu } from '@mantine/core';
import { IconArchive, IconArchiveOff, IconChecklist, IconClipboardText, IconCopy, IconDots, IconHistory, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { FINDING_GRADES } from '#shared/domain/finding/finding.ts';
import type { Audit } from '#shared/domain/audit/audit.ts';
import { figuresOfAudit } from '#renderer/data/repositories/audits-repository.ts';
import { useWorkspace } from '#renderer/data/workspace-context.tsx';
import { useT } from '#renderer/i18n/use-t.ts';
import { ConfirmDialog } from '#renderer/ui/confirm-dialog.tsx';
import { notifyDone } from '#renderer/ui/notice.tsx';
import { paths } from '#renderer/ui/paths.ts';
import { deleteAudit, duplicate, setArchived } from '../audit-actions.ts';
import { useOutcomeNotice } from '#renderer/deeds/use-outcome-notice.ts';

/** What would go with an audit that is deleted. */
interface AtStake {
  readonly assessed: number;
  readonly findings: number;
}

/**
 * What can be done with an audit besides opening it. Deleting asks first when work would go with it. A list draws one for
 * each row: what is in the menu, and the question behind it, are there from the first opening on.
 */
export function AuditActionsMenu(props: { readonly audit: Audit; readonly onDeleted?: () => void }) {
  const { audit } = props;
  const t = useT();
  const [wasOpened, setWasOpened] = useState(false);
  /** While somebody is asked about it. */
  const [atStake, setAtStake] = useState<AtStake | null>(null);
  return (
    <>
      <Menu position="bottom-end" withinPortal onOpen={() => setWasOpened(true)}>
        <Menu.Target>
          <ActionIcon aria-label={t('audits.actionsFor', { reference: audit.reference })}>
            <IconDots size={16} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <AuditActions audit={audit} onDeleted={props.onDeleted} onAsk={setAtStake} />
        </Menu.Dropdown>
      </Menu>
      {wasOpened && (
        <DeleteQuestion audit={audit} atStake={atStake} onDeleted={props.onDeleted} onClose={() => setAtStake(null)} />
      )}
    </>
  );
}

function useDelete(audit: Audit, onDeleted: (() => void) | undefined): () => Promise<void> {
  const { t } = useTranslation();
  const workspace = useWorkspace();
  const { tellOutcome } = useOutcomeNotice();
  return async () => {
    const outcome = await deleteAudit(workspace, audit);
    if (outcome.ok) onDeleted?.();
    tellOutcome(outcome, t('audits.deleted', { reference: audit.reference }));
  };
}

function AuditActions(props: {
  readonly audit: Audit;
  readonly onDeleted: (() => void) | undefined;
  readonly onAsk: (atStake: AtStake) => void;
}) {
  const { audit } = props;
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const workspace = useWorkspace();
  const { tellOutcome, tellProblem } = useOutcomeNotice();
  const onDelete = useDelete(audit, props.onDeleted);
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
    if (assessed + count > 0) props.onAsk({ assessed, findings: count });
    else await onDelete();
  };

  return (
    <>
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
    </>
  );
}

function DeleteQuestion(props: {
  readonly audit: Audit;
  readonly atStake: AtStake | null;
  readonly onDeleted: (() => void) | undefined;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { audit, atStake, onClose } = props;
  const onDelete = useDelete(audit, props.onDeleted);
  return (
    <ConfirmDialog
      isOpen={atStake !== null}
      title={t('audits.confirmDelete.title', { reference: audit.reference })}
      confirmLabel={t('audits.confirmDelete.confirm')}
      isDestructive
      onConfirm={() => {
        onClose();
        void onDelete();
      }}
      onCancel={onClose}
    >
      {t('audits.confirmDelete.text', { assessed: atStake?.assessed ?? 0, findings: atStake?.findings ?? 0 })}
    </ConfirmDialog>
  );
}
