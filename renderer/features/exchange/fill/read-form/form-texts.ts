import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { FillFact, FillField } from '#shared/exchange/fill/fill-layout.ts';
import type { FormProblem } from '#shared/exchange/fill/form-comparison.ts';
import type { MergeTable } from '#shared/exchange/round-trip/merge-item.ts';
import { partTexts, type MergeTexts } from '../../merge/merge-texts.ts';
import type { NoteLine } from '../../merge/shown-lines.ts';

/** Fields of a finding that a form calls by a shorter name. */
const SHORT_NAMES: Readonly<Record<string, FillField>> = { requirementReference: 'requirement', objectiveEvidence: 'evidence' };

/** What a compared field is called. */
function fieldName(t: TFunction, table: MergeTable, field: string): string {
  if (table === 'audits') return t(`filling.factNames.${field as FillFact}`);
  return t(`filling.fields.${SHORT_NAMES[field] ?? (field as FillField)}`);
}

/** The texts of a comparison with a form: it has no base, so a field is the same, differs, or stands in the file alone. */
export function useFormTexts(): MergeTexts {
  const { t } = useTranslation();
  return useMemo(
    () => ({
      parts: partTexts((part) => ({ name: t(`readingForm.show.${part}`), hint: t(`readingForm.showHint.${part}`), nothing: t(`readingForm.nothing.${part}`) })),
      fieldName: (table, field) => fieldName(t, table, field),
      outcomeOf: ({ outcome, reason }) => (reason === 'several-values' ? t('readingForm.outcome.several') : t(`readingForm.outcome.${outcome}`)),
      hasBase: false,
      merge: t('readingForm.take'),
    }),
    [t],
  );
}

/** What the form says and nobody can take, with its place. */
export function formNotes(t: TFunction, problems: readonly FormProblem[]): readonly NoteLine[] {
  return problems.flatMap((problem, index): readonly NoteLine[] => {
    const id = `problem/${String(index)}`;
    switch (problem.code) {
      case 'sheet-missing':
        return [];
      case 'unreadable': {
        const { sheet, address, table, field, label, raw, why } = problem;
        return [{ id, place: `${sheet}!${address}`, text: t(`readingForm.problems.${why}`, { label, field: fieldName(t, table, field), raw: raw.slice(0, 120) }) }];
      }
      case 'row-unknown':
        return [{ id, place: `${problem.sheet}!${String(problem.row)}`, text: t(`readingForm.problems.row-unknown.${rowKind(problem.table)}`, { text: problem.text.slice(0, 160) }) }];
    }
  });
}

function rowKind(table: MergeTable): 'checklist' | 'findings' | 'actions' {
  return table === 'checklist' || table === 'actions' ? table : 'findings';
}
