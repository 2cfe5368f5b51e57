import { formatDate, formatList } from '#renderer/i18n/format.ts';
import { parseCalendarDate } from '#shared/lib/calendar-date.ts';
import { DEADLINE_KINDS } from '#shared/domain/programme/deadline-profile.ts';
import type { JsonValue } from '#shared/domain/change-log/change.ts';
import type { ValueWords } from './value-words.ts';

type Part = Readonly<Record<string, JsonValue>>;
type Describe = (part: Part, words: ValueWords) => string;

function textOf(part: Part, key: string): string {
  const value = part[key];
  return typeof value === 'string' ? value.trim() : '';
}

function dayOf(part: Part, key: string): string {
  const text = textOf(part, key);
  const date = parseCalendarDate(text);
  return date === null ? text : formatDate(date);
}

function nameOf(part: Part, key: string, { t, names }: ValueWords): string {
  const id = textOf(part, key);
  return names.get(id) ?? t('changeLog.nobody');
}

/** A code in words; one this program has no word for stays as it is stored. */
function wordOf(group: string, code: string, { t }: ValueWords): string {
  return t(`${group}.${code}` as 'changeLog.emptyValue', { defaultValue: code });
}

/** "Plan rejected, Anna Berg, 12 Dec 2025: why". */
function deed(what: string, part: Part, words: ValueWords, reason: string, by = 'by'): string {
  const { t } = words;
  const told = t('past.told.deed', { what, who: nameOf(part, by, words), on: dayOf(part, 'on') });
  return reason === '' ? told : t('past.told.because', { told, reason });
}

function datesOf(part: Part, words: ValueWords): string {
  const original = part['original'];
  if (original === null || typeof original !== 'object' || Array.isArray(original)) return '';
  const dates = original as Part;
  return formatList(DEADLINE_KINDS.filter((kind) => textOf(dates, kind) !== '').map((kind) => `${wordOf('reports.words.deadlines', kind, words)} ${dayOf(dates, kind)}`));
}

const isTrue = (part: Part, key: string): boolean => part[key] === true;

function partsOf(value: JsonValue | undefined): readonly Part[] {
  return Array.isArray(value) ? (value as readonly JsonValue[]).filter((part) => part !== null && typeof part === 'object' && !Array.isArray(part)).map((part) => part as Part) : [];
}

function deadlines(part: Part, words: ValueWords): string {
  const extensions = partsOf(part['extensions']).map((extension) =>
    deed(
      words.t('past.told.extended', { what: wordOf('reports.words.deadlines', textOf(extension, 'kind'), words), from: dayOf(extension, 'from'), to: dayOf(extension, 'to') }),
      extension,
      words,
      textOf(extension, 'reason'),
      'approvedBy',
    ),
  );
  return [datesOf(part, words), ...extensions].filter((text) => text !== '').join('; ');
}

function cause(part: Part, words: ValueWords): string {
  const roots = partsOf(part['rootCauses']).map((root) => {
    const category = textOf(root, 'category');
    return category === '' ? textOf(root, 'text') : `${textOf(root, 'text')} (${wordOf('reports.words.causeCategories', category, words)})`;
  });
  return [wordOf('reports.words.causeMethods', textOf(part, 'method'), words), textOf(part, 'directCause'), ...roots].filter((text) => text !== '').join(' · ');
}

/** Stored parts that people know as a sentence, by table and field. */
const SENTENCES: Readonly<Record<string, Describe>> = {
  'nonconformities.steps': (part, words) => deed(wordOf('reports.words.steps', textOf(part, 'step'), words), part, words, textOf(part, 'reason')),
  'nonconformities.regradings': (part, words) =>
    deed(words.t('past.told.regraded', { from: wordOf('terms.grade', textOf(part, 'from'), words), to: wordOf('terms.grade', textOf(part, 'to'), words) }), part, words, textOf(part, 'reason')),
  'nonconformities.reviews': (part, words) =>
    deed(words.t(isTrue(part, 'isAccepted') ? 'cases.reviews.accepted' : 'cases.reviews.rejected'), part, words, [textOf(part, 'reference'), textOf(part, 'comment')].filter((text) => text !== '').join('; ')),
  'nonconformities.checks': (part, words) =>
    deed(words.t(isTrue(part, 'isEffective') ? 'past.told.effective' : 'past.told.notEffective'), part, words, [textOf(part, 'checked'), textOf(part, 'sample'), textOf(part, 'result')].filter((text) => text !== '').join('; ')),
  'nonconformities.recurrences': (part, words) => deed(words.t(textOf(part, 'decision') === 'accepted' ? 'cases.recurrence.accepted' : 'cases.recurrence.refused'), part, words, textOf(part, 'reason')),
  'nonconformities.deadlines': deadlines,
  'nonconformities.formerDeadlines': deadlines,
  'nonconformities.cause': cause,
  'submissions.cause': cause,
  'submissions.decision': (part, words) => deed(wordOf('reports.words.steps', isTrue(part, 'isAccepted') ? 'accept-plan' : 'reject-plan', words), part, words, textOf(part, 'reason')),
  'reports.signatures': (part) => [textOf(part, 'name'), textOf(part, 'role'), dayOf(part, 'on')].filter((text) => text !== '').join(', '),
};

/** A stored part as a sentence; null when its table and field have none. */
export function describePart(place: string, value: JsonValue, words: ValueWords): string | null {
  const describe = SENTENCES[place];
  if (describe === undefined || value === null || typeof value !== 'object' || Array.isArray(value)) return null;
  return describe(value as Part, words);
}

/** Lists that only grow: of their changes people want to read what came, not all that was there. */
const GROWING: ReadonlySet<string> = new Set(['steps', 'regradings', 'reviews', 'checks', 'recurrences', 'formerDeadlines'].map((field) => `nonconformities.${field}`));

/** Of a list that only grows what one value has more than the other; null for all other values. */
export function grownBy(place: string, from: JsonValue | undefined, to: JsonValue | undefined): { readonly kind: 'added' | 'removed'; readonly parts: readonly JsonValue[] } | null {
  if (!GROWING.has(place) || !Array.isArray(from) || !Array.isArray(to) || from.length === to.length) return null;
  const [shorter, longer] = (from.length < to.length ? [from, to] : [to, from]) as [readonly JsonValue[], readonly JsonValue[]];
  const isBeginning = shorter.every((part, index) => JSON.stringify(part) === JSON.stringify(longer[index]));
  return isBeginning ? { kind: from.length < to.length ? 'added' : 'removed', parts: longer.slice(shorter.length) } : null;
}
