import { expect, test } from 'vitest';
import { recentInterviewees } from '#shared/domain/checklist/interviewees.ts';
import type { Timestamp } from '#shared/lib/calendar-date.ts';

const at = (time: string) => `2026-02-24T${time}:00.000Z` as Timestamp;

test('Interviewees come once each, the latest first, those of open answers before all', () => {
  expect(
    recentInterviewees([
      { interviewee: 'Maria Costa', assessedAt: at('09:00') },
      { interviewee: 'Service desk lead ', assessedAt: at('11:00') },
      { interviewee: 'Maria Costa', assessedAt: at('10:00') },
      { interviewee: '  ', assessedAt: at('12:00') },
      { interviewee: 'Head of operations', assessedAt: null },
    ]),
  ).toEqual(['Head of operations', 'Service desk lead', 'Maria Costa']);
});
