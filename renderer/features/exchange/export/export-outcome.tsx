import { Alert, Group, Progress, Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatBytes, formatPercent } from '#renderer/i18n/format.ts';
import { usePlatform } from '#renderer/platform/platform-context.tsx';
import classes from './export-audit-page.module.css';
import type { ExportedFile, ExportPhase, ExportProblem } from './export-audit.ts';
import type { ExportRun } from './use-export-audit.ts';

/** Cells shown by name; an audit workbook names the rest on its meta sheet. */
const SHOWN_CELLS = 12;

/** How far the export is, or how it ended. A live region: it is read out when it changes. */
export function ExportOutcome({ run }: { readonly run: ExportRun }) {
  return (
    <div aria-live="polite">
      {run.kind === 'running' && <Running phase={run.phase} share={run.share} />}
      {run.kind === 'done' && <Done file={run.file} />}
      {run.kind === 'failed' && <Failed problem={run.problem} />}
    </div>
  );
}

/** Where each phase begins and ends, as shares of the whole: writing takes most of the time. */
const SPAN: Readonly<Record<ExportPhase, readonly [from: number, to: number]>> = {
  reading: [0, 0.15],
  describing: [0.15, 0.4],
  writing: [0.4, 1],
  saving: [1, 1],
};

function Running({ phase, share }: Pick<Extract<ExportRun, { kind: 'running' }>, 'phase' | 'share'>) {
  const { t } = useTranslation();
  const [from, to] = SPAN[phase];
  const soFar = from + (to - from) * share;
  return (
    <div>
      <Group justify="space-between" mb={4}>
        <Text size="sm">{t(`exporting.${phase}`)}</Text>
        {/* Read out once by its phase, not at every step. */}
        <Text size="sm" aria-hidden>
          {formatPercent(soFar)}
        </Text>
      </Group>
      <Progress.Root>
        <Progress.Section value={soFar * 100} aria-label={t('exporting.progress')} />
      </Progress.Root>
    </div>
  );
}

function Done({ file }: { readonly file: ExportedFile }) {
  const { t } = useTranslation();
  const { kind } = usePlatform();
  return (
    <Alert color="lumen" icon={<IconCheck size={18} aria-hidden />}>
      <Text size="sm">
        {t('exporting.saved', { name: file.name, size: formatBytes(file.size) })}{' '}
        {t(`exporting.savedWhere_${kind}`)}
      </Text>
      <ChangedCells file={file} />
    </Alert>
  );
}

function ChangedCells({ file: { changedCells: cells, content } }: { readonly file: ExportedFile }) {
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
        {hidden > 0 && <li>{t(content.kind === 'audit' ? 'exporting.changedMore' : 'exporting.changedMoreUnlisted', { count: hidden })}</li>}
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
