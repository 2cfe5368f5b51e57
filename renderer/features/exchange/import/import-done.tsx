import { Button } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import type { InitialAnswer } from '#shared/domain/checklist/answer.ts';
import type { AuditId, TemplateId } from '#shared/domain/ids.ts';
import { SaveLayout } from './components/save-layout.tsx';
import type { StoredImport, StoredRecords } from './import-state.ts';
import { startOver, useImportStore } from './import-store.ts';
import classes from './import.module.css';

/** Where what was imported can be seen and used. */
export interface ImportLinks {
  /** Begins an audit with the checklist, and with the answers the file had when there are any. */
  readonly onUseInAudit: (templateId: TemplateId, answers: readonly InitialAnswer[]) => void;
  readonly onView: (templateId: TemplateId) => void;
  readonly onShow: (what: Exclude<StoredRecords['kind'], 'version'>, auditId: AuditId | null) => void;
  readonly onOpenDraft: (templateId: TemplateId) => void;
  readonly onCompare: (from: TemplateId, to: TemplateId) => void;
}

/** What was stored, the ways on, and the offer to remember the layout. */
export function ImportDone(links: ImportLinks) {
  const { stored, storedRecords } = useImportStore();
  return (
    <>
      {stored && <ChecklistDone stored={stored} {...links} />}
      {storedRecords && <RecordsDone stored={storedRecords} {...links} />}
      <div className={classes['after']}>
        <SaveLayout />
      </div>
    </>
  );
}

function ChecklistDone({ stored, onUseInAudit, onView }: ImportLinks & { readonly stored: StoredImport }) {
  const { t } = useTranslation();
  return (
    <EmptyState
      icon={IconCircleCheck}
      title={t('importing.imported', { title: stored.title })}
      action={
        <div className={classes['links']}>
          {stored.answers.length > 0 && (
            <Button onClick={() => onUseInAudit(stored.templateId, stored.answers)}>
              {t('importing.useWithAnswers', { count: stored.answers.length })}
            </Button>
          )}
          <Button variant={stored.answers.length > 0 ? 'default' : 'filled'} onClick={() => onUseInAudit(stored.templateId, [])}>
            {t('importing.use')}
          </Button>
          <Button variant="default" onClick={() => onView(stored.templateId)}>
            {t('importing.view')}
          </Button>
          <Button variant="default" onClick={startOver}>
            {t('importing.again')}
          </Button>
        </div>
      }
    >
      {t('importing.importedCount', { count: stored.questions })}. {t('importing.undoHint')}
    </EmptyState>
  );
}

function RecordsDone({ stored, onShow, onOpenDraft, onCompare }: ImportLinks & { readonly stored: StoredRecords }) {
  const { t } = useTranslation();
  const { kind, auditId, versionOf, counts, title } = stored;
  return (
    <EmptyState
      icon={IconCircleCheck}
      title={t('importRecords.done.records', { title })}
      action={
        <div className={classes['links']}>
          <Button onClick={() => (kind === 'version' ? versionOf && onOpenDraft(versionOf.draft) : onShow(kind, auditId))}>{t(`importRecords.done.show.${kind}`)}</Button>
          {versionOf && (
            <Button variant="default" onClick={() => onCompare(versionOf.base, versionOf.draft)}>
              {t('importRecords.done.compare')}
            </Button>
          )}
          <Button variant="default" onClick={startOver}>
            {t('importing.again')}
          </Button>
        </div>
      }
    >
      {kind !== 'version' && t('importRecords.done.counts', { ...counts })} {t('importing.undoHint')}
    </EmptyState>
  );
}
