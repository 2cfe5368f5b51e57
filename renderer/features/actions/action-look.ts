import { IconBan, IconCircleCheck, IconCircleDashed, IconPlayerPlay, IconRosetteDiscountCheck } from '@tabler/icons-react';
import type { Look } from '#renderer/ui/assessment-look.ts';
import type { ActionState } from '#shared/domain/corrective-action/corrective-action.ts';

/** Icon and tone of each state of an action; the word comes from `terms.actionState`. */
export const ACTION_STATE_LOOKS: Readonly<Record<ActionState, Look>> = {
  planned: { tone: 'neutral', icon: IconCircleDashed },
  'in-progress': { tone: 'info', icon: IconPlayerPlay },
  done: { tone: 'caution', icon: IconCircleCheck },
  verified: { tone: 'good', icon: IconRosetteDiscountCheck },
  cancelled: { tone: 'neutral', icon: IconBan },
};
