import { Button, Group, Modal, Select, Stack } from '@mantine/core';
import { IconArrowsExchange } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChecklistTemplate } from '#shared/domain/checklist/template.ts';
import type { AuditId } from '#shared/domain/ids.ts';
import { useLive, useWorkspace } from '#renderer/data/workspace-context.tsx';
import { useOutcomeNotice } from '#renderer/deeds/use-outcome-notice.ts';
import { notifyProblem } from '#renderer/ui/notice.tsx';
import { applyVersion, previewVersionChange } from './apply-actions.ts';
import { auditsToChange } from './version-queries.ts';
import { VersionPreview } from './version-preview.tsx';

/** Changes a running audit to a version of its checklist: which audit, what it would mean, and then in one step. */
export function ApplyDialog(props: {
  readonly to: ChecklistTemplate;
  /** The audit, when it is known; otherwise it is chosen here. */
  readonly auditId?: AuditId;
  readonly onClose: () => void;
}) {
  const { to, onClose } = props;
  const { t } = useTranslation();
  const workspace = useWorkspace();
  const { tellOutcome } = useOutcomeNotice();
  const [chosen, setChosen] = useState<string | null>(props.auditId ?? null);
  const candidates = useLive((database) => auditsToChange(database, to), [to.id]);
  const candidate = candidates?.find(({ auditId }) => auditId === chosen) ?? (chosen === null ? candidates?.[0] : undefined);
  const plan = useLive(
    async (database) =>
      candidate ? await previewVersionChange(database, { auditId: candidate.auditId, from: candidate.from.id, to: to.id }) : null,
    [candidate?.auditId, candidate?.from.id, to.id],
  );
  const onConfirm = async (): Promise<void> => {
    if (!candidate) return;
    const { auditId, reference } = candidate;
    const words = { audit: reference, version: to.version, title: to.title };
    const outcome = await applyVersion(workspace, { auditId, from: candidate.from.id, to: to.id }, t('templates.apply.subject', words));
    if (outcome.ok && outcome.value === null) notifyProblem(t('templates.apply.impossible'));
    else tellOutcome(outcome, t('templates.apply.done', words));
    if (outcome.ok) onClose();
  };
  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={t('templates.apply.title', { audit: candidate?.reference ?? '' })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Stack gap="sm">
        {candidates?.length === 0 && <p>{t('templates.apply.none')}</p>}
        {candidates !== undefined && candidates.length > 0 && props.auditId === undefined && (
          <Select
            label={t('templates.apply.choose')}
            allowDeselect={false}
            data={candidates.map(({ auditId, reference, title }) => ({ value: auditId, label: [reference, title].filter(Boolean).join(' · ') }))}
            value={candidate?.auditId ?? null}
            onChange={setChosen}
          />
        )}
        {candidate && plan && <VersionPreview plan={plan} />}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose} data-autofocus>
            {t('common.cancel')}
          </Button>
          <Button leftSection={<IconArrowsExchange size={14} aria-hidden />} disabled={!plan} onClick={() => void onConfirm()}>
            {t('templates.apply.confirm', { version: to.version })}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
