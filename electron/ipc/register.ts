import { ipcMain } from 'electron';
import type { IpcMainInvokeEvent, WebFrameMain } from 'electron';
import { desktopRequests } from '#shared/contracts/desktop-api.ts';
import type { DesktopChannel, DesktopReplies, DesktopRequest } from '#shared/contracts/desktop-api.ts';
import { isAppUrl } from './app-url.ts';

/** Does one task for the window. */
export type DesktopHandler<Channel extends DesktopChannel> = (
  request: DesktopRequest<Channel>,
) => Promise<DesktopReplies[Channel]>;

/** All tasks; a missing one does not compile. */
export type DesktopHandlers = { readonly [Channel in DesktopChannel]: DesktopHandler<Channel> };

/** Whether the asker is the top frame of our own page. A frame that is gone by now (null) is nobody. */
export function isTrustedSender(event: Pick<IpcMainInvokeEvent, 'senderFrame' | 'sender'>): boolean {
  const frame: WebFrameMain | null = event.senderFrame;
  if (frame === null || frame.detached) return false;
  return frame.parent === null && frame === event.sender.mainFrame && isAppUrl(frame.url);
}

function registerOne<Channel extends DesktopChannel>(channel: Channel, handler: DesktopHandler<Channel>): void {
  ipcMain.handle(channel, async (event, ...parts: readonly unknown[]) => {
    if (!isTrustedSender(event)) throw new Error(`${channel}: refused, the asker is not the workbench window.`);
    if (parts.length > 1) throw new Error(`${channel}: refused, it takes one argument.`);
    const parsed = desktopRequests[channel].safeParse(parts[0]);
    if (!parsed.success) throw new Error(`${channel}: refused, its argument has the wrong shape.`);
    return handler(parsed.data as DesktopRequest<Channel>);
  });
}

/**
 * The only place that listens to the window: checks who asks and the shape of what is asked, then calls the handler.
 * What a handler throws reaches the window as a rejected promise.
 */
export function registerHandlers(handlers: DesktopHandlers): void {
  for (const channel of Object.keys(desktopRequests) as DesktopChannel[]) {
    registerOne(channel, handlers[channel] as DesktopHandler<typeof channel>);
  }
}
