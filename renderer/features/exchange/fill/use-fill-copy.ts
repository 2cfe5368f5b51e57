import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '#renderer/data/workspace-context.tsx';
import { registerExchange } from '#renderer/deeds/register-exchange.ts';
import { usePlatform } from '#renderer/platform/platform-context.tsx';
import { notifyProblem } from '#renderer/ui/notice.tsx';
import { fillForm } from '#renderer/workers/fill/fill-client.ts';
import type { FillData } from '#shared/exchange/fill/fill-data.ts';
import { mediaTypeOf } from './fill-actions.ts';
import { describeFillProblem } from './describe-fill.ts';
import { useFillStore } from './fill-store.ts';

/** Fills a copy for the check, and saves it as it was checked. Leaving the page cancels. */
export function useFillCopy(data: FillData | null): {
  readonly running: 'planning' | 'saving' | null;
  readonly plan: () => Promise<void>;
  readonly save: (fileName: string) => Promise<void>;
  readonly cancel: () => void;
} {
  const { t } = useTranslation();
  const workspace = useWorkspace();
  const platform = usePlatform();
  const [running, setRunning] = useState<'planning' | 'saving' | null>(null);
  const abort = useRef<AbortController | null>(null);
  useEffect(() => () => abort.current?.abort(), []);

  const plan = async (): Promise<void> => {
    const { atHand, layout } = useFillStore.getState();
    if (atHand === null || layout === null || data === null) return;
    abort.current?.abort();
    const controller = new AbortController();
    abort.current = controller;
    setRunning('planning');
    const result = await fillForm({ bytes: atHand.bytes, fileName: atHand.fileName, layout, data }, { signal: controller.signal });
    if (abort.current !== controller) return;
    setRunning(null);
    if (result.ok) useFillStore.setState({ filled: result.value, step: 'check', picked: null });
    else if (result.problem.code !== 'cancelled') notifyProblem(describeFillProblem(t, result.problem));
  };

  const save = async (fileName: string): Promise<void> => {
    const { atHand, filled, auditId } = useFillStore.getState();
    if (atHand === null || filled === null || auditId === null) return;
    setRunning('saving');
    const mediaType = mediaTypeOf(fileName);
    const saved = await platform.saveFile({ suggestedName: fileName, mediaType, bytes: filled.bytes });
    setRunning(null);
    if (!saved.ok) {
      notifyProblem(t('filling.notSaved', { detail: saved.problem.detail }));
      return;
    }
    if (saved.value === 'cancelled') return;
    const cells = filled.plan.cells.length;
    await registerExchange(workspace, {
      direction: 'sent',
      kind: 'filled-workbook',
      auditId,
      counterpart: atHand.profile?.counterpart ?? '',
      fileName,
      mediaType,
      bytes: filled.bytes,
      counts: { filled: cells },
      note: atHand.profile?.name ?? '',
    });
    useFillStore.setState({ step: 'done', saved: { name: fileName, cells } });
  };
  return { running, plan, save, cancel: () => abort.current?.abort() };
}
