import { DESKTOP_API_KEY } from '#shared/contracts/desktop-api.ts';
import type { DesktopApi } from '#shared/contracts/desktop-api.ts';
import { browserPlatform } from './browser.ts';
import { desktopPlatform } from './desktop.ts';
import type { Platform } from './platform.ts';

declare global {
  interface Window {
    /** Put there by preload; absent in a plain browser. */
    readonly [DESKTOP_API_KEY]?: DesktopApi;
  }
}

/** The platform this window runs on, found once at start: the shell where its bridge is there, else the browser. */
export function createPlatform(): Platform {
  const api = window[DESKTOP_API_KEY];
  return api === undefined ? browserPlatform() : desktopPlatform(api);
}
