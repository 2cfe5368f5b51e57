import {
  IconBan,
  IconBandage,
  IconCalendarCheck,
  IconCheck,
  IconCircleCheck,
  IconFileCheck,
  IconFileX,
  IconHammer,
  IconMessage2Exclamation,
  IconPencil,
  IconRotateClockwise,
  IconSearch,
  IconSend,
  IconShieldCheck,
  IconThumbUp,
  IconX,
} from '@tabler/icons-react';
import type { FindingState } from '#shared/domain/finding/finding.ts';
import type { Look } from '#renderer/ui/assessment-look.ts';

/** Icon and tone of each state of a nonconformity; the word comes from `terms.findingState`. */
export const FINDING_STATE_LOOKS: Readonly<Record<FindingState, Look>> = {
  draft: { tone: 'neutral', icon: IconPencil },
  issued: { tone: 'info', icon: IconSend },
  acknowledged: { tone: 'info', icon: IconThumbUp },
  contained: { tone: 'info', icon: IconBandage },
  'cause-found': { tone: 'info', icon: IconSearch },
  'cap-submitted': { tone: 'caution', icon: IconSend },
  'cap-accepted': { tone: 'info', icon: IconFileCheck },
  implemented: { tone: 'caution', icon: IconHammer },
  'evidence-accepted': { tone: 'good', icon: IconCheck },
  'effectiveness-check-due': { tone: 'caution', icon: IconCalendarCheck },
  effective: { tone: 'good', icon: IconShieldCheck },
  closed: { tone: 'good', icon: IconCircleCheck },
  'cap-rejected': { tone: 'warning', icon: IconFileX },
  'evidence-rejected': { tone: 'warning', icon: IconX },
  disputed: { tone: 'warning', icon: IconMessage2Exclamation },
  withdrawn: { tone: 'neutral', icon: IconBan },
  reopened: { tone: 'danger', icon: IconRotateClockwise },
};

