import { protocol } from 'electron';
import type { Session } from 'electron';
import { answerWindowRequest } from '../files/answer-window-request.ts';
import { APP_SCHEME, isAppUrl } from '../ipc/app-url.ts';

/** Makes `app://` a standard, secure scheme with an origin of its own. Call before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true } },
  ]);
}

/** The answer to one `app://` request, from the folder of the built window and nowhere else. */
export function appRequestHandler(root: string): (request: Request) => Promise<Response> {
  return async (request) => {
    if (!isAppUrl(request.url)) return new Response(null, { status: 404 });
    const { status, headers, body } = await answerWindowRequest(root, request.method, new URL(request.url).pathname || '/');
    return new Response(request.method === 'HEAD' ? null : body, { status, headers });
  };
}

/** Serves the window to the pages of that session. */
export function serveApp(session: Session, root: string): void {
  session.protocol.handle(APP_SCHEME, appRequestHandler(root));
}
