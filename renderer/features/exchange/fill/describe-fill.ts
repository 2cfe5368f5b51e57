import type { TFunction } from 'i18next';
import type { EditNote, EditProblem } from '#shared/exchange/fill/cell-edit.ts';
import type { FillWarning } from '#shared/exchange/fill/plan-fill.ts';
import { describeRefusal } from '../import/describe-problem.ts';

const SHOWN_LABELS = 12;

/** Says why a form cannot be filled and what to do. */
export function describeFillProblem(t: TFunction, problem: EditProblem): string {
  if (problem.code === 'unknown-sheet') return t('filling.unknownSheet', { sheet: problem.sheet });
  return problem.code === 'not-a-table' ? t('filling.notAWorkbook') : describeRefusal(t, problem);
}

/** Says what somebody should know before the copy is saved. */
export function describeWarning(t: TFunction, warning: FillWarning): string {
  switch (warning.code) {
    case 'sheet-missing':
      return t('filling.warning.sheet-missing', { sheet: warning.sheet });
    case 'not-in-list':
      return t('filling.warning.not-in-list', { cell: cellOf(warning), value: warning.value, entries: labelsText(t, warning.entries) });
    case 'too-long':
      return t('filling.warning.too-long', { cell: cellOf(warning), length: warning.length, longest: warning.longest });
    case 'replaces':
      return t('filling.warning.replaces', { cell: cellOf(warning), before: shorten(warning.before) });
    case 'no-word':
      return t('filling.warning.no-word', { value: wordOf(t, warning.value), count: warning.count });
    case 'no-room':
      return t('filling.warning.no-room', { count: warning.labels.length, labels: labelsText(t, warning.labels) });
    case 'not-asked':
      return t('filling.warning.not-asked', { count: warning.labels.length, labels: labelsText(t, warning.labels) });
    case 'unanswered':
      return t('filling.warning.unanswered', { count: warning.count });
    case 'joined':
      return t('filling.warning.joined', { count: warning.count });
  }
}

/** Says what became of one cell, or of the file. */
export function describeEditNote(t: TFunction, note: EditNote): string {
  return t(`filling.note.${note.code}`, { cell: cellOf(note), detail: note.detail });
}

function cellOf({ sheet, address }: { readonly sheet: string; readonly address: string }): string {
  return `${sheet}!${address}`;
}

function wordOf(t: TFunction, value: Extract<FillWarning, { code: 'no-word' }>['value']): string {
  return value === 'major' || value === 'minor' ? t(`terms.grade.${value}`) : t(`terms.assessment.${value}`);
}

function labelsText(t: TFunction, labels: readonly string[]): string {
  const shown = labels.slice(0, SHOWN_LABELS).join(', ');
  return labels.length > SHOWN_LABELS ? `${shown} ${t('filling.check.more', { count: labels.length - SHOWN_LABELS })}` : shown;
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)} …` : text;
}
