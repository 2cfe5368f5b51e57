import { useGradeWords } from '#renderer/deeds/grade-words.tsx';
import { GRADE_LOOKS } from '#renderer/ui/assessment-look.ts';
import { StatusBadge } from '#renderer/ui/status-badge.tsx';
import type { FindingGrade } from '#shared/domain/finding/finding.ts';

/** A grade as icon and the programme's word for it. */
export function CaseGradeBadge(props: { readonly grade: FindingGrade; readonly isPlain?: boolean }) {
  const words = useGradeWords()(props.grade);
  const look = GRADE_LOOKS[props.grade];
  return (
    <StatusBadge tone={look.tone} icon={look.icon} isPlain={props.isPlain === true}>
      {words.short}
    </StatusBadge>
  );
}
