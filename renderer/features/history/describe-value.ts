import { formatDate, formatTimestamp } from '#renderer/i18n/format.ts';
import { parseCalendarDate, type Timestamp } from '#shared/lib/calendar-date.ts';
import { LANGUAGES } from '#renderer/i18n/languages.ts';
import type { JsonValue, LoggedTable } from '#shared/domain/change-log/change.ts';
import type { FieldChange } from './changed-fields.ts';
import { describePart, grownBy } from './describe-part.ts';
import type { ValueWords } from './value-words.ts';

const SHOWN_LETTERS = 160;
const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;

/** Stored values that have a word of their own, by table and field. */
const TERM_OF: Readonly<Record<string, string>> = {
  'answers.assessment': 'terms.assessment',
  'findings.grade': 'terms.grade',
  'findings.state': 'terms.findingState',
  'actions.state': 'terms.actionState',
  'actions.kind': 'terms.actionKind',
  'audits.state': 'terms.auditState',
  'audits.resumeState': 'terms.auditState',
  'audits.type': 'terms.auditType',
  'audits.role': 'terms.personRole',
  'people.roles': 'terms.personRole',
  'reports.kind': 'reports.words.kinds',
  'nonconformities.ticks': 'causes.ticks',
  'submissions.ticks': 'causes.ticks',
  'evidence.type': 'terms.evidenceType',
  'evidence.confidentiality': 'terms.confidentiality',
};

/** A stored value in words: terms for codes, names for ids, dates by locale, long texts cut. */
export function describeValue(table: LoggedTable, field: string, value: JsonValue | undefined, words: ValueWords): string {
  const { t, names } = words;
  if (value === undefined || value === null || value === '') return t('changeLog.emptyValue');
  if (typeof value === 'boolean') return t(value ? 'common.yes' : 'common.no');
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') {
    // Each language is called as its speakers call it.
    if (field === 'language') return Object.entries(LANGUAGES).find(([code]) => code === value)?.[1].name ?? value;
    const term = TERM_OF[`${table}.${field}`];
    // The key is put together from stored data, which may hold a value this program has no word for.
    if (term !== undefined) return t(`${term}.${value}${term === 'causes.ticks' ? '.label' : ''}` as 'changeLog.emptyValue', { defaultValue: value });
    const name = names.get(value);
    if (name !== undefined) return name;
    if (INSTANT.test(value)) return formatTimestamp(value as Timestamp);
    const date = parseCalendarDate(value);
    if (date !== null) return formatDate(date);
    return value.length > SHOWN_LETTERS ? `${value.slice(0, SHOWN_LETTERS)}…` : value;
  }
  if (Array.isArray(value)) {
    const parts = value.map((part: JsonValue) => describeValue(table, field, part, words));
    const isOfSentences = value.some((part: JsonValue) => describePart(`${table}.${field}`, part, words) !== null);
    return parts.length === 0 ? t('changeLog.emptyValue') : parts.join(isOfSentences ? '; ' : ', ');
  }
  return describePart(`${table}.${field}`, value, words) ?? describeParts(table, value, words);
}

/** What a change did to a field: from what to what, or what a list that only grows got more. */
export function describeFieldChange({ table, field, from, to }: FieldChange, name: string, words: ValueWords): string {
  const { t } = words;
  const grown = grownBy(`${table}.${field}`, from, to);
  if (grown !== null) return t(`past.told.${grown.kind}`, { field: name, what: describeValue(table, field, [...grown.parts], words) });
  return t('changeLog.fromTo', { field: name, from: describeValue(table, field, from, words), to: describeValue(table, field, to, words) });
}

function describeParts(table: LoggedTable, value: JsonValue, words: ValueWords): string {
  if (value === null || typeof value !== 'object') return '';
  const parts = Object.entries(value)
    .filter(([key, part]) => !/id$/i.test(key) || typeof part === 'string' && words.names.has(part))
    .filter(([, part]) => part !== '' && part !== null)
    .map(([key, part]: [string, JsonValue]) => describeValue(table, key, part, words));
  return parts.join(' · ');
}
