import { useTranslation } from 'react-i18next';
import { GRADE_LOOKS } from '#renderer/ui/assessment-look.ts';
import { StatusBadge } from '#renderer/ui/status-badge.tsx';
import type { FindingGrade } from '#shared/domain/finding/finding.ts';

/** A grade as icon and word. `isShort` for lists. */
export function GradeBadge({ grade, isShort = false }: { readonly grade: FindingGrade; readonly isShort?: boolean }) {
  const { t } = useTranslation();
  const look = GRADE_LOOKS[grade];
  return (
    <StatusBadge tone={look.tone} icon={look.icon}>
      {isShort ? t(`terms.gradeShort.${grade}`) : t(`terms.grade.${grade}`)}
    </StatusBadge>
  );
}
