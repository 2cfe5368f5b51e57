import { ActionIcon, Button, Group, Modal } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Evidence, EvidenceFile } from '#shared/domain/evidence/evidence.ts';
import { useSaveCopy } from '../use-save-copy.ts';
import { EvidencePreview } from './evidence-preview.tsx';
import classes from './preview-dialog.module.css';

/** A file large, over the screen, with the ones beside it one step away. `shown` null closes it. */
export function PreviewDialog(props: {
  readonly items: readonly Evidence[];
  readonly shown: Evidence | null;
  readonly onShow: (evidence: Evidence | null) => void;
}) {
  const { t } = useTranslation();
  const saveCopy = useSaveCopy();
  const { shown, onShow } = props;
  const withFile = props.items.filter(hasFile);
  const at = withFile.findIndex(({ id }) => id === shown?.id);
  const file = shown?.file ?? null;
  const steps = [
    { label: t('evidence.preview.previous'), icon: IconChevronLeft, target: withFile[at - 1] },
    { label: t('evidence.preview.next'), icon: IconChevronRight, target: withFile[at + 1] },
  ];
  return (
    <Modal
      opened={shown !== null && file !== null}
      onClose={() => onShow(null)}
      title={shown ? `${shown.reference} ${shown.title}` : ''}
      size="auto"
      closeButtonProps={{ 'aria-label': t('common.close') }}
      classNames={{ content: classes['content'] ?? '', body: classes['body'] ?? '', title: classes['title'] ?? '' }}
    >
      {file && (
        <>
          <div className={classes['stage']}>
            <EvidencePreview file={file} isForReading />
          </div>
          <Group justify="space-between" gap="sm" className={classes['foot']}>
            <Group gap={4}>
              {withFile.length > 1 &&
                steps.map(({ label, icon: IconShape, target }) => (
                  <ActionIcon
                    key={label}
                    aria-label={label}
                    title={label}
                    disabled={!target}
                    onClick={() => target && onShow(target)}
                  >
                    <IconShape size={18} aria-hidden />
                  </ActionIcon>
                ))}
            </Group>
            <Button variant="default" leftSection={<IconDownload size={16} aria-hidden />} onClick={() => saveCopy(file)}>
              {t('evidence.facts.saveCopy')}
            </Button>
          </Group>
        </>
      )}
    </Modal>
  );
}

function hasFile(evidence: Evidence): evidence is Evidence & { readonly file: EvidenceFile } {
  return evidence.file !== null;
}
