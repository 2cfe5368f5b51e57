import { describe, expect, test } from 'vitest';
import { journeyTotals, unitTotals } from '../../build/test-totals.ts';

describe('the sum of a Vitest report', () => {
  const file = (status: string, ...tests: readonly (readonly [string, string])[]) => ({
    name: '/p/test/a.test.ts',
    status,
    message: status === 'failed' && tests.length === 0 ? 'SyntaxError' : '',
    assertionResults: tests.map(([fullName, state]) => ({ fullName, status: state, failureMessages: state === 'failed' ? ['why'] : [] })),
  });

  test('counts what passed and names what failed', () => {
    const totals = unitTotals('unit', { testResults: [file('failed', ['good', 'passed'], ['bad', 'failed'])] }, '/p/');
    expect(totals).toEqual({ passed: 1, failures: [{ name: 'unit: test/a.test.ts: bad', detail: 'why' }], leftOut: [] });
  });

  test.each(['skipped', 'pending', 'todo', 'disabled'])('takes a %s test for a failure: nothing is left out in silence', (state) => {
    const totals = unitTotals('unit', { testResults: [file('passed', ['later', state])] }, '/p/');
    expect(totals.failures).toHaveLength(1);
    expect(totals.failures[0]?.detail).toContain('skipped');
  });

  test('names what was left out for want of a program this command does not bring', () => {
    const totals = unitTotals('unit', { testResults: [file('passed', ['opened by LibreOffice', 'skipped'])] }, '/p/');
    expect(totals).toEqual({ passed: 0, failures: [], leftOut: ['opened by LibreOffice'] });
  });

  test('takes a file that could not be loaded for a failure', () => {
    expect(unitTotals('unit', { testResults: [file('failed')] }, '/p/').failures).toEqual([{ name: 'unit: test/a.test.ts', detail: 'SyntaxError' }]);
  });

  test('of no report is nothing at all', () => {
    expect(unitTotals('unit', null, '/p/')).toEqual({ passed: 0, failures: [], leftOut: [] });
  });
});

describe('the sum of a Playwright report', () => {
  const spec = (title: string, status: string, message?: string) => ({
    title,
    ok: status === 'expected',
    tests: [{ status, results: [{ errors: message === undefined ? [] : [{ message }] }] }],
  });

  test('goes into suites within suites', () => {
    const report = {
      suites: [{ title: 'a.spec.ts', specs: [spec('one', 'expected')], suites: [{ title: 'group', specs: [spec('two', 'unexpected', 'why'), spec('three', 'skipped'), spec('four', 'flaky')] }] }],
    };
    const totals = journeyTotals(report);
    expect(totals.passed).toBe(1);
    expect(totals.failures.map(({ name }) => name)).toEqual([
      'journeys: a.spec.ts: group: two',
      'journeys: a.spec.ts: group: three',
      'journeys: a.spec.ts: group: four',
    ]);
  });

  test('has an entry for journeys that could not be loaded', () => {
    expect(journeyTotals({ suites: [], errors: [{ message: 'SyntaxError' }] }).failures).toEqual([{ name: 'journeys', detail: 'SyntaxError' }]);
  });
});
