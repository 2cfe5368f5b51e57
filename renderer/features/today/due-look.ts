import {
  IconCalendarEvent,
  IconCertificate,
  IconChecklist,
  IconClipboardCheck,
  IconFileText,
  IconFirstAidKit,
  IconFlag,
  IconRosetteDiscountCheck,
  IconTargetArrow,
  IconTool,
  type Icon,
} from '@tabler/icons-react';
import type { DueKind, WaitingKind } from '#shared/domain/horizon/due-item.ts';

/** The picture of each kind of line; the word stands beside it. */
export const DUE_ICONS: Readonly<Record<DueKind | WaitingKind, Icon>> = {
  containment: IconFirstAidKit,
  plan: IconChecklist,
  implementation: IconTool,
  effectiveness: IconRosetteDiscountCheck,
  action: IconTargetArrow,
  'action-check': IconRosetteDiscountCheck,
  audit: IconCalendarEvent,
  certificate: IconCertificate,
  'draft-finding': IconFlag,
  'draft-report': IconFileText,
  'plan-decision': IconChecklist,
  'evidence-review': IconClipboardCheck,
  'action-verification': IconRosetteDiscountCheck,
};
