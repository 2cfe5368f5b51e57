import type { ReportTextId } from '#shared/domain/report/report-texts.ts';

/** The element a text is written in, so that a gap can lead to it. */
export function textFieldId(id: ReportTextId | 'change-note'): string {
  return `report-text-${id}`;
}
