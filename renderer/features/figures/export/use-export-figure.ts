import { useCallback, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useAuthor } from '#renderer/data/workspace-context.tsx';
import { now, today } from '#renderer/platform/clock.ts';
import { usePlatform } from '#renderer/platform/platform-context.tsx';
import { notifyDone, notifyProblem } from '#renderer/ui/notice.tsx';
import { writeAuditWorkbook } from '#renderer/workers/workbook-export/workbook-export-client.ts';
import { describeTableWorkbook } from '#shared/exchange/export/describe-table-workbook.ts';
import { suggestWorkbookName } from '#shared/exchange/export/suggest-file-name.ts';
import { drawingOf, pictureOf, type PictureWords } from './chart-picture.ts';
import { copyTable } from './copy-table.ts';
import type { FigureTableData } from './table-of-figure.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Ways out of the program for a figure: workbook, picture, clipboard. Each says how it ended. */
export function useExportFigure(frame: RefObject<HTMLDivElement | null>) {
  const { t } = useTranslation();
  const platform = usePlatform();
  const author = useAuthor();

  const save = useCallback(
    async (suggestedName: string, mediaType: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> => {
      const saved = await platform.saveFile({ suggestedName, mediaType, bytes });
      if (!saved.ok) notifyProblem(t('figures.export.failed', { detail: saved.problem.detail }));
      else if (saved.value === 'saved') notifyDone(t('figures.export.saved', { name: suggestedName }));
    },
    [platform, t],
  );
  const guarded = useCallback(
    (work: Promise<void>): void => {
      work.catch((error: unknown) => notifyProblem(t('figures.export.failed', { detail: error instanceof Error ? error.message : String(error) })));
    },
    [t],
  );
  const nameOf = (title: string, ending: string): string => suggestWorkbookName(title, '', today()).replace(/xlsx$/, ending);

  const workbook = (table: FigureTableData): void =>
    guarded(
      (async () => {
        const description = describeTableWorkbook({
          ...table,
          rows: table.rows.map((row) => row.map(({ value }) => value)),
          sheetName: t('figures.export.sheet'),
          footer: t('figures.export.printedBy'),
          pageOf: t('figures.export.pageOf'),
          author: author?.name ?? '',
          createdAt: now(),
        });
        const written = await writeAuditWorkbook(description);
        if (written.ok) await save(nameOf(table.title, 'xlsx'), XLSX, written.value);
        else notifyProblem(t('figures.export.failed', { detail: 'detail' in written.problem ? written.problem.detail : written.problem.code }));
      })(),
    );

  const picture = (words: PictureWords, kind: 'png' | 'svg'): void =>
    guarded(
      (async () => {
        const drawing = frame.current && drawingOf(frame.current, words);
        if (!drawing) { notifyProblem(t('figures.export.noChart')); return; }
        if (kind === 'svg') await save(nameOf(words.title, 'svg'), 'image/svg+xml', new TextEncoder().encode(drawing.svg));
        else await save(nameOf(words.title, 'png'), 'image/png', await pictureOf(drawing));
      })(),
    );

  const copy = (table: FigureTableData): void =>
    guarded(
      (async () => {
        if (await copyTable(table)) notifyDone(t('figures.export.copied'));
        else notifyProblem(t('figures.export.notCopied'));
      })(),
    );
  return { workbook, picture, copy };
}
