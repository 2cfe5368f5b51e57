import type { ReportDocument } from '#shared/domain/report/document.ts';
import { cleanText } from '#shared/exchange/export/clean-text.ts';

function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value).text;
  if (Array.isArray(value)) return value.map(cleaned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, cleaned(part)]));
}

/**
 * The same report with every text fit for XML: done once for all of it, because one character that XML forbids, in
 * whatever place, makes the whole file unreadable.
 */
export function cleanDocument(document: ReportDocument): ReportDocument {
  return cleaned(document) as ReportDocument;
}
