import { contextBridge, ipcRenderer } from 'electron';
import type { DesktopApi, DesktopChannel, DesktopReplies, DesktopRequest } from '#shared/contracts/desktop-api.ts';

function ask<Channel extends DesktopChannel>(
  channel: Channel,
  request: DesktopRequest<Channel>,
): Promise<DesktopReplies[Channel]> {
  return ipcRenderer.invoke(channel, request) as Promise<DesktopReplies[Channel]>;
}

// The name is written out, not imported: a value import would pull the schemas into the sandboxed preload.
contextBridge.exposeInMainWorld('workbench', {
  pickFiles: (request) => ask('file:pick', request),
  readPickedFile: (request) => ask('file:read-picked', request),
  forgetPickedFiles: (request) => ask('file:forget-picked', request),
  saveFile: (request) => ask('file:save', request),
  printPdf: (request) => ask('report:print-pdf', request),
  readSentinel: () => ask('sentinel:read', undefined),
  writeSentinel: (sentinel) => ask('sentinel:write', sentinel),
  showMenu: (menu) => ask('menu:show', menu),
  onCommand: (listener) => {
    // The event stays here: it would hand the window a way to answer.
    const hear = (_event: unknown, id: unknown): void => {
      if (typeof id === 'string') listener(id);
    };
    ipcRenderer.on('command:run', hear);
    return () => {
      ipcRenderer.removeListener('command:run', hear);
    };
  },
} satisfies DesktopApi);
