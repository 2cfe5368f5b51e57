import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { judgeFileSize } from '#shared/domain/evidence/evidence-size.ts';
import type { EvidenceLinks } from '#shared/domain/evidence/link-evidence.ts';
import type { AuditId } from '#shared/domain/ids.ts';
import type { Brand } from '#shared/lib/brand.ts';
import { useWorkspace } from '#renderer/data/workspace-context.tsx';
import { newId } from '#renderer/platform/ids.ts';
import { usePlatform } from '#renderer/platform/platform-context.tsx';
import { notifyDone, notifyProblem } from '#renderer/ui/notice.tsx';
import { attachFiles, type AttachOutcome, type FileToAttach } from './attach-files.ts';
import { dropJob, showJob } from './attach-queue-store.ts';
import { filesFromDialog, type DroppedFiles } from './files-from-transfer.ts';

export interface Attaching {
  /** Never rejects: null when there was nothing to attach or the workspace could not be used. */
  readonly attach: (files: readonly FileToAttach[]) => Promise<AttachOutcome | null>;
  readonly attachDropped: (dropped: DroppedFiles) => void;
  /** Opens the file dialog and attaches what is chosen. */
  readonly pickAndAttach: () => void;
}

function largestOf(files: readonly FileToAttach[]): { readonly name: string; readonly size: number } | null {
  const large = files.filter(({ blob }) => judgeFileSize(blob.size) === 'large');
  const first = large.toSorted((left, right) => right.blob.size - left.blob.size)[0];
  return first ? { name: first.name, size: first.blob.size } : null;
}

function useTellOutcome(): (outcome: AttachOutcome) => void {
  const { t } = useTranslation();
  return useCallback(
    ({ attached, linked, problems, skippedCount, isCancelled }) => {
      const done: readonly string[] = [
        ...(attached.length > 0 ? [t('evidence.queue.attached', { count: attached.length })] : []),
        ...(linked.length > 0 ? [t('evidence.queue.linked', { count: linked.length })] : []),
      ];
      if (isCancelled) {
        notifyDone(t('evidence.queue.cancelled', { done: attached.length + linked.length, left: skippedCount }));
      } else if (done.length > 0) notifyDone(done.join(' · '));
      if (problems.length > 0) {
        const lines: string[] = problems.map(({ code, name }) => t(`evidence.queue.problems.${code}`, { name }));
        if (!isCancelled && skippedCount > 0) lines.push(t('evidence.queue.skipped', { count: skippedCount }));
        notifyProblem(lines.join(' '), t('evidence.queue.failedTitle', { count: problems.length }));
      }
    },
    [t],
  );
}

/** Attaches files to an audit; null when there are none or the workspace could not be used. Never rejects. */
export type AttachTo = (files: readonly FileToAttach[], links: EvidenceLinks) => Promise<AttachOutcome | null>;

/** Attaching for one audit, each time with other links; shows progress in the queue and says how it ended. */
export function useAttachTo(auditId: AuditId): AttachTo {
  const { t } = useTranslation();
  const workspace = useWorkspace();
  const tellOutcome = useTellOutcome();
  return useCallback(
    async (files, { questionIds, findingIds, clauses }) => {
      if (files.length === 0) return null;
      const id = newId<Brand<'AttachJobId'>>();
      const stop = new AbortController();
      const job = { id, auditId, largest: largestOf(files), cancel: () => stop.abort() };
      try {
        const outcome = await attachFiles(workspace, {
          auditId,
          files,
          questionIds,
          findingIds,
          clauses,
          signal: stop.signal,
          onProgress: (progress) => showJob({ ...job, progress }),
        });
        tellOutcome(outcome);
        return outcome;
      } catch {
        notifyProblem(t('evidence.queue.stopped'));
        return null;
      } finally {
        dropJob(id);
      }
    },
    [workspace, auditId, tellOutcome, t],
  );
}

/** Attaching for one audit with every file linked as told. */
export function useAttach(auditId: AuditId, { questionIds, findingIds, clauses }: EvidenceLinks): Attaching {
  const { t } = useTranslation();
  const platform = usePlatform();
  const attachTo = useAttachTo(auditId);
  const attach = useCallback(
    (files: readonly FileToAttach[]) => attachTo(files, { questionIds, findingIds, clauses }),
    [attachTo, questionIds, findingIds, clauses],
  );

  const attachDropped = useCallback(
    ({ files, folders }: DroppedFiles) => {
      if (folders.length > 0) notifyProblem(t('evidence.drop.folders', { names: folders.join(', ') }));
      void attach(files);
    },
    [attach, t],
  );

  const pickAndAttach = useCallback(() => {
    platform
      .pickFiles({ endings: [], isMultiple: true })
      .then((picked) => attach(filesFromDialog(picked)))
      .catch(() => notifyProblem(t('evidence.queue.pickFailed')));
  }, [platform, attach, t]);

  return { attach, attachDropped, pickAndAttach };
}
