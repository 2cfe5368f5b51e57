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

/** Says what somebody should know before the copy is saved: one line for all cells of which the same is to be said. */
export function describeWarnings(t: TFunction, warnings: readonly FillWarning[], notes: readonly EditNote[]): readonly string[] {
  const lines = new Map<string, string[]>();
  const tell = (key: string, cell: string): void => {
    lines.set(key, [...(lines.get(key) ?? []), cell]);
  };
  const said = new Map<string, (cells: readonly string[]) => string>();
  const plain: string[] = [];
  for (const warning of warnings) {
    if (warning.code === 'replaces' || warning.code === 'not-in-list') {
      const key = warning.code === 'replaces' ? 'replaces' : `not-in-list ${warning.value}`;
      tell(key, cellOf(warning));
      said.set(key, (cells) => cellLine(t, warning, cells));
    } else plain.push(describeWarning(t, warning));
  }
  for (const note of notes) {
    const key = `note ${note.code}`;
    tell(key, cellOf(note));
    said.set(key, (cells) => t(`filling.note.${note.code}`, { cells: labelsText(t, cells) }));
  }
  return [...plain, ...[...lines].map(([key, cells]) => said.get(key)?.(cells) ?? '')];
}

function cellLine(t: TFunction, warning: Extract<FillWarning, { code: 'replaces' | 'not-in-list' }>, cells: readonly string[]): string {
  const places = { count: cells.length, cells: labelsText(t, cells) };
  if (warning.code === 'replaces') return t('filling.warning.replaces', places);
  return t('filling.warning.not-in-list', { ...places, value: warning.value, entries: labelsText(t, warning.entries) });
}

function describeWarning(t: TFunction, warning: Exclude<FillWarning, { code: 'replaces' | 'not-in-list' }>): string {
  switch (warning.code) {
    case 'sheet-missing':
      return t('filling.warning.sheet-missing', { sheet: warning.sheet });
    case 'too-long':
      return t('filling.warning.too-long', { cells: cellOf(warning), length: warning.length, longest: warning.longest });
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
