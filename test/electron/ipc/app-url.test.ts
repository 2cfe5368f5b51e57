import { describe, expect, test } from 'vitest';
import { isAppUrl, isNavigationAllowed, isRequestAllowed } from '#electron/ipc/app-url.ts';

const own = [
  'app://workbench/',
  'app://workbench',
  'app://workbench/index.html',
  'app://workbench/assets/index-1a2b.js',
  'app://workbench/index.html?x=1',
  'app://workbench/index.html#/audits/1',
  'app://workbench#/findings',
];

const foreign = [
  '',
  ' ',
  'workbench',
  '/index.html',
  '//workbench/index.html',
  'app:',
  'app:/',
  'app://',
  'app:workbench',
  'app:/workbench/index.html',
  'app:///workbench/index.html',
  'app:////workbench',
  'app://workbench.evil/',
  'app://workbench.',
  'app://evil/',
  'app://evil/workbench',
  'app://evil/app://workbench/',
  'app://evil#app://workbench/',
  'app://evil?app://workbench/',
  'app://evil@workbench/',
  'app://workbench@evil/',
  'app://workbench:secret@evil/',
  'app://:@workbench/',
  'app://user:pass@workbench/',
  'app://workbench:80/',
  'app://workbench:1/',
  'app://WORKBENCH/',
  'app://w\u043Erkbench/',
  'app://workbench\u3002evil/',
  'app://xn--wrkbench-ikg/',
  'app://work%62ench/',
  'app://workbench%00/',
  'app://workbench\\@evil/',
  'app://workbench\\evil/',
  'app://workbench%2f@evil/',
  'app://[::1]/',
  'app://127.0.0.1/',
  ' app://workbench/',
  '\tapp://workbench/',
  'a\npp://workbench/',
  'app://work\nbench/',
  'app2://workbench/',
  'apps://workbench/',
  'xapp://workbench/',
  'http://workbench/',
  'https://workbench/',
  'https://example.org/app://workbench/',
  'file:///app://workbench/',
  'file:///etc/passwd',
  'file://workbench/share',
  '\\\\server\\share',
  'C:\\Windows\\System32\\calc.exe',
  'javascript:alert(1)',
  'javascript://workbench/%0aalert(1)',
  'JaVaScRiPt:alert(1)',
  'vbscript:msgbox(1)',
  'data:text/html,<script>alert(1)</script>',
  'blob:app://workbench/6f9619ff',
  'blob:https://evil/6f9619ff',
  'about:blank',
  'about:srcdoc',
  'chrome://settings',
  'chrome-extension://abc/page.html',
  'devtools://devtools/bundled/inspector.html',
  'view-source:app://workbench/',
  'filesystem:app://workbench/temporary/x',
  'ms-settings:privacy',
  'search-ms:query=x',
  'mailto:someone@example.org',
  'ws://workbench/',
  'ftp://workbench/',
];

describe('isAppUrl', () => {
  test.each(own)('takes %j for ours', (address) => {
    expect(isAppUrl(address)).toBe(true);
  });

  test.each(foreign)('takes %j for foreign', (address) => {
    expect(isAppUrl(address)).toBe(false);
  });
});

describe('isNavigationAllowed', () => {
  test.each(foreign)('keeps the window away from %j', (address) => {
    expect(isNavigationAllowed(address, true)).toBe(false);
  });

  test('lets a preview frame show our own blob, an empty page and nothing else', () => {
    const allowed = foreign.filter((address) => isNavigationAllowed(address, false));
    expect(allowed).toEqual(['blob:app://workbench/6f9619ff', 'about:blank', 'about:srcdoc']);
  });
});

describe('isRequestAllowed', () => {
  test('lets through our own files and what is in memory, and nothing that needs a network', () => {
    const allowed = foreign.filter((address) => isRequestAllowed(address));
    expect(allowed).toEqual([
      'data:text/html,<script>alert(1)</script>',
      'blob:app://workbench/6f9619ff',
      'blob:https://evil/6f9619ff',
      'devtools://devtools/bundled/inspector.html',
    ]);
    expect(own.every((address) => isRequestAllowed(address))).toBe(true);
  });
});
