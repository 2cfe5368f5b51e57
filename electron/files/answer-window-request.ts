import { randomBytes } from 'node:crypto';
import { securityHeaders, withNonce } from '#shared/contracts/content-security.ts';
import { readWindowFile } from './window-files.ts';

/** An answer in plain data: the shell turns it into a Response, the loopback host writes it to a socket. */
export interface WindowAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer>;
}

const NO_BYTES = new Uint8Array(0);

function plain(status: number, text: string): WindowAnswer {
  const body = new TextEncoder().encode(text);
  return {
    status,
    headers: { ...securityHeaders(freshNonce()), 'content-type': 'text/plain; charset=utf-8' },
    body,
  };
}

function freshNonce(): string {
  return randomBytes(18).toString('base64url');
}

/**
 * Answers one request for a file of the window, in the shell and on the loopback host alike.
 * @param root folder of the built window
 * @param addressPath path part of the address, still encoded, without query and fragment
 */
export async function answerWindowRequest(root: string, method: string, addressPath: string): Promise<WindowAnswer> {
  if (method !== 'GET' && method !== 'HEAD') return plain(405, 'Only GET and HEAD.');
  const file = await readWindowFile(root, addressPath);
  if (file === null) return plain(404, 'Not found.');
  const nonce = freshNonce();
  const isPage = file.contentType.startsWith('text/html');
  const bytes = isPage ? new TextEncoder().encode(withNonce(new TextDecoder().decode(file.bytes), nonce)) : file.bytes;
  return {
    status: 200,
    headers: {
      ...securityHeaders(nonce),
      'content-type': file.contentType,
      'content-length': String(bytes.byteLength),
      // The page carries a nonce of its own and must be fetched anew.
      ...(isPage ? { 'cache-control': 'no-store' } : {}),
    },
    body: method === 'HEAD' ? NO_BYTES : bytes,
  };
}
