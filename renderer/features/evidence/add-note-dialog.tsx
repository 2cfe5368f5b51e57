import { Button, Group, Modal, Select, Stack, Text, Textarea } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { EVIDENCE_TYPES, type EvidenceType } from '#shared/domain/evidence/evidence.ts';
import { NO_LINKS, type EvidenceLinks } from '#shared/domain/evidence/link-evidence.ts';
import type { AuditId, EvidenceId } from '#shared/domain/ids.ts';
import { useWorkspace } from '#renderer/data/workspace-context.tsx';
import { useSingleDeed } from '#renderer/ui/use-single-deed.ts';
import { addEvidenceWithoutFile } from './evidence-actions.ts';

/** Adds evidence that is no file: what was said or seen. */
export function AddNoteDialog(props: {
  readonly auditId: AuditId;
  readonly links?: EvidenceLinks | undefined;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onAdded?: ((id: EvidenceId) => void) | undefined;
}) {
  const { t } = useTranslation();
  const workspace = useWorkspace();
  const [type, setType] = useState<EvidenceType>('interview-note');
  const [title, setTitle] = useState('');
  const [isMissing, setMissing] = useState(false);
  const { isBusy, run } = useSingleDeed(props.isOpen);
  const close = (): void => {
    setTitle('');
    setMissing(false);
    props.onClose();
  };
  const add = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (title.trim() === '') {
      setMissing(true);
      return;
    }
    const links = props.links ?? NO_LINKS;
    void run(async () => {
      const { id, outcome } = await addEvidenceWithoutFile(workspace, { auditId: props.auditId, type, title: title.trim(), ...links });
      // A failure keeps what was typed; the save status says what is wrong.
      if (!outcome.ok) return false;
      close();
      props.onAdded?.(id);
      return true;
    });
  };
  return (
    <Modal opened={props.isOpen} onClose={close} title={t('evidence.note.title')} closeButtonProps={{ 'aria-label': t('common.close') }}>
      <form onSubmit={add}>
        <Stack gap="sm">
          <Text size="sm" c="dimmed">
            {t('evidence.note.hint')}
          </Text>
          <Select
            label={t('evidence.fields.type')}
            data={EVIDENCE_TYPES.map((value) => ({ value, label: t(`terms.evidenceType.${value}`) }))}
            value={type}
            onChange={(value) => value && setType(value)}
          />
          <Textarea
            label={t('evidence.fields.title')}
            data-autofocus
            value={title}
            error={isMissing && t('evidence.note.missing')}
            onChange={({ currentTarget }) => setTitle(currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && !event.shiftKey) add(event);
            }}
          />
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={close}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" loading={isBusy}>
              {t('evidence.note.add')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
