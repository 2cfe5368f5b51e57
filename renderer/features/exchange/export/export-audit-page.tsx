import { Button, Group, TextInput } from '@mantine/core';
import { IconGitMerge, IconTableExport } from '@tabler/icons-react';
import { useCallback, useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { exportCounts, type ExportCounts } from '#renderer/data/repositories/export-repository.ts';
import { useLive } from '#renderer/data/workspace-context.tsx';
import { today } from '#renderer/platform/clock.ts';
import { Page, Section } from '#renderer/ui/page.tsx';
import { Shortcut } from '#renderer/ui/shortcut.tsx';
import type { ExportContent } from '#shared/contracts/export-messages.ts';
import type { AuditId } from '#shared/domain/ids.ts';
import { suggestWorkbookName } from '#shared/exchange/export/suggest-file-name.ts';
import { ChooseExport } from './choose-export.tsx';
import classes from './export-audit-page.module.css';
import { baseOf, contentOf, endingOf, firstChoice, withEnding, type ExportChoice } from './export-choice.ts';
import { ExportOutcome } from './export-outcome.tsx';
import { useExportAudit } from './use-export-audit.ts';
import { CANCEL_KEY, EXPORT_KEY, useExportCommands } from './use-export-commands.ts';

/** Exports one audit, whole or one table of it: says what will be in the file, lets the user choose, and tells what became of it. */
export function ExportAuditPage({ auditId, onFill, onTakeBack }: { readonly auditId: AuditId; readonly onFill?: () => void; readonly onTakeBack?: () => void }) {
  const { t } = useTranslation();
  const counts = useLive(async (database) => (await exportCounts(database, auditId)) ?? null, [auditId]);
  if (counts === undefined) return <Page title={t('exporting.title')}>{t('common.loading')}</Page>;
  if (counts === null) return <Page title={t('exporting.title')}>{t('common.notFound')}</Page>;
  return (
    <Page
      title={t('exporting.title')}
      note={[counts.audit.reference, counts.audit.title].filter(Boolean).join(' · ')}
      actions={
        onTakeBack && (
          <Button variant="default" leftSection={<IconGitMerge size={16} aria-hidden />} rightSection={<Shortcut keys="Alt+Shift+B" />} onClick={onTakeBack}>
            {t('merging.command')}
          </Button>
        )
      }
    >
      <ExportForm key={auditId} counts={counts} />
      {onFill && (
        <div className={classes['beside']}>
          <Section title={t('filling.fromExport')} hint={t('filling.fromExportHint')}>
            <Button variant="default" onClick={onFill}>
              {t('filling.title')}
            </Button>
          </Section>
        </div>
      )}
    </Page>
  );
}

/** What the file is called unless the user says otherwise. */
function useSuggestedName(reference: string, content: ExportContent): string {
  const { t } = useTranslation();
  const words = content.kind === 'table' ? t(`exporting.workbook.sheets.${content.table}`) : content.kind === 'audit' ? t('exporting.workbookName') : t('exporting.kind.ciso-assistant');
  return suggestWorkbookName(reference, words, today(), endingOf(content));
}

function ExportForm({ counts }: { readonly counts: ExportCounts }) {
  const { t } = useTranslation();
  const { run, start, cancel } = useExportAudit(counts.audit.id);
  const [choice, setChoice] = useState<ExportChoice>(firstChoice);
  const [named, setNamed] = useState<string | null>(null);
  const content = contentOf(choice);
  const suggested = useSuggestedName(counts.audit.reference, content);
  // A name of the user's own stays; only its ending follows the format.
  const fileName = named?.replace(/\.(?:xlsx|csv)$/i, `.${endingOf(content)}`) ?? suggested;
  const isRunning = run.kind === 'running';
  const isNameMissing = baseOf(fileName) === '';

  const begin = (): void => {
    if (isRunning || isNameMissing) return;
    void start(withEnding(fileName, endingOf(content)), content, choice.options);
  };
  const change = useCallback((changed: Partial<ExportChoice>): void => setChoice((chosen) => ({ ...chosen, ...changed })), []);
  useExportCommands({ isRunning, run: begin, cancel });

  return (
    <form
      className={classes['panel']}
      aria-label={t('exporting.title')}
      onSubmit={(event: SubmitEvent) => {
        event.preventDefault();
        begin();
      }}
    >
      <ChooseExport choice={choice} counts={counts} onChange={change} />
      <TextInput
        label={t('exporting.fileName')}
        value={fileName}
        error={isNameMissing ? t('exporting.fileNameMissing') : null}
        onChange={(event) => setNamed(event.currentTarget.value)}
      />
      <Group>
        {/* Stays where it is while it works, so that the focus does. */}
        <Button
          type="submit"
          disabled={isNameMissing}
          {...(isRunning ? { 'aria-disabled': true, 'data-disabled': true } : {})}
          leftSection={<IconTableExport size={16} aria-hidden />}
          rightSection={<Shortcut keys={EXPORT_KEY} />}
        >
          {run.kind === 'done' ? t('exporting.again') : t('exporting.export')}
        </Button>
        {isRunning && (
          <Button variant="default" rightSection={<Shortcut keys={CANCEL_KEY} />} onClick={cancel}>
            {t('exporting.cancel')}
          </Button>
        )}
      </Group>
      <ExportOutcome run={run} />
    </form>
  );
}
