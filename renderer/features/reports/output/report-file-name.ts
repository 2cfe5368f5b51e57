import type { DocumentMetadata } from '#shared/domain/report/document.ts';

/** "AR-2026-001 r2 Internal audit report.pdf"; a draft says so instead of a number. */
export function reportFileName(metadata: DocumentMetadata, reference: string, draft: string, ending: 'pdf' | 'html' | 'docx'): string {
  const number = metadata.isDraft || metadata.number === '' ? `${reference} ${draft}` : metadata.revision > 1 ? `${metadata.number} r${String(metadata.revision)}` : metadata.number;
  const name = `${number} ${metadata.title}`.replaceAll(/[/\\:*?"<>|\p{Cc}]/gu, '-').slice(0, 150).trim();
  return `${name}.${ending}`;
}
