/** Stands in the built page where each response puts its own nonce. */
export const NONCE_PLACEHOLDER = '__CSP_NONCE__';

/**
 * The content security policy of the window. Everything is our own file; pictures and previews may be blobs the
 * program made. Only `<style>` elements need more (Mantine writes its theme variables into one): they carry the nonce.
 * @param nonce random, new for each response, base64 letters only
 */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    "connect-src 'self'",
    "img-src 'self' blob: data:",
    `style-src 'self' 'nonce-${nonce}'`,
    "font-src 'self'",
    "frame-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/**
 * The headers of every answer, from the shell and from the loopback host alike: what runs in one runs in the other.
 * @param nonce the same as the one put into the page by `withNonce`
 */
export function securityHeaders(nonce: string): Readonly<Record<string, string>> {
  return {
    'content-security-policy': contentSecurityPolicy(nonce),
    'x-content-type-options': 'nosniff',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), usb=(), serial=(), hid=()',
    'cache-control': 'no-cache',
  };
}

/** The page with the placeholder replaced everywhere it stands. */
export function withNonce(page: string, nonce: string): string {
  return page.replaceAll(NONCE_PLACEHOLDER, nonce);
}
