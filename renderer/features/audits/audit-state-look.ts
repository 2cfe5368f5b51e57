import {
  IconBan,
  IconCalendarCheck,
  IconCalendarEvent,
  IconChecklist,
  IconCircleCheck,
  IconClipboardList,
  IconFileCheck,
  IconFileText,
  IconHandStop,
  IconPencil,
  IconPlayerPause,
  IconPlayerPlay,
  IconRotateClockwise,
} from '@tabler/icons-react';
import type { AuditState } from '#shared/domain/audit/audit.ts';
import type { Look } from '#renderer/ui/assessment-look.ts';

/** Icon and tone of each state of an audit; the word comes from `terms.auditState`. */
export const AUDIT_STATE_LOOKS: Readonly<Record<AuditState, Look>> = {
  draft: { tone: 'neutral', icon: IconPencil },
  planned: { tone: 'info', icon: IconCalendarEvent },
  'plan-agreed': { tone: 'info', icon: IconCalendarCheck },
  preparation: { tone: 'info', icon: IconClipboardList },
  'in-progress': { tone: 'info', icon: IconPlayerPlay },
  'fieldwork-done': { tone: 'good', icon: IconChecklist },
  'report-draft': { tone: 'info', icon: IconFileText },
  'report-issued': { tone: 'good', icon: IconFileCheck },
  'follow-up': { tone: 'caution', icon: IconRotateClockwise },
  closed: { tone: 'good', icon: IconCircleCheck },
  postponed: { tone: 'caution', icon: IconPlayerPause },
  cancelled: { tone: 'neutral', icon: IconBan },
  stopped: { tone: 'danger', icon: IconHandStop },
};
