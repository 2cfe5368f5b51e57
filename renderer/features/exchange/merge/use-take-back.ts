import { useCallback, useEffect, useRef, useState } from 'react';
import { openReturned, type ReturnedWorkbook } from '#renderer/workers/take-back/open-returned.ts';
import type { AuditId } from '#shared/domain/ids.ts';
import type { ReadProgress } from '#shared/exchange/package/read-package.ts';
import type { ReadProblem } from '#shared/exchange/read-problem.ts';
import { forgetDecisions, type FileToTakeBack } from './merge-store.ts';

/** Why a readable file is not taken back here. */
export type NotOurs =
  | { readonly code: 'foreign' }
  | { readonly code: 'newer' }
  | { readonly code: 'other-audit'; readonly auditId: AuditId; readonly reference: string };

export type TakeBackState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reading'; readonly name: string; readonly progress: ReadProgress | null }
  | { readonly kind: 'refused'; readonly name: string; readonly problem: ReadProblem | NotOurs }
  | { readonly kind: 'open'; readonly file: FileToTakeBack; readonly workbook: ReturnedWorkbook };

function whyNotOurs({ recognised, isTextTable }: ReturnedWorkbook, auditId: AuditId): NotOurs | null {
  switch (recognised.kind) {
    case 'audit-workbook':
      // One that does not say from which audit it is can only be the one the user means.
      return recognised.auditId === null || recognised.auditId === auditId
        ? null
        : { code: 'other-audit', auditId: recognised.auditId, reference: recognised.auditReference };
    case 'newer-audit-workbook':
      return { code: 'newer' };
    default:
      return isTextTable ? null : { code: 'foreign' };
  }
}

/** One returned workbook at a time: read, refuse or hold it open. Leaving the page closes it. */
export function useTakeBack(auditId: AuditId): {
  readonly state: TakeBackState;
  readonly open: (file: FileToTakeBack) => Promise<void>;
  readonly cancel: () => void;
  readonly startOver: () => void;
} {
  const [state, setState] = useState<TakeBackState>({ kind: 'idle' });
  const abort = useRef<AbortController | null>(null);
  const opened = useRef<ReturnedWorkbook | null>(null);

  const close = useCallback((): void => {
    abort.current?.abort();
    opened.current?.close();
    opened.current = null;
  }, []);
  useEffect(() => close, [close]);

  const open = useCallback(
    async (file: FileToTakeBack): Promise<void> => {
      close();
      forgetDecisions();
      const controller = new AbortController();
      abort.current = controller;
      setState({ kind: 'reading', name: file.name, progress: null });
      const bytes = await file.bytes.arrayBuffer().catch(() => null);
      const result =
        bytes === null
          ? ({ ok: false, problem: { code: 'truncated' } } as const)
          : await openReturned(bytes, {
              fileName: file.name,
              signal: controller.signal,
              onProgress: (progress) => setState({ kind: 'reading', name: file.name, progress }),
            });
      if (abort.current !== controller || controller.signal.aborted) {
        if (result.ok) result.value.close();
        return;
      }
      if (!result.ok) {
        setState({ kind: 'refused', name: file.name, problem: result.problem });
        return;
      }
      const notOurs = whyNotOurs(result.value, auditId);
      if (notOurs !== null) {
        result.value.close();
        setState({ kind: 'refused', name: file.name, problem: notOurs });
        return;
      }
      opened.current = result.value;
      setState({ kind: 'open', file, workbook: result.value });
    },
    [auditId, close],
  );
  const startOver = useCallback((): void => {
    close();
    forgetDecisions();
    setState({ kind: 'idle' });
  }, [close]);
  return { state, open, cancel: startOver, startOver };
}
