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
  readSentinel: () => ask('sentinel:read', undefined),
  writeSentinel: (sentinel) => ask('sentinel:write', sentinel),
} satisfies DesktopApi);
