import { ActionIcon, Button } from '@mantine/core';
import { IconMessagePlus, IconPaperclip, IconUnlink } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Evidence } from '#shared/domain/evidence/evidence.ts';
import { NO_LINKS } from '#shared/domain/evidence/link-evidence.ts';
import type { AuditId, EvidenceId } from '#shared/domain/ids.ts';
import { evidenceOfFinding, evidenceOfQuestion } from '#renderer/data/repositories/evidence-repository.ts';
import { useLive, useWorkspace } from '#renderer/data/workspace-context.tsx';
import { AddNoteDialog } from './add-note-dialog.tsx';
import { AttachQueue } from './attach-queue.tsx';
import { removeLinks } from './evidence-actions.ts';
import { PreviewDialog } from './preview/preview-dialog.tsx';
import { ThumbnailPicture } from './thumbnail-picture.tsx';
import { useDropTarget } from './use-drop-target.ts';
import { useEvidenceIntake, type StripLink } from './use-evidence-intake.ts';
import classes from './evidence-strip.module.css';

export interface EvidenceStripProps {
  readonly auditId: AuditId;
  readonly link: StripLink;
  /** Smaller, for narrow side panels. */
  readonly compact?: boolean | undefined;
  /** Opens the register at an item; without it a file opens large and evidence without one is not opened. */
  readonly onOpenEvidence?: ((id: EvidenceId) => void) | undefined;
}

const NO_ITEMS: readonly Evidence[] = [];

/** The evidence of one question or finding, and the quickest way to add to it: attach, drop, paste. */
export function EvidenceStrip({ auditId, link, compact, onOpenEvidence }: EvidenceStripProps) {
  const { t } = useTranslation();
  const workspace = useWorkspace();
  const { questionId, findingId } = link;
  const items =
    useLive(
      (database) =>
        findingId !== undefined
          ? evidenceOfFinding(database, findingId)
          : questionId !== undefined
            ? evidenceOfQuestion(database, auditId, questionId)
            : Promise.resolve(NO_ITEMS),
      [auditId, questionId, findingId],
    ) ?? NO_ITEMS;
  const [shownId, setShownId] = useState<EvidenceId | null>(null);
  const [isAddingNote, setAddingNote] = useState(false);

  const { links, attachDropped, pickAndAttach } = useEvidenceIntake(auditId, link);
  const dropTarget = useDropTarget(attachDropped);

  const open = (item: Evidence): void => {
    if (item.file) setShownId(item.id);
    else onOpenEvidence?.(item.id);
  };
  // Only the link this strip is about goes; another finding may still rest on the same file.
  const unlink = (item: Evidence): void =>
    void removeLinks(
      workspace,
      item,
      findingId === undefined ? { ...NO_LINKS, questionIds: links.questionIds } : { ...NO_LINKS, findingIds: links.findingIds },
    );
  return (
    <section
      className={classes['strip']}
      data-compact={compact === true || undefined}
      data-over={dropTarget.isOver || undefined}
      aria-label={t('evidence.strip.label')}
      {...dropTarget.handlers}
    >
      <div className={classes['head']}>
        <Button variant="default" size="compact-xs" leftSection={<IconPaperclip size={14} aria-hidden />} onClick={pickAndAttach}>
          {t('evidence.attach')}
        </Button>
        <Button variant="subtle" size="compact-xs" leftSection={<IconMessagePlus size={14} aria-hidden />} onClick={() => setAddingNote(true)}>
          {t('evidence.addNote')}
        </Button>
      </div>
      <AttachQueue auditId={auditId} />
      {items.length === 0 ? (
        <p className={classes['hint']}>{dropTarget.isOver ? t('evidence.drop.here') : t('evidence.strip.hint')}</p>
      ) : (
        <ul className={classes['items']}>
          {items.map((item) => (
            <li key={item.id} className={classes['item']}>
              <button
                type="button"
                className={classes['open']}
                onClick={() => open(item)}
                // The words as they stand on it, so that it can be spoken to by what is seen.
                aria-label={t('evidence.strip.open', { name: `${titleOf(item)} ${item.reference} · ${t(`terms.evidenceType.${item.type}`)}` })}
              >
                <ThumbnailPicture evidence={item} size="medium" />
                <span className={classes['words']}>
                  <span className={classes['title']}>{titleOf(item)}</span>
                  <span className={classes['note']}>
                    {item.reference} · {t(`terms.evidenceType.${item.type}`)}
                  </span>
                </span>
              </button>
              <ActionIcon
                size="sm"
                onClick={() => unlink(item)}
                aria-label={t('evidence.strip.unlink', { name: item.reference })}
                title={t('evidence.strip.unlink', { name: item.reference })}
              >
                <IconUnlink size={14} aria-hidden />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
      <PreviewDialog
        items={items}
        shown={items.find(({ id }) => id === shownId) ?? null}
        onShow={(next) => setShownId(next?.id ?? null)}
      />
      <AddNoteDialog auditId={auditId} links={links} isOpen={isAddingNote} onClose={() => setAddingNote(false)} />
    </section>
  );
}

function titleOf({ title, file }: Evidence): string {
  return title === '' ? (file?.name ?? '') : title;
}
