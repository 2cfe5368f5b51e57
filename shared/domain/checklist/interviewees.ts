import type { Answer } from './answer.ts';

/**
 * Who was interviewed in an audit, as written down, the latest first: by when their answers were assessed, those not
 * assessed yet before all others, because they are being worked on.
 */
export function recentInterviewees(answers: readonly Pick<Answer, 'interviewee' | 'assessedAt'>[]): readonly string[] {
  const latest = answers
    .filter(({ interviewee }) => interviewee.trim() !== '')
    .toSorted((a, b) => compareLatest(a.assessedAt, b.assessedAt));
  return [...new Set(latest.map(({ interviewee }) => interviewee.trim()))];
}

function compareLatest(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null) return -1;
  if (b === null) return 1;
  return a < b ? 1 : -1;
}
