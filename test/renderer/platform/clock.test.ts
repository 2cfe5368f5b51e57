import { describe, expect, test } from 'vitest';
import { clockOver, now, stopClockAt, today } from '#renderer/platform/clock.ts';
import { newId } from '#renderer/platform/ids.ts';

describe('the clock', () => {
  test('tells the instant in UTC and the day on the wall', () => {
    const late = new Date(2026, 1, 23, 23, 59, 59);
    expect(clockOver(() => late).today()).toBe('2026-02-23');
    expect(clockOver(() => late).now()).toBe(late.toISOString());
  });

  test('can be stopped, and goes on afterwards', () => {
    const goOn = stopClockAt('2026-03-01T12:00:00.000Z');
    expect(now()).toBe('2026-03-01T12:00:00.000Z');
    expect(today()).toBe('2026-03-01');
    goOn();
    expect(Math.abs(Date.parse(now()) - Date.now())).toBeLessThan(1000);
  });
});

describe('ids', () => {
  test('are UUIDs of version 7, each its own, in the order in which they were made', () => {
    const ids = Array.from({ length: 5000 }, () => newId());
    expect(new Set(ids).size).toBe(5000);
    expect(ids.toSorted()).toEqual(ids);
    expect(ids.every((id) => /^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/.test(id))).toBe(true);
  });
});
