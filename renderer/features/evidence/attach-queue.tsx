import { ActionIcon, Progress } from '@mantine/core';
import { IconAlertTriangle, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { AuditId } from '#shared/domain/ids.ts';
import { formatBytes } from '#renderer/i18n/format.ts';
import { useAttachQueue, type AttachJob } from './attach-queue-store.ts';
import classes from './attach-queue.module.css';

/** Files of this audit on their way in, each with its progress and a way to stop; nothing when there are none. */
export function AttachQueue({ auditId }: { readonly auditId: AuditId }) {
  const { t } = useTranslation();
  const jobs = useAttachQueue((store) => store.jobs).filter((job) => job.auditId === auditId);
  if (jobs.length === 0) return null;
  return (
    <ul className={classes['queue']} aria-label={t('evidence.queue.label')}>
      {jobs.map((job) => (
        <QueueRow key={job.id} job={job} />
      ))}
    </ul>
  );
}

function QueueRow({ job }: { readonly job: AttachJob }) {
  const { t } = useTranslation();
  const { progress, largest } = job;
  const share = progress.byteCount === 0 ? 0 : (progress.bytesDone / progress.byteCount) * 100;
  const words = t('evidence.queue.working', {
    name: progress.name,
    number: progress.filesDone + 1,
    count: progress.fileCount,
  });
  return (
    <li className={classes['row']}>
      <div className={classes['words']}>
        <span className={classes['name']}>{words}</span>
        <span className={classes['bytes']}>
          {t('evidence.queue.progress', { done: formatBytes(progress.bytesDone), total: formatBytes(progress.byteCount) })}
        </span>
      </div>
      <Progress.Root size="sm" className={classes['bar']}>
        <Progress.Section value={share} aria-label={words} />
      </Progress.Root>
      <ActionIcon onClick={job.cancel} aria-label={t('evidence.queue.cancel')} title={t('evidence.queue.cancel')}>
        <IconX size={16} aria-hidden />
      </ActionIcon>
      {largest && (
        <p className={classes['large']}>
          <IconAlertTriangle size={14} aria-hidden />
          {t('evidence.queue.large', { name: largest.name, size: formatBytes(largest.size) })}
        </p>
      )}
    </li>
  );
}
