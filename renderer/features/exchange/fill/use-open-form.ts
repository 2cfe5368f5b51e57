import { useEffect, useRef, useState } from 'react';
import { readFileBytes } from '#renderer/data/repositories/evidence-repository.ts';
import { useWorkspace } from '#renderer/data/workspace-context.tsx';
import { openForm } from '#renderer/workers/fill/fill-client.ts';
import type { ExchangeProfile } from '#shared/domain/exchange/exchange-profile.ts';
import { asFillLayout } from '#shared/exchange/fill/fill-layout.ts';
import type { ReadProgress } from '#shared/exchange/package/read-package.ts';
import { refuseForm, takeForm } from './fill-store.ts';
import { ownWords } from './own-words.ts';

export interface RunningOpen {
  readonly name: string;
  readonly progress: ReadProgress | null;
}

export interface OpenForm {
  readonly running: RunningOpen | null;
  readonly open: (name: string, file: Blob, profile?: ExchangeProfile) => Promise<void>;
  /** Opens a saved form; says what is wrong with it, or null. */
  readonly openSaved: (profile: ExchangeProfile) => Promise<'broken' | 'gone' | null>;
  readonly cancel: () => void;
}

/** Opens a form in its worker and shows where things could go. Leaving the page cancels it. */
export function useOpenForm(): OpenForm {
  const workspace = useWorkspace();
  const [running, setRunning] = useState<RunningOpen | null>(null);
  const abort = useRef<AbortController | null>(null);
  useEffect(() => () => abort.current?.abort(), []);

  const open = async (name: string, file: Blob, profile?: ExchangeProfile): Promise<void> => {
    abort.current?.abort();
    const controller = new AbortController();
    abort.current = controller;
    setRunning({ name, progress: null });
    const buffer = await file.arrayBuffer().catch(() => null);
    const bytes = buffer === null ? null : new Uint8Array(buffer);
    const result =
      bytes === null
        ? ({ ok: false, problem: { code: 'truncated' } } as const)
        : await openForm({ bytes, fileName: name, own: ownWords() }, { signal: controller.signal, onProgress: (progress) => setRunning({ name, progress }) });
    // A later file, or the page closing, has taken over.
    if (abort.current !== controller || (controller.signal.aborted && result.ok)) return;
    setRunning(null);
    if (result.ok && bytes !== null) {
      takeForm({ fileName: name, bytes, form: result.value.form, profile: profile ?? null }, result.value, profile ? asFillLayout(profile.layout) : null);
    } else if (!result.ok && result.problem.code !== 'cancelled') refuseForm(name, result.problem);
  };

  const openSaved = async (profile: ExchangeProfile): Promise<'broken' | 'gone' | null> => {
    if (asFillLayout(profile.layout) === null) return 'broken';
    const file = profile.form === null ? undefined : await readFileBytes(workspace.database, profile.form.sha256);
    if (file === undefined || profile.form === null) return 'gone';
    await open(profile.form.fileName, file, profile);
    return null;
  };
  return { running, open, openSaved, cancel: () => abort.current?.abort() };
}
