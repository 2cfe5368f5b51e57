import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerWindowRequest } from '../../electron/files/answer-window-request.ts';

/** Says in every answer whose host this is, so that a second start can tell its own from a stranger on the port. */
export const HOST_NAME = 'luminous-audit';

export interface WindowServer {
  /** The one address of the workbench, `http://127.0.0.1:<port>/`. */
  readonly address: string;
  readonly port: number;
  /** Stops listening and lets go of every open connection. */
  close(): Promise<void>;
}

function refuse(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { server: HOST_NAME, 'content-type': 'text/plain; charset=utf-8', connection: 'close' });
  response.end(text);
}

function pathOf(target: string): string {
  return target.split(/[?#]/, 1)[0] ?? '';
}

async function answer(root: string, port: number, request: IncomingMessage, response: ServerResponse): Promise<void> {
  // A page elsewhere can point its own name at 127.0.0.1 (DNS rebinding); only the name in Host betrays it.
  const host = request.headers.host?.toLowerCase();
  if (host === `localhost:${port}`) {
    // Same machine, but another origin to the browser: the data would seem gone there.
    response.writeHead(308, { server: HOST_NAME, location: `http://127.0.0.1:${port}${request.url ?? '/'}` });
    response.end();
    return;
  }
  if (host !== `127.0.0.1:${port}`) {
    refuse(response, 421, 'This host answers for 127.0.0.1 only.');
    return;
  }
  const { status, headers, body } = await answerWindowRequest(root, request.method ?? '', pathOf(request.url ?? ''));
  response.writeHead(status, { ...headers, server: HOST_NAME });
  response.end(request.method === 'HEAD' ? undefined : body);
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    // The loopback address alone: no other machine can reach it.
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

/**
 * Serves the built window to a browser on this machine: files of `root`, GET and HEAD, and nothing else.
 * Rejects with the code EADDRINUSE when the port is taken.
 * @param port 0 lets the system choose, for tests; the program itself always names one, because the data belongs to it
 */
export async function startWindowServer(root: string, port: number): Promise<WindowServer> {
  let actualPort = port;
  const server = createServer((request, response) => {
    answer(root, actualPort, request, response).catch(() => {
      if (response.headersSent) response.destroy();
      else refuse(response, 500, 'The file could not be read.');
    });
  });
  actualPort = await listen(server, port);
  return {
    address: `http://127.0.0.1:${actualPort}/`,
    port: actualPort,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

/** Whether a workbench of ours already answers on that port. */
export async function isOwnServer(port: number): Promise<boolean> {
  try {
    const reply = await fetch(`http://127.0.0.1:${port}/`, { method: 'HEAD', signal: AbortSignal.timeout(2_000) });
    return reply.headers.get('server') === HOST_NAME;
  } catch {
    return false;
  }
}
