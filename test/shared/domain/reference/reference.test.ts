import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AUDIT_TYPES } from '#shared/domain/audit/audit.ts';
import { AUDIT_PREFIXES, formatReference, isSameReference, parseReference, REFERENCE_WIDTHS } from '#shared/domain/reference/reference.ts';

describe('references', () => {
  it('have the shapes people know', () => {
    expect(formatReference({ prefix: 'IA', year: 2026, number: 3 }, REFERENCE_WIDTHS.audit)).toBe('IA-2026-03');
    expect(formatReference({ prefix: 'NC', year: 2026, number: 7 }, REFERENCE_WIDTHS.finding)).toBe('NC-2026-007');
    expect(formatReference({ prefix: 'EV', year: 2026, number: 12 }, REFERENCE_WIDTHS.evidence)).toBe('EV-2026-0012');
    expect(formatReference({ prefix: 'IA', year: 2026, number: 123 }, 2)).toBe('IA-2026-123');
  });

  it('are read back as they were written', () => {
    fc.assert(
      fc.property(fc.constantFrom(...AUDIT_TYPES), fc.integer({ min: 1000, max: 9999 }), fc.integer({ min: 1, max: 99_999 }), fc.integer({ min: 1, max: 5 }), (type, year, number, width) => {
        const parts = { prefix: AUDIT_PREFIXES[type], year, number };
        expect(parseReference(formatReference(parts, width))).toEqual(parts);
      }),
    );
  });

  it('of another shape are left alone', () => {
    for (const text of ['', 'MZ-4471', '2026-03', 'IA-26-03', 'IA 2026 03']) expect(parseReference(text)).toBeNull();
  });

  it('have a prefix of their own for each type of audit', () => {
    expect(new Set(Object.values(AUDIT_PREFIXES)).size).toBe(AUDIT_TYPES.length);
  });

  it('are the same whatever the case', () => {
    expect(isSameReference(' ia-2026-03', 'IA-2026-03')).toBe(true);
  });
});
