import { describe, expect, test } from 'vitest';
import type { Fields } from '#shared/domain/change-log/change.ts';
import { applyLayout, fingerprintOfHeadings, layoutOfImport, readImportLayout, recogniseLayout } from '#shared/exchange/records/import-layout.ts';

const column = (heading: string, field = 'other') => ({ heading, parts: [heading], field, column: 1, isShared: false });
const SAVED = layoutOfImport({ kind: 'findings', columns: [{ heading: 'NC No.', field: 'reference' }, { heading: 'Text', field: 'statement' }, { heading: 'Text', field: 'evidence' }], grades: {}, findingGrades: { nc: 'minor' } });

describe('a saved layout', () => {
  test('is read back as it was stored, and refused when it is something else', () => {
    const stored = JSON.parse(JSON.stringify(SAVED)) as Fields;
    expect(readImportLayout(stored)).toEqual(SAVED);
    expect(readImportLayout({ version: 2 })).toBeNull();
    expect(readImportLayout({ ...SAVED, columns: [{ heading: 'x', field: 'password' }] })).toBeNull();
  });

  test('is recognised by its headings wherever the columns stand, also with one more', () => {
    const profile = { fingerprint: fingerprintOfHeadings(['A', 'B', 'C', 'D'].map((heading) => column(heading))) };
    const seen = (headings: readonly string[]) => recogniseLayout(fingerprintOfHeadings(headings.map((heading) => column(heading))), [profile]);
    expect(seen(['D', 'c', 'B', 'A'])).toBe(profile);
    expect(seen(['A', 'B', 'C', 'D', 'E'])).toBe(profile);
    expect(seen(['A', 'B', 'X', 'Y'])).toBeNull();
    expect(seen([])).toBeNull();
  });

  test('gives its meanings to the columns of a file, in order where a heading stands twice', () => {
    expect(applyLayout([column('Text'), column('nc no'), column('Text'), column('New', 'owner')], SAVED).map(({ field }) => field)).toEqual(['statement', 'reference', 'evidence', 'owner']);
  });
});
