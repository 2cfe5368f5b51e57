import type { SampleFileName } from '#shared/domain/sample/sample-evidence.ts';
import type { SampleLanguage } from '#shared/domain/sample/sample-words.ts';
import { backupLog } from './backup-log.ts';
import type { Pen } from './pen.ts';
import { drawBoardProtocol, drawDoor, drawOldProcedure, drawRack, drawWhiteboard } from './photos.ts';
import { drawCatalogue, drawCompetenceMatrix, drawContinuityCalendar, drawServiceReport, drawTicket } from './screenshots.ts';

export interface SampleFile {
  readonly fileName: string;
  readonly blob: Blob;
}

const PICTURES: Readonly<Record<Exclude<SampleFileName, 'backup-log'>, { readonly kind: 'png' | 'jpeg'; readonly draw: (language: SampleLanguage) => Pen }>> = {
  ticket: { kind: 'png', draw: drawTicket },
  door: { kind: 'jpeg', draw: drawDoor },
  whiteboard: { kind: 'jpeg', draw: drawWhiteboard },
  'continuity-calendar': { kind: 'png', draw: drawContinuityCalendar },
  'board-protocol': { kind: 'jpeg', draw: drawBoardProtocol },
  catalogue: { kind: 'png', draw: drawCatalogue },
  'competence-matrix': { kind: 'png', draw: drawCompetenceMatrix },
  rack: { kind: 'jpeg', draw: drawRack },
  'service-report': { kind: 'png', draw: drawServiceReport },
  'old-procedure': { kind: 'jpeg', draw: drawOldProcedure },
};

/** Makes one file of the sample; pictures are drawn, nothing is fetched. The same language gives the same bytes. */
export async function drawFile(name: SampleFileName, language: SampleLanguage): Promise<SampleFile> {
  if (name === 'backup-log') return { fileName: 'backup-2026-w07.csv', blob: new Blob([backupLog()], { type: 'text/csv' }) };
  const { kind, draw } = PICTURES[name];
  const blob = await draw(language).canvas.convertToBlob({ type: `image/${kind}`, quality: 0.86 });
  return { fileName: `${name}.${kind === 'png' ? 'png' : 'jpg'}`, blob };
}
