import { Button, Checkbox, Group, Radio, TextInput } from '@mantine/core';
import { IconGitMerge, IconTableExport } from '@tabler/icons-react';
import { useMemo, useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { auditForExport } from '#renderer/data/repositories/export-repository.ts';
import type { AuditRows } from '#shared/exchange/export/audit-workbook-input.ts';
import { useLive } from '#renderer/data/workspace-context.tsx';
import { today } from '#renderer/platform/clock.ts';
import { Page, Section } from '#renderer/ui/page.tsx';
import { Shortcut } from '#renderer/ui/shortcut.tsx';
import type { AuditId } from '#shared/domain/ids.ts';
import { suggestWorkbookName } from '#shared/exchange/export/suggest-file-name.ts';
import classes from './export-audit-page.module.css';
import type { ExportLayout } from './export-audit.ts';
import { ExportOutcome } from './export-outcome.tsx';
import { useExportAudit } from './use-export-audit.ts';

/** Exports one audit as a workbook: says what will be in it, lets the user leave parts out, and tells what became of it. */
export function ExportAuditPage({ auditId, onFill, onTakeBack }: { readonly auditId: AuditId; readonly onFill?: () => void; readonly onTakeBack?: () => void }) {
  const { t } = useTranslation();
  const rows = useLive(async (database) => (await auditForExport(database, auditId)) ?? null, [auditId]);
  if (rows === undefined) return <Page title={t('exporting.title')}>{t('common.loading')}</Page>;
  if (rows === null) return <Page title={t('exporting.title')}>{t('common.notFound')}</Page>;
  return (
    <Page
      title={t('exporting.title')}
      note={[rows.audit.reference, rows.audit.title].filter(Boolean).join(' · ')}
      actions={
        onTakeBack && (
          <Button variant="default" leftSection={<IconGitMerge size={16} aria-hidden />} rightSection={<Shortcut keys="Alt+Shift+B" />} onClick={onTakeBack}>
            {t('merging.command')}
          </Button>
        )
      }
    >
      <ExportForm key={auditId} rows={rows} />
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

function ExportForm({ rows }: { readonly rows: AuditRows }) {
  const { t } = useTranslation();
  const { run, start, cancel } = useExportAudit(rows.audit.id);
  const suggested = useMemo(
    () => suggestWorkbookName(rows.audit.reference, t('exporting.workbookName'), today()),
    [rows.audit.reference, t],
  );
  const [fileName, setFileName] = useState(suggested);
  const [layout, setLayout] = useState<ExportLayout>('audit');
  const [hasEvidenceRegister, setHasEvidenceRegister] = useState(true);
  const [hasGuidance, setHasGuidance] = useState(true);
  const isRunning = run.kind === 'running';
  const isNameMissing = fileName.replace(/\.xlsx$/i, '').trim() === '';

  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (isRunning || isNameMissing) return;
    const name = /\.xlsx$/i.test(fileName.trim()) ? fileName.trim() : `${fileName.trim()}.xlsx`;
    void start(name, layout, { hasEvidenceRegister, hasGuidance });
  };

  return (
    <form className={classes['panel']} onSubmit={submit} aria-label={t('exporting.title')}>
      <Section title={t('exporting.contents')} hint={t('exporting.intro')}>
        <Counts rows={rows} />
      </Section>
      <Radio.Group
        label={t('exporting.layout.label')}
        value={layout}
        onChange={(value) => setLayout(value === 'ciso-assistant' ? value : 'audit')}
      >
        <div className={classes['options']}>
          <Radio value="audit" disabled={isRunning} label={t('exporting.layout.audit')} description={t('exporting.layout.auditHint')} />
          <Radio value="ciso-assistant" disabled={isRunning} label={t('exporting.layout.cisoAssistant')} description={t('exporting.layout.cisoAssistantHint')} />
        </div>
      </Radio.Group>
      {layout === 'audit' && (
        <Section title={t('exporting.options')}>
          <div className={classes['options']}>
            <Checkbox
              label={t('exporting.includeEvidence')}
              description={t('exporting.evidenceHint')}
              checked={hasEvidenceRegister}
              disabled={isRunning}
              onChange={(event) => setHasEvidenceRegister(event.currentTarget.checked)}
            />
            <Checkbox
              label={t('exporting.includeGuidance')}
              checked={hasGuidance}
              disabled={isRunning}
              onChange={(event) => setHasGuidance(event.currentTarget.checked)}
            />
            <p className={classes['hint']}>{t('exporting.requirementText')}</p>
          </div>
        </Section>
      )}
      <TextInput
        label={t('exporting.fileName')}
        value={fileName}
        disabled={isRunning}
        error={isNameMissing ? t('exporting.fileNameMissing') : null}
        onChange={(event) => setFileName(event.currentTarget.value)}
      />
      <Group>
        {isRunning ? (
          <Button variant="default" onClick={cancel}>
            {t('exporting.cancel')}
          </Button>
        ) : (
          <Button type="submit" disabled={isNameMissing} leftSection={<IconTableExport size={16} aria-hidden />}>
            {run.kind === 'done' ? t('exporting.again') : t('exporting.export')}
          </Button>
        )}
      </Group>
      <ExportOutcome run={run} />
    </form>
  );
}

function Counts({ rows }: { readonly rows: AuditRows }) {
  const { t } = useTranslation();
  const assessed = rows.answers.filter((answer) => answer.assessment !== 'not-assessed').length;
  return (
    <ul className={classes['counts']}>
      <li>{t('exporting.questions', { count: rows.questions.length })}</li>
      <li>{t('exporting.answers', { count: assessed })}</li>
      <li>{t('exporting.findings', { count: rows.findings.length })}</li>
      <li>{t('exporting.evidence', { count: rows.evidence.length })}</li>
    </ul>
  );
}
