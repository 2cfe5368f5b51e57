import { useTranslation } from 'react-i18next';
import { useMemo } from 'react';
import { auditForForm } from '#renderer/data/repositories/fill-repository.ts';
import { useLive } from '#renderer/data/workspace-context.tsx';
import { currentExportWords } from '#renderer/i18n/export-words.ts';
import { clockOver, today } from '#renderer/platform/clock.ts';
import { ACTION_STATES } from '#shared/domain/corrective-action/corrective-action.ts';
import type { AuditId } from '#shared/domain/ids.ts';
import { gatherFillData, type FillData, type FillDataInput } from '#shared/exchange/fill/fill-data.ts';

/** The chosen audit as forms want it, kept up to date; null until one is chosen and read. */
export function useFillData(auditId: AuditId | null): FillData | null {
  const input = useFillInput(auditId);
  return useMemo(() => (input === null ? null : gatherFillData(input)), [input]);
}

/** The rows of the chosen audit with the words for its states. */
export function useFillInput(auditId: AuditId | null): FillDataInput | null {
  const { t } = useTranslation();
  const rows = useLive(async (database) => (auditId === null ? null : ((await auditForForm(database, auditId)) ?? null)), [auditId]);
  return useMemo(() => {
    if (rows === null || rows === undefined) return null;
    const actionStates = Object.fromEntries(ACTION_STATES.map((state) => [state, t(`terms.actionState.${state}`)])) as FillDataInput['actionStates'];
    return { ...rows, words: currentExportWords(), actionStates, dayOf: (at) => clockOver(() => new Date(at)).today(), today: today() };
  }, [rows, t]);
}
