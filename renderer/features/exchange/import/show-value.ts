import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '#renderer/i18n/format.ts';
import { ACTION_STATES } from '#shared/domain/corrective-action/corrective-action.ts';
import { ASSESSMENTS, type Assessment } from '#shared/domain/checklist/assessment.ts';
import { FINDING_GRADES, FINDING_STATES, type FindingGrade, type FindingState } from '#shared/domain/finding/finding.ts';
import { parseCalendarDate } from '#shared/lib/calendar-date.ts';
import type { CurrentPlan } from './use-import-look.ts';

const isOneOf = <T extends string>(list: readonly T[], value: string): value is T => (list as readonly string[]).includes(value);

/** How stored values of a plan read for people: grades, states, days; texts as they are. */
export function useShowValue(kind: CurrentPlan['kind']): (field: string, value: string) => string {
  const { t } = useTranslation();
  return useCallback(
    (field, value) => {
      if (value === '') return '';
      if (field === 'assessment' && isOneOf<Assessment>(ASSESSMENTS, value)) return t(`terms.assessment.${value}`);
      if (field === 'grade' && isOneOf<FindingGrade>(FINDING_GRADES, value)) return t(`terms.grade.${value}`);
      if (field === 'state') {
        if (kind === 'findings' && isOneOf<FindingState>(FINDING_STATES, value)) return t(`terms.findingState.${value}`);
        if (kind === 'actions' && isOneOf(ACTION_STATES, value)) return t(`terms.actionState.${value}`);
        if (kind === 'evidence-requests') return t(`importRecords.requests.states.${value as 'open'}`);
      }
      if (field === 'kind' && (value === 'correction' || value === 'corrective')) return t(`terms.actionKind.${value}`);
      const day = parseCalendarDate(value);
      return day === null ? value : formatDate(day);
    },
    [t, kind],
  );
}

/** How a field of a plan is called. */
export function useFieldName(): (field: string) => string {
  const { t, i18n } = useTranslation();
  return useCallback((field) => (field === 'finding' ? t('importRecords.field.finding') : i18n.exists(`past.fields.${field}`) ? t(`past.fields.${field as 'state'}`) : field), [t, i18n]);
}
