import { BrowserWindow, dialog } from 'electron';
import { failed, ok } from '#shared/lib/result.ts';
import { safeFileName } from '../files/safe-name.ts';
import { writeAtomically } from '../files/write-atomically.ts';
import type { DesktopHandlers } from './register.ts';

/**
 * Prints reports. The shell prints the print view of the window that asks, and is handed no page of its own: so
 * nothing is loaded that the window did not show, and paper size, heads, feet and page numbers are the `@page` rules
 * of the window, the same as in a browser's print.
 */
export function reportHandlers(): Pick<DesktopHandlers, 'report:print-pdf'> {
  return {
    async 'report:print-pdf'({ suggestedName }) {
      const window = BrowserWindow.getAllWindows().at(0);
      if (window === undefined) throw new Error('No window to print.');
      const answer = await dialog.showSaveDialog(window, {
        defaultPath: safeFileName(suggestedName),
        filters: [{ name: '.pdf', extensions: ['pdf'] }],
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      });
      if (answer.canceled || answer.filePath === '') return ok('cancelled');
      try {
        const pdf = await window.webContents.printToPDF({
          preferCSSPageSize: true,
          printBackground: true,
          displayHeaderFooter: false,
          generateTaggedPDF: true,
          generateDocumentOutline: true,
        });
        await writeAtomically(answer.filePath, pdf);
        return ok(new Uint8Array(pdf));
      } catch (problem) {
        return failed({ code: 'not-written', detail: problem instanceof Error ? problem.message : String(problem) });
      }
    },
  };
}
