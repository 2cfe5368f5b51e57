import { ActionIcon, Button, Group } from '@mantine/core';
import { IconArrowsMaximize, IconTrash, IconX } from '@tabler/icons-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Evidence } from '#shared/domain/evidence/evidence.ts';
import type { EvidenceId, FindingId, QuestionId } from '#shared/domain/ids.ts';
import { ConfirmDialog } from '#renderer/ui/confirm-dialog.tsx';
import { EvidenceFields } from './evidence-fields.tsx';
import { EvidenceLinkList } from './evidence-links.tsx';
import { FileFacts } from './file-facts.tsx';
import { EvidencePreview } from './preview/evidence-preview.tsx';
import { PreviewDialog } from './preview/preview-dialog.tsx';
import { useDeleteEvidence } from './use-delete-evidence.ts';
import classes from './evidence-detail.module.css';

/** One piece of evidence: what it looks like, what is registered, what it is linked to, what its file is. */
export function EvidenceDetail(props: {
  readonly evidence: Evidence;
  /** The list it was chosen from, for stepping through the large preview. */
  readonly items: readonly Evidence[];
  readonly onChoose: (id: EvidenceId) => void;
  readonly onClose: () => void;
  readonly onOpenQuestion: (id: QuestionId) => void;
  readonly onOpenFinding: (id: FindingId) => void;
  readonly renderHistory?: ((id: EvidenceId) => ReactNode) | undefined;
}) {
  const { t } = useTranslation();
  const { evidence } = props;
  const { id, reference, title, file } = evidence;
  const [isLarge, setLarge] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const remove = useDeleteEvidence();
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Only the panel: to scroll into view would move the frame of the window too where it is low.
    const panel = top.current?.closest('aside');
    if (panel) panel.scrollTop = 0;
  }, [id]);
  return (
    <div ref={top} className={classes['detail']}>
      <header className={classes['head']}>
        <h2 className={classes['reference']}>{reference}</h2>
        <Group gap={4} wrap="nowrap">
          {file && (
            <Button variant="subtle" leftSection={<IconArrowsMaximize size={16} aria-hidden />} onClick={() => setLarge(true)}>
              {t('evidence.preview.large')}
            </Button>
          )}
          <Button variant="subtle" color="red" leftSection={<IconTrash size={16} aria-hidden />} onClick={() => setAsking(true)}>
            {t('evidence.delete.action')}
          </Button>
          <ActionIcon aria-label={t('evidence.closeDetail')} onClick={props.onClose}>
            <IconX size={16} aria-hidden />
          </ActionIcon>
        </Group>
      </header>
      {file && (
        <div className={classes['preview']}>
          <EvidencePreview file={file} />
        </div>
      )}
      <EvidenceFields key={id} evidence={evidence} />
      <EvidenceLinkList evidence={evidence} onOpenQuestion={props.onOpenQuestion} onOpenFinding={props.onOpenFinding} />
      {file && <FileFacts key={file.sha256} file={file} />}
      {props.renderHistory && (
        <section className={classes['part']}>
          <h3 className={classes['heading']}>{t('changeLog.title')}</h3>
          {props.renderHistory(id)}
        </section>
      )}

      <PreviewDialog
        items={props.items}
        shown={isLarge ? evidence : null}
        onShow={(next) => {
          setLarge(next !== null);
          if (next) props.onChoose(next.id);
        }}
      />
      <ConfirmDialog
        isOpen={isAsking}
        isDestructive
        title={t('evidence.delete.title', { reference })}
        confirmLabel={t('common.delete')}
        onCancel={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          remove(evidence);
        }}
      >
        {t('evidence.delete.text', { title })}{' '}
        {evidence.questionIds.length + evidence.findingIds.length > 0 &&
          t('evidence.delete.linked', { questions: evidence.questionIds.length, findings: evidence.findingIds.length })}
      </ConfirmDialog>
    </div>
  );
}
