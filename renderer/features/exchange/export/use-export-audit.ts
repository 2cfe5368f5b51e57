import { useCallback, useEffect, useRef, useState } from 'react';
import { useAuthor, useWorkspace } from '#renderer/data/workspace-context.tsx';
import { now } from '#renderer/platform/clock.ts';
import { usePlatform } from '#renderer/platform/platform-context.tsx';
import type { AuditId } from '#shared/domain/ids.ts';
import type { ExportContent } from '#shared/contracts/export-messages.ts';
import type { AuditWorkbookOptions } from '#shared/exchange/export/audit-workbook-input.ts';
import { exportAudit, type ExportedFile, type ExportPhase, type ExportProblem } from './export-audit.ts';

export type ExportRun =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly phase: ExportPhase; readonly share: number }
  | { readonly kind: 'done'; readonly file: ExportedFile }
  | { readonly kind: 'failed'; readonly problem: ExportProblem };

/** One export at a time: start it, watch it, cancel it. Leaving the screen cancels it. */
export function useExportAudit(auditId: AuditId) {
  const workspace = useWorkspace();
  const platform = usePlatform();
  const author = useAuthor();
  const [run, setRun] = useState<ExportRun>({ kind: 'idle' });
  const controller = useRef<AbortController | null>(null);

  useEffect(() => () => controller.current?.abort(), []);

  const start = useCallback(
    async (fileName: string, content: ExportContent, options: AuditWorkbookOptions): Promise<void> => {
      const abort = new AbortController();
      controller.current = abort;
      const onProgress = (phase: ExportPhase, share: number): void => setRun({ kind: 'running', phase, share });
      try {
        const outcome = await exportAudit(
          { workspace, platform },
          {
            auditId,
            content,
            fileName,
            options,
            exportedAt: now(),
            exportedBy: author?.name ?? '',
            signal: abort.signal,
            onProgress,
          },
        );
        setRun(outcome.ok ? { kind: 'done', file: outcome.value } : { kind: 'failed', problem: outcome.problem });
      } catch (error) {
        const detail = error instanceof Error ? error.message : String(error);
        setRun({ kind: 'failed', problem: { code: 'not-read', detail } });
      }
    },
    [workspace, platform, auditId, author],
  );

  const cancel = useCallback(() => controller.current?.abort(), []);
  return { run, start, cancel };
}
