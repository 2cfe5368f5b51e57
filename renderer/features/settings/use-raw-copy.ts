import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DATABASE_NAME } from '#renderer/data/database.ts';
import { copyRawData } from '#renderer/data/raw-copy.ts';
import { today } from '#renderer/platform/clock.ts';
import { usePlatform } from '#renderer/platform/platform-context.tsx';
import { notifyDone, notifyProblem } from '#renderer/ui/notice.tsx';

/** Saves everything in the database as a zip the user can keep; works also while the workspace is not open. */
export function useRawCopy(): { readonly isCopying: boolean; readonly start: () => void } {
  const platform = usePlatform();
  const { t } = useTranslation();
  const [isCopying, setIsCopying] = useState(false);

  const copy = async (): Promise<void> => {
    setIsCopying(true);
    try {
      const bytes = await copyRawData(DATABASE_NAME);
      const suggestedName = `Luminous Audit data ${today()}.zip`;
      const outcome = await platform.saveFile({ suggestedName, mediaType: 'application/zip', bytes });
      if (!outcome.ok) notifyProblem(t('app.settings.copyFailed', { detail: outcome.problem.detail }));
      else if (outcome.value === 'saved') notifyDone(t('app.settings.copied'));
    } catch (error) {
      notifyProblem(t('app.settings.copyFailed', { detail: error instanceof Error ? error.message : String(error) }));
    } finally {
      setIsCopying(false);
    }
  };
  return { isCopying, start: () => void copy() };
}
