import type { TFunction } from 'i18next';
import { formatList } from '#renderer/i18n/format.ts';
import { columnLetters } from '#shared/exchange/grid.ts';
import type { ColumnKey } from '#shared/exchange/round-trip/exchanged-fields.ts';
import type { MergeRefusal } from '#shared/exchange/round-trip/merge-item.ts';
import type { RoundTripProblem } from '#shared/exchange/round-trip/round-trip-problem.ts';

/** Longest piece of a cell that is quoted in a sentence. */
const QUOTED = 120;

function quoted(raw: string): string {
  const line = raw.replace(/\s+/g, ' ').trim();
  return line.length > QUOTED ? `${line.slice(0, QUOTED)}…` : line;
}

/** Where a problem lies, for example `Checklist!G12`; empty for one of the whole workbook. */
export function placeOfProblem(problem: RoundTripProblem): string {
  if ('address' in problem) return `${problem.sheet}!${problem.address}`;
  if ('row' in problem) return `${problem.sheet}!${String(problem.row)}`;
  return problem.code === 'sheet-row-gone' ? problem.sheet : '';
}

/** Says what was found in the workbook and what becomes of it. */
export function describeRoundTrip(t: TFunction, problem: RoundTripProblem): string {
  const column = (field: string): string => t(`exporting.workbook.columns.${field as ColumnKey}`);
  switch (problem.code) {
    case 'unreadable':
      return t('merging.problems.unreadable', { label: problem.label, field: column(problem.field), raw: quoted(problem.raw), why: t(`merging.why.${problem.why}`) });
    case 'read-only-edited':
      return t('merging.problems.read-only-edited', { label: problem.label, field: column(problem.field), raw: quoted(problem.raw) });
    case 'repeated-row':
      return t('merging.problems.repeated-row', { label: problem.label });
    case 'unknown-row':
      return t('merging.problems.unknown-row', { row: problem.row, label: problem.label });
    case 'nothing-in-row':
      return t('merging.problems.nothing-in-row', { row: problem.row });
    case 'sheet-edited':
      return t(problem.was === '' ? 'merging.problems.sheet-filled' : problem.raw === '' ? 'merging.problems.sheet-emptied' : 'merging.problems.sheet-edited', { was: quoted(problem.was), raw: quoted(problem.raw), where: t(`merging.changeAt.${problem.of}`) });
    case 'sheet-row-new':
    case 'sheet-row-gone':
      return t(`merging.problems.${problem.code}`, { text: quoted(problem.text), where: t(`merging.changeAt.${problem.of}`) });
    case 'column-lost':
      return t('merging.notes.column-lost', { sheet: problem.sheet, field: column(problem.field) });
    case 'column-unknown':
      return t('merging.notes.column-unknown', { sheet: problem.sheet, letters: columnLetters(problem.column), heading: problem.heading, count: problem.filled });
    case 'column-guessed':
      return t('merging.notes.column-guessed', {
        sheet: problem.sheet,
        letters: columnLetters(problem.column),
        heading: problem.heading,
        field: column(problem.field),
        because: t(`merging.because.${problem.because}`),
      });
    case 'sheet-lost':
      return t('merging.notes.sheet-lost', { sheet: problem.sheet });
    case 'partly-sorted':
      return t('merging.notes.partly-sorted', { sheet: problem.sheet, count: problem.rows });
    case 'values-at-other-rows':
      return t('merging.notes.values-at-other-rows', { field: column(problem.field), count: problem.rows });
    case 'base-damaged':
      return problem.records === 0 ? t('merging.notes.base-incomplete') : t('merging.notes.base-damaged', { count: problem.records });
    case 'base-missing':
      return problem.isTextTable ? t('merging.notes.base-missing-text') : t('merging.notes.base-missing');
  }
}

/** Says why a whole row of the workbook is not taken. */
export function describeMergeRefusal(t: TFunction, refusal: MergeRefusal): string {
  if (refusal.code !== 'question-not-here') return t(`merging.problems.${refusal.code}`, { label: refusal.label });
  const fields = formatList(refusal.fields.map((field) => t(`exporting.workbook.columns.${field as ColumnKey}`)));
  return t('merging.problems.question-not-here', { label: refusal.label, fields });
}
