import type { EvidenceType } from './evidence.ts';
import { fileExtension } from './safe-file-name.ts';

/** How a file came into the program. */
export type IntakeOrigin = 'dialog' | 'drop' | 'clipboard';

export interface IncomingFile {
  readonly mediaType: string;
  readonly name: string;
  readonly origin: IntakeOrigin;
}

const CAMERA_NAME = /^(?:img|dsc|dscn|dscf|pxl|mvimg|wp|p)[-_]?\d{3,}/iu;
const SCREENSHOT_NAME =
  /screen[ _-]?shot|screen[ _-]?capture|snip|clip(?:board)?|bildschirm(?:foto|kopie)|capture d.?[ée]cran|captura|kuvat[õo]mmis/iu;
const RECORD_NAME =
  /(?:^|[^a-z])(?:inc|chg|rfc|req|prb|ritm|nc|cap)[-_ ]?\d{3,}|ticket|minutes|protokoll|attendance|invoice|certificate|record|report|register|nachweis|export/iu;
const LOG_NAME = /(?:^|[^a-z])(?:log|syslog|audit[-_ ]?trail|journal)s?(?:[^a-z]|$)/iu;
const MEASUREMENT_NAME = /measure|metric|monitoring|availability|sla[-_ ]|kpi|messung|statistic/iu;

const TABLE_ENDINGS = new Set(['.csv', '.tsv', '.xls', '.xlsx', '.ods']);

function guessImage(file: IncomingFile): EvidenceType {
  if (file.origin === 'clipboard' || SCREENSHOT_NAME.test(file.name)) return 'screenshot';
  if (CAMERA_NAME.test(file.name)) return 'photo';
  return ['image/jpeg', 'image/heic', 'image/heif', 'image/avif', 'image/tiff'].includes(file.mediaType)
    ? 'photo'
    : 'screenshot';
}

/**
 * Proposes the type of evidence from media type, name and way of arrival. It is a first guess the auditor may change;
 * pictures from the clipboard are screenshots.
 */
export function guessEvidenceType(file: IncomingFile): EvidenceType {
  const extension = fileExtension(file.name).toLowerCase();
  if (file.mediaType.startsWith('image/') && file.mediaType !== 'image/svg+xml') return guessImage(file);
  if (file.mediaType.startsWith('audio/')) return 'interview-note';
  if (file.mediaType.startsWith('video/')) return 'observation';
  if (extension === '.log' || LOG_NAME.test(file.name)) return 'log';
  if (MEASUREMENT_NAME.test(file.name)) return 'measurement';
  if (TABLE_ENDINGS.has(extension) || ['message/rfc822', 'application/vnd.ms-outlook'].includes(file.mediaType)) return 'record';
  return RECORD_NAME.test(file.name) ? 'record' : 'document';
}
