import { useCallback, useEffect, useRef, useState } from 'react';
import { readFileBytes } from '#renderer/data/repositories/evidence-repository.ts';
import { useWorkspace } from '#renderer/data/workspace-context.tsx';
import { readForm } from '#renderer/workers/fill/fill-client.ts';
import type { ExchangeProfile } from '#shared/domain/exchange/exchange-profile.ts';
import type { EditProblem } from '#shared/exchange/fill/cell-edit.ts';
import { asFillLayout, type FillLayout } from '#shared/exchange/fill/fill-layout.ts';
import type { FormReading } from '#shared/exchange/fill/form-reading.ts';
import type { ReadProgress } from '#shared/exchange/package/read-package.ts';
import { forgetDecisions, setCounterpart, type FileToTakeBack } from '../../merge/merge-store.ts';

/** A filled form at hand, read by the saved form it was made from. */
export interface OpenedReading {
  readonly file: FileToTakeBack;
  readonly profile: ExchangeProfile;
  readonly layout: FillLayout;
  readonly reading: FormReading;
}

export type ReadFormState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reading'; readonly name: string; readonly progress: ReadProgress | null }
  | { readonly kind: 'refused'; readonly name: string; readonly problem: EditProblem | { readonly code: 'profile-broken' } }
  /** None of the saved forms has these sheets, or several have. */
  | { readonly kind: 'which'; readonly file: FileToTakeBack; readonly sheets: readonly string[] }
  | ({ readonly kind: 'open' } & OpenedReading);

/** Reads one filled form at a time; its saved form is known by the names of its sheets, or asked for. */
export function useReadForm(profiles: readonly ExchangeProfile[]): {
  readonly state: ReadFormState;
  readonly open: (file: FileToTakeBack) => Promise<void>;
  readonly openAs: (file: FileToTakeBack, profile: ExchangeProfile) => Promise<void>;
  readonly startOver: () => void;
} {
  const workspace = useWorkspace();
  const [state, setState] = useState<ReadFormState>({ kind: 'idle' });
  const abort = useRef<AbortController | null>(null);
  useEffect(() => () => abort.current?.abort(), []);

  const read = useCallback(async (file: FileToTakeBack, layout: FillLayout | null, blank: Blob | undefined) => {
    abort.current?.abort();
    const controller = new AbortController();
    abort.current = controller;
    setState({ kind: 'reading', name: file.name, progress: null });
    const bytes = await bytesOf(file.bytes);
    const result =
      bytes === null
        ? ({ ok: false, problem: { code: 'truncated' } } as const)
        : await readForm(
            { bytes, fileName: file.name, layout, blank: blank === undefined ? null : await bytesOf(blank) },
            { signal: controller.signal, onProgress: (progress) => setState({ kind: 'reading', name: file.name, progress }) },
          );
    // A later file, or the page closing, has taken over.
    if (abort.current !== controller || controller.signal.aborted) return null;
    if (result.ok) return result.value;
    setState({ kind: 'refused', name: file.name, problem: result.problem });
    return null;
  }, []);

  const openAs = useCallback(
    async (file: FileToTakeBack, profile: ExchangeProfile): Promise<void> => {
      const layout = asFillLayout(profile.layout);
      if (layout === null) {
        setState({ kind: 'refused', name: file.name, problem: { code: 'profile-broken' } });
        return;
      }
      const blank = profile.form === null ? undefined : await readFileBytes(workspace.database, profile.form.sha256);
      const found = await read(file, layout, blank);
      if (found === null || found.reading === null) return;
      forgetDecisions();
      setCounterpart(profile.counterpart);
      setState({ kind: 'open', file, profile, layout, reading: found.reading });
    },
    [read, workspace],
  );
  const open = useCallback(
    async (file: FileToTakeBack): Promise<void> => {
      const found = await read(file, null, undefined);
      if (found === null) return;
      const fitting = profiles.filter(({ fingerprint }) => fingerprint === found.sheets.join('\n'));
      const [only] = fitting;
      if (only !== undefined && fitting.length === 1) await openAs(file, only);
      else setState({ kind: 'which', file, sheets: found.sheets });
    },
    [read, openAs, profiles],
  );
  const startOver = useCallback((): void => {
    abort.current?.abort();
    forgetDecisions();
    setState({ kind: 'idle' });
  }, []);
  return { state, open, openAs, startOver };
}

async function bytesOf(blob: Blob): Promise<Uint8Array<ArrayBuffer> | null> {
  const buffer = await blob.arrayBuffer().catch(() => null);
  return buffer === null ? null : new Uint8Array(buffer);
}
