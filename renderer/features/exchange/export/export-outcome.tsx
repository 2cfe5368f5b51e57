import { Alert, Group, Progress, Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatBytes, formatPercent } from '#renderer/i18n/format.ts';
import { usePlatform } from '#renderer/platform/platform-context.tsx';
import type { ChangedCell } from '#shared/exchange/export/clean-sheets.ts';
import classes from './export-audit-page.module.css';
import type { ExportedWorkbook, ExportProblem } from './export-audit.ts';
import type { ExportRun } from './use-export-audit.ts';

/** Cells shown by name; the rest is on the meta sheet of the file. */
const SHOWN_CELLS = 12;

/** How far the export is, or how it ended. A live region: it is read out when it changes. */
export function ExportOutcome({ run }: { readonly run: ExportRun }) {
  return (
    <div aria-live="polite">
      {run.kind === 'running' && <Running phase={run.phase} share={run.share} />}
      {run.kind === 'done' && <Done workbook={run.workbook} />}
      {run.kind === 'failed' && <Failed problem={run.problem} />}
    </div>
  );
}

function Running({ phase, share }: Pick<Extract<ExportRun, { kind: 'running' }>, 'phase' | 'share'>) {
  const { t } = useTranslation();
  return (
    <div>
      <Group justify="space-between" mb={4}>
        <Text size="sm">{t(`exporting.${phase}`)}</Text>
        {/* Read out once by its phase, not at every step. */}
        <Text size="sm" aria-hidden>
          {formatPercent(share)}
        </Text>
      </Group>
      <Progress.Root>
        <Progress.Section value={share * 100} aria-label={t('exporting.progress')} />
      </Progress.Root>
    </div>
  );
}

function Done({ workbook }: { readonly workbook: ExportedWorkbook }) {
  const { t } = useTranslation();
  const { kind } = usePlatform();
  return (
    <Alert color="lumen" icon={<IconCheck size={18} aria-hidden />}>
      <Text size="sm">
        {t('exporting.saved', { name: workbook.name, size: formatBytes(workbook.size) })}{' '}
        {t(`exporting.savedWhere_${kind}`)}
      </Text>
      <ChangedCells cells={workbook.changedCells} />
    </Alert>
  );
}

function ChangedCells({ cells }: { readonly cells: readonly ChangedCell[] }) {
  const { t } = useTranslation();
  if (cells.length === 0) return <p className={classes['hint']}>{t('exporting.unchanged')}</p>;
  const hidden = cells.length - SHOWN_CELLS;
  return (
    <>
      <Text size="sm" mt="xs">
        {t('exporting.changed', { count: cells.length })}
      </Text>
      <ul className={classes['changes']}>
        {cells.slice(0, SHOWN_CELLS).map((cell) => (
          <li key={`${cell.sheetName}!${cell.address}`}>
            {cell.sheetName}!{cell.address}: {cell.changes.map((change) => t(`exporting.changes.${change}`)).join(', ')}
          </li>
        ))}
        {hidden > 0 && <li>{t('exporting.changedMore', { count: hidden })}</li>}
      </ul>
    </>
  );
}

function Failed({ problem }: { readonly problem: ExportProblem }) {
  const { t } = useTranslation();
  if (problem.code === 'cancelled') {
    return (
      <Alert color="gray" icon={<IconInfoCircle size={18} aria-hidden />}>
        {t('exporting.cancelled')}
      </Alert>
    );
  }
  const detail = 'detail' in problem ? problem.detail : '';
  return (
    <Alert color="red" icon={<IconAlertTriangle size={18} aria-hidden />} role="alert">
      {problem.code === 'not-found' ? t('common.notFound') : t(`exporting.problems.${problem.code}`, { detail })}
    </Alert>
  );
}
