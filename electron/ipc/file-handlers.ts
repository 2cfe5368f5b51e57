import { BrowserWindow, dialog } from 'electron';
import { extname } from 'node:path';
import { failed, ok } from '#shared/lib/result.ts';
import { pickedFiles } from '../files/picked-files.ts';
import { safeFileName } from '../files/safe-name.ts';
import { writeAtomically } from '../files/write-atomically.ts';
import type { DesktopHandlers } from './register.ts';

type FileHandlers = Pick<DesktopHandlers, 'file:pick' | 'file:read-picked' | 'file:forget-picked' | 'file:save'>;

function parentWindow(): BrowserWindow {
  const window = BrowserWindow.getAllWindows().at(0);
  if (window === undefined) throw new Error('No window to show the dialog in.');
  return window;
}

/** Picking and saving files. Every path comes out of a dialog the user answered; the window never names one. */
export function fileHandlers(): FileHandlers {
  const picked = pickedFiles();
  return {
    async 'file:pick'({ endings, isMultiple }) {
      const answer = await dialog.showOpenDialog(parentWindow(), {
        properties: isMultiple ? ['openFile', 'multiSelections'] : ['openFile'],
        filters: endings.length === 0 ? [] : [{ name: endings.map((ending) => `.${ending}`).join(' '), extensions: endings }],
      });
      return answer.canceled ? [] : picked.admit(answer.filePaths);
    },
    'file:read-picked': ({ ticket, offset }) => picked.read(ticket, offset),
    'file:forget-picked'({ tickets }) {
      picked.forget(tickets);
      return Promise.resolve(undefined);
    },
    async 'file:save'({ suggestedName, bytes }) {
      const name = safeFileName(suggestedName);
      const ending = extname(name).slice(1);
      const answer = await dialog.showSaveDialog(parentWindow(), {
        defaultPath: name,
        filters: ending === '' ? [] : [{ name: `.${ending}`, extensions: [ending] }],
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      });
      if (answer.canceled || answer.filePath === '') return ok('cancelled');
      try {
        await writeAtomically(answer.filePath, bytes);
        return ok('saved');
      } catch (problem) {
        return failed({ code: 'not-written', detail: problem instanceof Error ? problem.message : String(problem) });
      }
    },
  };
}
