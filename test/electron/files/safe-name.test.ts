import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { safeFileName } from '#electron/files/safe-name.ts';

describe('safeFileName', () => {
  test.each([
    ['IA-2026-03 Checklist.xlsx', 'IA-2026-03 Checklist.xlsx'],
    ['Prüfbericht für Köln.xlsx', 'Prüfbericht für Köln.xlsx'],
    ['監査 2026.xlsx', '監査 2026.xlsx'],
    ['a/b\\c:d*e?f"g<h>i|j.xlsx', 'a_b_c_d_e_f_g_h_i_j.xlsx'],
    ['../../etc/passwd', '_.._etc_passwd'],
    ['con', '_con'],
    ['CON.xlsx', '_CON.xlsx'],
    ['com1.txt', '_com1.txt'],
    ['report. . .', 'report'],
    ['   ', 'file'],
    ['...', 'file'],
    ['a\u0000b.xlsx', 'a_b.xlsx'],
    ['invoice\u202Excod.exe', 'invoice_xcod.exe'],
    [`${'x'.repeat(300)}.xlsx`, `${'x'.repeat(175)}.xlsx`],
  ])('%j becomes %j', (suggested, name) => {
    expect(safeFileName(suggested)).toBe(name);
  });

  test('whatever is suggested, the name is one file name and stays itself when asked again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (suggested) => {
        const name = safeFileName(suggested);
        expect(name).not.toMatch(/[\u0000-\u001f<>:"/\\|?*]|^[.\s]|[.\s]$/u);
        expect(name.length).toBeGreaterThan(0);
        expect(name.length).toBeLessThanOrEqual(181);
        expect(safeFileName(name)).toBe(name);
      }),
      { numRuns: 5_000 },
    );
  });
});
