import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { PersonId, ReportId } from '#shared/domain/ids.ts';
import { readableAccent } from '#shared/domain/report/accent.ts';
import { hashOfContent, issueReport, openIssued, reviseReport } from '#shared/domain/report/issue-report.ts';
import { canonicalJson } from '#shared/lib/canonical-json.ts';
import type { Timestamp } from '#shared/lib/calendar-date.ts';
import { aReportedAudit, aReportInput } from '#test/support/report-builders.ts';

const facts = { number: 'AR-2026-001', issuedAt: '2026-03-02T09:00:00.000Z' as Timestamp, issuedBy: 'anna-berg' as PersonId };

function issued(input = aReportInput()) {
  const outcome = issueReport(input, facts);
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.value;
}

describe('issuing', () => {
  it('freezes number, content and the hash over it', () => {
    const report = issued();
    expect(report).toMatchObject(facts);
    expect(report.sha256).toBe(createHash('sha256').update(canonicalJson(report.content)).digest('hex'));
    expect(openIssued(report)?.document.metadata).toMatchObject({ number: 'AR-2026-001', isDraft: false, header: { end: 'AR-2026-001 · Revision 1' } });
    expect(openIssued(report)?.state).toBe('intact');
  });

  it('is refused while something blocks, and names it', () => {
    const outcome = issueReport(aReportInput({ audit: { ...aReportedAudit(), conclusion: '' } }), facts);
    expect(outcome).toMatchObject({ ok: false, problem: { code: 'gaps', items: [{ code: 'conclusion-missing' }] } });
  });

  it('is refused a second time', () => {
    expect(issueReport(aReportInput({ report: issued() }), facts)).toMatchObject({ ok: false, problem: { code: 'already-issued' } });
  });

  it('gives the same hash for the same content in any order of keys', () => {
    expect(hashOfContent({ a: 1, b: [{ c: 2, d: 'ü' }] })).toBe(hashOfContent({ b: [{ d: 'ü', c: 2 }], a: 1 }));
  });

  it('notices any letter that was changed afterwards', () => {
    const report = issued();
    const text = JSON.stringify(report.content);
    const places = [...text.matchAll(/[a-zA-Z]{4,}/g)].filter(([word]) => !['true', 'false', 'null'].includes(word)).map(({ index }) => index);
    fc.assert(
      fc.property(fc.constantFrom(...places), (place) => {
        const changed = text.slice(0, place) + (text[place] === 'q' ? 'w' : 'q') + text.slice(place + 1);
        // A changed name of a field is a change too.
        expect(openIssued({ ...report, content: JSON.parse(changed) as never })?.state).toBe('altered');
      }),
      { numRuns: 60 },
    );
  });
});

describe('a revision', () => {
  it('has the same number and the next revision, and leaves the issued one alone', () => {
    const report = issued();
    const before = structuredClone(report);
    const draft = reviseReport(report, 'report-2' as ReportId, facts.issuedAt);
    expect(draft).toMatchObject({ id: 'report-2', number: 'AR-2026-001', revision: 2, supersedes: report.id, changeNote: '', signatures: [], content: null, sha256: null, issuedAt: null });
    expect(draft.texts).toEqual(report.texts);
    expect(report).toEqual(before);
  });

  it('is issued only with a note of what changed, which stands in it', () => {
    const draft = reviseReport(issued(), 'report-2' as ReportId, facts.issuedAt);
    expect(issueReport(aReportInput({ report: draft }), facts)).toMatchObject({ ok: false, problem: { items: [{ code: 'change-note-missing' }] } });
    const revised = issued(aReportInput({ report: { ...draft, changeNote: 'Grade of NC-2026-007 corrected.' } }));
    expect(JSON.stringify(revised.content)).toContain('Grade of NC-2026-007 corrected.');
  });
});

describe('the colour of the organization', () => {
  it.each([['#0b6b73', '#0b6b73'], ['#000000', '#000000'], ['red', '#0b6b73'], ['', '#0b6b73']])('%j becomes %j', (wanted, shown) => {
    expect(readableAccent(wanted)).toBe(shown);
  });

  it('is made darker until it can be read on white', () => {
    expect(readableAccent('#ffee00')).toMatch(/^#[0-9a-f]{6}$/);
    expect(readableAccent('#ffffff')).not.toBe('#ffffff');
  });
});
