import { useCallback, useRef, useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '#renderer/data/workspace-context.tsx';
import { usePlatform } from '#renderer/platform/platform-context.tsx';
import { notifyDone, notifyProblem } from '#renderer/ui/notice.tsx';
import type { AuditId, Sha256 } from '#shared/domain/ids.ts';
import type { ReportDocument } from '#shared/domain/report/document.ts';
import { registerReport, type OutputFile } from './register-report.ts';
import { reportFileName } from './report-file-name.ts';

const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export interface ReportOutput {
  /** A file is being made. */
  readonly isWorking: boolean;
  readonly cancel: () => void;
  readonly print: () => void;
  readonly saveHtml: () => void;
  readonly saveWord: () => void;
}

/** All pictures of the print view are decoded, or will never be: a page printed before shows holes. */
async function picturesDecoded(): Promise<void> {
  const pictures = document.querySelectorAll<HTMLImageElement>('.report-print img');
  await Promise.all([...pictures].map((picture) => picture.decode().catch(() => undefined)));
}

async function readFiles(blobs: ReadonlyMap<Sha256, Blob>): Promise<Map<Sha256, { readonly bytes: Uint8Array; readonly mediaType: string }>> {
  const files = new Map<Sha256, { readonly bytes: Uint8Array; readonly mediaType: string }>();
  for (const [sha256, blob] of blobs) files.set(sha256, { bytes: new Uint8Array(await blob.arrayBuffer()), mediaType: blob.type });
  return files;
}

/** The ways a report leaves the program: printed or as PDF, as one HTML file, as a Word document. */
export function useReportOutput(
  report: ReportDocument | null,
  audit: { readonly id: AuditId; readonly reference: string },
  blobs: ReadonlyMap<Sha256, Blob>,
  pages: RefObject<ReadonlyMap<string, number>>,
): ReportOutput {
  const { t } = useTranslation();
  const platform = usePlatform();
  const workspace = useWorkspace();
  const [isWorking, setIsWorking] = useState(false);
  const abort = useRef<AbortController | null>(null);

  const save = async (file: OutputFile, done: string): Promise<void> => {
    const outcome = await platform.saveFile({ suggestedName: file.fileName, mediaType: file.mediaType, bytes: file.bytes });
    if (!outcome.ok) notifyProblem(t('reports.output.problems.not-written', { detail: outcome.problem.detail }));
    if (!outcome.ok || outcome.value === 'cancelled' || report === null) return;
    notifyDone(done);
    await registerReport(workspace, audit.id, report.metadata, file);
  };
  const working = useCallback(
    async (make: (signal: AbortSignal) => Promise<void>) => {
      const controller = new AbortController();
      abort.current = controller;
      setIsWorking(true);
      try {
        await make(controller.signal);
      } catch (problem) {
        notifyProblem(t('reports.output.problems.not-made', { detail: problem instanceof Error ? problem.message : String(problem) }));
      } finally {
        setIsWorking(false);
      }
    },
    [t],
  );
  const nameOf = (ending: 'pdf' | 'html' | 'docx'): string => (report === null ? '' : reportFileName(report.metadata, audit.reference, t('reports.output.draftName'), ending));

  const print = async (): Promise<void> => {
    await picturesDecoded();
    const suggestedName = nameOf('pdf');
    if (platform.savePdf !== null) {
      const printed = await platform.savePdf({ suggestedName });
      if (!printed.ok) notifyProblem(t('reports.output.problems.not-written', { detail: printed.problem.detail }));
      if (!printed.ok || printed.value === 'cancelled') return;
      notifyDone(t('reports.output.printed'));
      if (report !== null) await registerReport(workspace, audit.id, report.metadata, { fileName: suggestedName, mediaType: 'application/pdf', bytes: printed.value });
      return;
    }
    // The browser suggests the title of the page as the name of the file.
    const title = document.title;
    document.title = suggestedName.replace(/\.pdf$/, '');
    window.print();
    document.title = title;
  };

  const saveHtml = async (): Promise<void> => {
    if (report === null) return;
    const { reportHtml } = await import('./report-html.tsx');
    const text = await reportHtml(report, blobs, pages.current, t('reports.preview.pictureMissing'));
    const suggestedName = nameOf('html');
    await save({ fileName: suggestedName, mediaType: 'text/html', bytes: new TextEncoder().encode(text) }, t('reports.output.saved', { name: suggestedName }));
  };

  const saveWord = async (signal: AbortSignal): Promise<void> => {
    if (report === null) return;
    const { writeReportWord } = await import('#renderer/workers/report-word/report-word-client.ts');
    const written = await writeReportWord(report, await readFiles(blobs), { signal });
    if (!written.ok) {
      if (written.problem.code === 'timed-out') notifyProblem(t('reports.output.problems.timed-out'));
      else if (written.problem.code === 'worker-failed') notifyProblem(t('reports.output.problems.not-made', { detail: written.problem.detail }));
      return;
    }
    const suggestedName = nameOf('docx');
    const hasContents = report.blocks.some(({ type }) => type === 'toc');
    await save(
      { fileName: suggestedName, mediaType: WORD_TYPE, bytes: written.value },
      t(hasContents ? 'reports.output.savedWithContents' : 'reports.output.saved', { name: suggestedName }),
    );
  };

  return {
    isWorking,
    cancel: () => abort.current?.abort(),
    print: () => void working(print),
    saveHtml: () => void working(saveHtml),
    saveWord: () => void working(saveWord),
  };
}
