import type { Assessment } from '#shared/domain/checklist/assessment.ts';
import { useT } from '#renderer/i18n/use-t.ts';
import { ASSESSMENT_LOOKS } from '#renderer/ui/assessment-look.ts';
import { StatusBadge } from '#renderer/ui/status-badge.tsx';

/** An assessment as icon and short word. */
export function AssessmentBadge({ assessment }: { readonly assessment: Assessment }) {
  const t = useT();
  const { tone, icon } = ASSESSMENT_LOOKS[assessment];
  return (
    <StatusBadge tone={tone} icon={icon} isPlain={assessment === 'not-assessed'}>
      {t(`terms.assessmentShort.${assessment}`)}
    </StatusBadge>
  );
}
