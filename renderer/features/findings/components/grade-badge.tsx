import { useGradeWords } from '#renderer/deeds/grade-words.tsx';
import { GRADE_LOOKS } from '#renderer/ui/assessment-look.ts';
import { StatusBadge } from '#renderer/ui/status-badge.tsx';
import type { FindingGrade } from '#shared/domain/finding/finding.ts';

/** A grade as icon and word. `isShort` for lists. */
export function GradeBadge({ grade, isShort = false }: { readonly grade: FindingGrade; readonly isShort?: boolean }) {
  const words = useGradeWords()(grade);
  const look = GRADE_LOOKS[grade];
  return (
    <StatusBadge tone={look.tone} icon={look.icon}>
      {isShort ? words.short : words.label}
    </StatusBadge>
  );
}
