import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '#renderer/i18n/format.ts';
import type { ViewId } from './figure-groups.ts';
import { filterTexts, periodText } from './figure-words.ts';
import type { ShownFigures } from './use-figures.ts';

/** What every figure must carry wherever it goes: period, filters, data date, definition, data (domain reference F). */
export function useFacts(shown: ShownFigures, view: ViewId, isOfToday: boolean): readonly (readonly [string, string])[] {
  const { t } = useTranslation();
  const { period, filters, all, today } = shown;
  return useMemo(() => {
    const set = filterTexts(t, filters, all);
    return [
      [t('figures.export.facts.period'), isOfToday ? t('figures.period.ofToday', { date: formatDate(today) }) : periodText(period)],
      [t('figures.export.facts.filters'), set.length === 0 ? t('figures.export.noFilters') : set.join(' · ')],
      [t('figures.export.facts.dataDate'), formatDate(today)],
      [t('figures.export.facts.definition'), t(`figures.metrics.${view}.definition`)],
      [t('figures.export.facts.data'), t(`figures.metrics.${view}.data`)],
    ];
  }, [t, period, filters, all, today, view, isOfToday]);
}
