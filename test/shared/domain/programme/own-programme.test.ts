import { describe, expect, test } from 'vitest';
import { addCauseCategory, blankProgramme, gradeWordsOf, isExternalAudit, profileIdFor, renameGrade } from '#shared/domain/programme/own-programme.ts';
import { AUDIT_TYPES } from '#shared/domain/audit/audit.ts';
import type { Timestamp } from '#shared/lib/calendar-date.ts';

const BLANK = blankProgramme('2026-01-05T08:00:00.000Z' as Timestamp);

describe('words for grades', () => {
  test('a programme without words of its own leaves the word to the program', () => {
    expect(gradeWordsOf(BLANK, 'minor')).toBeNull();
    expect(gradeWordsOf(undefined, 'minor')).toBeNull();
  });

  test('an own word is used, and stands for the short one where that is missing', () => {
    const named = renameGrade(BLANK, 'minor', { label: 'Category 2', short: '' });
    expect(gradeWordsOf(named, 'minor')).toEqual({ label: 'Category 2', short: 'Category 2' });
    expect(gradeWordsOf(named, 'major')).toBeNull();
  });

  test('taking the words out gives the own ones of the program back and leaves no trace', () => {
    const named = renameGrade(BLANK, 'minor', { label: 'Category 2', short: 'Cat 2' });
    expect(renameGrade(named, 'minor', { label: ' ', short: '' })).toEqual(BLANK);
  });
});

test('Audits of a body outside the organization follow the external profile, all others the internal one', () => {
  const external = AUDIT_TYPES.filter((type) => isExternalAudit({ type }));
  expect(external).toEqual(['stage-1', 'stage-2', 'surveillance', 'recertification', 'special']);
  expect(profileIdFor(BLANK, { type: 'surveillance' })).toBe('cb-30-60-90');
  expect(profileIdFor(BLANK, { type: 'internal' })).toBe('internal');
  expect(profileIdFor(BLANK, { type: 'supplier' })).toBe('internal');
});

test('A category of causes is added once, whatever its case', () => {
  const one = addCauseCategory(BLANK, ' Change freeze ');
  expect(one.causeCategories).toEqual(['Change freeze']);
  expect(addCauseCategory(one, 'change FREEZE')).toBe(one);
  expect(addCauseCategory(one, '  ')).toBe(one);
});
