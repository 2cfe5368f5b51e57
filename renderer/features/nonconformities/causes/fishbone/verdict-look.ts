import { IconCircle, IconCircleCheckFilled, IconCircleX } from '@tabler/icons-react';
import type { FishboneCause } from '#shared/domain/cause/cause.ts';
import type { Look } from '#renderer/ui/assessment-look.ts';

export type Verdict = FishboneCause['verdict'];

export const VERDICTS = ['open', 'confirmed', 'ruled-out'] as const satisfies readonly Verdict[];

/** What checking a cause gave: a ring, a filled disc with a tick, a ring with a cross. */
export const VERDICT_LOOKS: Readonly<Record<Verdict, Look>> = {
  open: { tone: 'neutral', icon: IconCircle },
  confirmed: { tone: 'danger', icon: IconCircleCheckFilled },
  'ruled-out': { tone: 'good', icon: IconCircleX },
};

/** The verdict after this one, for the key that goes round them. */
export function verdictAfter(verdict: Verdict): Verdict {
  return VERDICTS[(VERDICTS.indexOf(verdict) + 1) % VERDICTS.length] ?? 'open';
}
