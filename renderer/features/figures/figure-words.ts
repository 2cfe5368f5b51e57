import type { TFunction } from 'i18next';
import { formatDate, formatMonth, formatNumber, formatPercent } from '#renderer/i18n/format.ts';
import { CAUSE_CATEGORIES } from '#shared/domain/cause/cause.ts';
import { SMALL_NUMBER, type Cell, type Dimension, type Figure } from '#shared/domain/figures/figure.ts';
import type { FigureFilters } from '#shared/domain/figures/figure-filters.ts';
import type { Period } from '#shared/domain/figures/period.ts';
import type { PreparedFigures } from '#shared/domain/figures/prepare-figures.ts';
import type { AuditId, PersonId } from '#shared/domain/ids.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';

/** A value as people read it: shares of few as counts, times of open ones as "more than". */
export function cellText(t: TFunction, { unit, value, part, whole, isMoreThan }: Cell): string {
  if (value === null) return t('figures.values.none');
  const number = formatNumber(value);
  switch (unit) {
    case 'share':
      return whole !== null && part !== null && whole < SMALL_NUMBER
        ? t('figures.values.of', { part: formatNumber(part), whole: formatNumber(whole) })
        : formatPercent(value);
    case 'days': {
      const days = t('figures.values.days', { count: value, number });
      return isMoreThan ? t('figures.values.moreThan', { value: days }) : days;
    }
    case 'hours':
      return t('figures.values.hours', { number });
    case 'count':
    case 'number':
      return number;
  }
}

/** Gives the words for the keys of a figure's rows. */
export type RowWords = (by: Dimension, key: string) => string;

/** What a row is called: stored values in the words of the program, names as they were written. */
export function rowWords(t: TFunction, all: PreparedFigures, titleOf: (clause: string) => string, questionOf: (id: string) => string = (id) => id): RowWords {
  return (by, key) => {
    if (key === '') return t('figures.notStated');
    switch (by) {
      case 'age':
        return t(`figures.age.${key as '0-30'}`);
      case 'grade':
        return t(`terms.gradeShort.${key as 'major'}`);
      case 'phase':
        return t(`figures.phase.${key as 'contain'}`);
      case 'party':
        return t(`figures.party.${key as 'internal'}`);
      case 'horizon':
        return t(`figures.horizon.${key as '14'}`);
      case 'audit':
        return all.auditById.get(key as AuditId)?.reference ?? key;
      case 'auditor':
        return all.nameOf.get(key as PersonId) ?? key;
      case 'question':
        return questionOf(key);
      case 'month':
        return formatMonth(key);
      case 'cause': {
        const known = CAUSE_CATEGORIES.find((category) => category === key);
        return known === undefined ? key : t(`causes.category.${known}`);
      }
      case 'clause': {
        const title = titleOf(key);
        return title === '' ? key : `${key} ${title}`;
      }
      case 'process':
      case 'service':
      case 'site':
      case 'owner':
        return key;
    }
  };
}

/** A period in words. */
export function periodText({ from, to }: Period): string {
  return `${formatDate(from)} – ${formatDate(to)}`;
}

/** The filters that are set, each named. */
export function filterTexts(t: TFunction, filters: FigureFilters, all: PreparedFigures): readonly string[] {
  return Object.entries(filters).flatMap(([name, value]: [string, string | null]) => {
    if (value === null) return [];
    const words =
      name === 'auditId'
        ? (all.auditById.get(value as AuditId)?.reference ?? value)
        : name === 'grade'
          ? t(`terms.gradeShort.${value as 'major'}`)
          : name === 'party'
            ? t(`figures.party.${value as 'internal'}`)
            : value;
    return [`${t(`figures.filters.${name === 'auditId' ? 'audit' : (name as 'grade')}`)}: ${words}`];
  });
}

/** The notes of a figure as sentences. */
export function noteTexts(t: TFunction, { notes }: Pick<Figure, 'notes'>): readonly string[] {
  return notes.map(({ code, count }) => t(`figures.notes.${code}`, { count }));
}

/** The day the data are of. */
export function dataDateText(t: TFunction, today: CalendarDate): string {
  return t('figures.dataDate', { date: formatDate(today) });
}
