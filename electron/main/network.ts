import type { App, Session } from 'electron';
import { isRequestAllowed } from '../ipc/app-url.ts';

/** Chromium's own errands (updates, pings, field trials, name look-ups): the workbench runs none of them. */
const SWITCHES: readonly (readonly [name: string, value?: string])[] = [
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['disable-sync'],
  ['no-pings'],
  ['no-default-browser-check'],
  ['disable-features', 'MediaRouter,OptimizationHints,AutofillServerCommunication,CertificateTransparencyComponentUpdater'],
  // Whatever still tried would find no address.
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
];

/** Switches Chromium's background traffic off. Call before the app is ready. */
export function switchNetworkOff(app: Pick<App, 'commandLine'>): void {
  for (const [name, value] of SWITCHES) {
    if (value === undefined) app.commandLine.appendSwitch(name);
    else app.commandLine.appendSwitch(name, value);
  }
}

/** Cancels every request that is not for the program's own files or memory, and every download. */
export function blockRequests(session: Session): void {
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !isRequestAllowed(details.url) });
  });
  // Files are saved through the save dialog; nothing else may reach the disk.
  session.on('will-download', (event) => {
    event.preventDefault();
  });
}
