import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChangeEntry } from '#shared/domain/change-log/change.ts';

/** Says in words what an entry of the change log did, for example "Graded 8.6.1-q2". */
export function useDescribeChange(): (entry: Pick<ChangeEntry, 'event' | 'subject' | 'undoes' | 'redoes'>) => string {
  const { t, i18n } = useTranslation();
  return useCallback(
    ({ event, subject, undoes, redoes }) => {
      // Entries may come from a newer program, with events this one has no sentence for.
      const what = i18n.t(`changeLog.events.${event}`, { subject, defaultValue: t('changeLog.otherEvent', { subject }) });
      if (undoes !== null) return t('changeLog.undone', { what });
      if (redoes !== null) return t('changeLog.redone', { what });
      return what;
    },
    [t, i18n],
  );
}
