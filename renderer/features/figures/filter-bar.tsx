import { Button, Select, TextInput } from '@mantine/core';
import { memo, useMemo, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { compareText } from '#renderer/i18n/format.ts';
import type { FigureFilters } from '#shared/domain/figures/figure-filters.ts';
import { NO_FILTERS } from '#shared/domain/figures/figure-filters.ts';
import { PERIOD_PRESETS, type Period } from '#shared/domain/figures/period.ts';
import type { PreparedFigures } from '#shared/domain/figures/prepare-figures.ts';
import { ancestorsOfClause, compareClauseNumbers } from '#shared/domain/standard/clause-number.ts';
import { parseCalendarDate } from '#shared/lib/calendar-date.ts';
import { useFiguresStore } from './figures-store.ts';
import { periodText } from './figure-words.ts';
import classes from './figures.module.css';

interface Choice {
  readonly value: string;
  readonly label: string;
}

const ANY = '';

/** Period and filters of all figures. Offers only what occurs in the rows; before they are read, what is chosen. */
export const FilterBar = memo(function FilterBar(props: { readonly all: PreparedFigures | null; readonly period: Period; readonly firstRef: RefObject<HTMLInputElement | null> }) {
  const { t } = useTranslation();
  const { all, period } = props;
  const { preset, filters, choosePreset, setFilters } = useFiguresStore();
  const choices = useMemo(() => (all === null ? NO_CHOICES : choicesOf(all)), [all]);
  const set = (name: keyof FigureFilters, value: string | null): void =>
    setFilters({ ...filters, [name]: value === null || value === ANY ? null : value });
  const field = (name: keyof FigureFilters, word: 'audit' | 'grade' | 'clause' | 'process' | 'service' | 'site' | 'owner' | 'party', any: string, data: readonly Choice[]) => (
    <Select
      key={name}
      aria-label={t(`figures.filters.${word}`)}
      data={[{ value: ANY, label: any }, ...data]}
      value={filters[name] ?? ANY}
      searchable={data.length > 8}
      data-set={filters[name] !== null || undefined}
      comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
      onChange={(value) => set(name, value)}
    />
  );
  const named = (values: readonly string[]): readonly Choice[] => values.map((value) => ({ value, label: value }));
  const isNarrowed = Object.values(filters).some((value) => value !== null);
  return (
    <div className={classes['filters']} role="search" aria-label={t('figures.filters.label')}>
      <Select
        ref={props.firstRef}
        aria-label={t('figures.period.label')}
        className={classes['period'] ?? ''}
        data={PERIOD_PRESETS.map((value) => ({ value, label: t(`figures.period.${value}`) }))}
        value={preset}
        onChange={(value) => {
          const chosen = PERIOD_PRESETS.find((each) => each === value);
          if (chosen !== undefined) choosePreset(chosen, period);
        }}
      />
      {preset === 'custom' ? <CustomPeriod period={period} /> : <span className={classes['days']}>{periodText(period)}</span>}
      {field('auditId', 'audit', t('figures.filters.anyAudit'), choices.audits)}
      {field('party', 'party', t('figures.filters.anyParty'), [
        { value: 'internal', label: t('figures.party.internal') },
        { value: 'external', label: t('figures.party.external') },
      ])}
      {field('grade', 'grade', t('figures.filters.anyGrade'), [
        { value: 'major', label: t('terms.gradeShort.major') },
        { value: 'minor', label: t('terms.gradeShort.minor') },
      ])}
      {field('clause', 'clause', t('figures.filters.anyClause'), named(choices.clauses))}
      {field('process', 'process', t('figures.filters.anyProcess'), named(choices.processes))}
      {field('service', 'service', t('figures.filters.anyService'), named(choices.services))}
      {field('site', 'site', t('figures.filters.anySite'), named(choices.sites))}
      {field('owner', 'owner', t('figures.filters.anyOwner'), named(choices.owners))}
      {isNarrowed && (
        <Button variant="default" onClick={() => setFilters(NO_FILTERS)}>
          {t('figures.filters.clear')}
        </Button>
      )}
    </div>
  );
});

function CustomPeriod({ period }: { readonly period: Period }) {
  const { t } = useTranslation();
  const setCustom = useFiguresStore((state) => state.setCustom);
  const isWrong = period.from > period.to;
  const field = (name: 'from' | 'to') => (
    <TextInput
      type="date"
      aria-label={t(`figures.period.${name}`)}
      value={period[name]}
      error={name === 'to' && isWrong ? t('figures.period.wrong') : undefined}
      onChange={({ currentTarget }) => {
        const date = parseCalendarDate(currentTarget.value);
        if (date !== null) setCustom({ ...period, [name]: date });
      }}
    />
  );
  return (
    <>
      {field('from')}
      {field('to')}
    </>
  );
}

const NO_CHOICES = { audits: [], clauses: [], processes: [], services: [], sites: [], owners: [] };

function choicesOf(all: PreparedFigures) {
  const rows = [...all.cases, ...all.drafts];
  const distinct = (values: readonly string[]): readonly string[] => [...new Set(values.filter((value) => value !== ''))].toSorted(compareText);
  const clauses = distinct(all.findings.flatMap((row) => row.clauses.flatMap((clause) => [clause, ...ancestorsOfClause(clause)])));
  return {
    audits: all.audits.toSorted((left, right) => right.day - left.day).map(({ id, reference }) => ({ value: id, label: reference })),
    clauses: clauses.toSorted(compareClauseNumbers),
    processes: distinct(rows.map(({ process }) => process)),
    services: distinct(rows.map(({ service }) => service)),
    sites: distinct(rows.map(({ site }) => site)),
    owners: distinct(rows.map(({ owner }) => owner)),
  };
}
