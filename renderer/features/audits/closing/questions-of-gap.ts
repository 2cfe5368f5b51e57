import type { Assessment } from '#shared/domain/checklist/assessment.ts';
import type { GapCode } from '#shared/domain/audit/closing-check/closing-gap.ts';

/** The assessments the checklist is narrowed to so that it shows the questions behind a gap, or null where no filter does. */
export function statesBehind(code: GapCode): readonly Assessment[] | null {
  switch (code) {
    case 'questions-not-assessed':
      return ['not-assessed'];
    case 'question-not-verified':
      return ['not-verified'];
    case 'justification-missing':
    case 'clause-not-applicable':
      return ['not-applicable'];
    case 'nonconformity-not-raised':
      return ['minor-nc', 'major-nc'];
    default:
      return null;
  }
}
