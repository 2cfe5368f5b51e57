import type { FindingGrade } from '#shared/domain/finding/finding.ts';
import type { FindingId, PersonId } from '#shared/domain/ids.ts';
import type { StepInput } from '#shared/domain/nonconformity/case-context.ts';
import type { CaseStep, Containment, PlanTick } from '#shared/domain/nonconformity/nonconformity.ts';
import type { EditCause } from '../causes/cause-edits.ts';
import type { ExtensionWish } from '../steps/extension-dialog.tsx';
import type { Decision } from './decide-dialog.tsx';

/** What can be done to a case. Those that ask in a dialog give a sentence when it could not be done, otherwise null. */
export interface CaseDeeds {
  /** `profileId` chooses the time limits at the issue. */
  readonly take: (step: CaseStep, by: PersonId, input: StepInput, profileId: string | null) => Promise<string | null>;
  readonly extend: (wish: ExtensionWish) => Promise<string | null>;
  readonly regrade: (grade: FindingGrade, reason: string) => Promise<string | null>;
  readonly decide: (earlierId: FindingId, decision: Decision) => Promise<string | null>;
  readonly editContainment: (fields: Partial<Containment>) => void;
  readonly editCause: EditCause;
  readonly tick: (tick: PlanTick, isTicked: boolean) => void;
}
