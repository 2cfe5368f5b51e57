import { useEffect, useRef, useState } from 'react';
import type { ReadProgress } from '#shared/exchange/package/read-package.ts';
import { openWorkbook } from '#renderer/workers/workbook/open-workbook.ts';
import { useWorkspace } from '#renderer/data/workspace-context.tsx';
import { refuseFile, takeBook } from './import-store.ts';
import { applySavedLayout } from './use-profiles.ts';

export interface FileToRead {
  readonly name: string;
  readonly bytes: Blob;
}

export interface RunningRead {
  readonly name: string;
  /** Null until the first sheet is being read. */
  readonly progress: ReadProgress | null;
}

/** Reads a file in its worker and hands the result to the wizard. Leaving the page cancels it. */
export function useReadFile(into: Parameters<typeof takeBook>[2] = {}): {
  readonly running: RunningRead | null;
  readonly read: (file: FileToRead) => Promise<void>;
  readonly cancel: () => void;
} {
  const [running, setRunning] = useState<RunningRead | null>(null);
  const abort = useRef<AbortController | null>(null);
  const workspace = useWorkspace();
  useEffect(() => () => abort.current?.abort(), []);

  const read = async (file: FileToRead): Promise<void> => {
    abort.current?.abort();
    const controller = new AbortController();
    abort.current = controller;
    setRunning({ name: file.name, progress: null });
    const bytes = await file.bytes.arrayBuffer().catch(() => null);
    const result =
      bytes === null
        ? ({ ok: false, problem: { code: 'truncated' } } as const)
        : await openWorkbook(bytes, {
            fileName: file.name,
            signal: controller.signal,
            onProgress: (progress) => setRunning({ name: file.name, progress }),
          });
    // A later file, or the page closing, has taken over.
    if (abort.current !== controller || (controller.signal.aborted && result.ok)) {
      if (result.ok) result.value.close();
      return;
    }
    setRunning(null);
    if (result.ok) {
      takeBook(result.value, file.bytes, into);
      await applySavedLayout(workspace.database, into.kind === undefined);
    } else if (result.problem.code !== 'cancelled') refuseFile(file.name, result.problem);
  };
  return { running, read, cancel: () => abort.current?.abort() };
}
