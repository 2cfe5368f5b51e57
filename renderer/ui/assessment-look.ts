import {
  IconAlertOctagonFilled,
  IconAlertTriangle,
  IconBulb,
  IconCheck,
  IconCircleDashed,
  IconEye,
  IconHelpCircle,
  IconMinus,
  IconStar,
  type Icon,
} from '@tabler/icons-react';
import type { Tone } from './status-badge.tsx';

/** How one value looks everywhere: the word comes from `terms`. */
export interface Look {
  readonly tone: Tone;
  readonly icon: Icon;
}

/** One look per assessment value; shapes differ, so that no two are told apart by colour alone. */
export const ASSESSMENT_LOOKS = {
  'not-assessed': { tone: 'neutral', icon: IconCircleDashed },
  conforming: { tone: 'good', icon: IconCheck },
  'good-practice': { tone: 'good', icon: IconStar },
  observation: { tone: 'caution', icon: IconEye },
  ofi: { tone: 'info', icon: IconBulb },
  'minor-nc': { tone: 'warning', icon: IconAlertTriangle },
  'major-nc': { tone: 'danger', icon: IconAlertOctagonFilled },
  'not-verified': { tone: 'neutral', icon: IconHelpCircle },
  'not-applicable': { tone: 'neutral', icon: IconMinus },
} as const satisfies Record<string, Look>;

/** Finding grades look like the assessments they stand for. */
export const GRADE_LOOKS = {
  major: ASSESSMENT_LOOKS['major-nc'],
  minor: ASSESSMENT_LOOKS['minor-nc'],
  observation: ASSESSMENT_LOOKS.observation,
  ofi: ASSESSMENT_LOOKS.ofi,
  'good-practice': ASSESSMENT_LOOKS['good-practice'],
} as const satisfies Record<string, Look>;
