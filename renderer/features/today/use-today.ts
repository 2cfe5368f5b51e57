import { useEffect, useState } from 'react';
import { today } from '#renderer/platform/clock.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';

const MINUTE_MS = 60_000;

/** Today, also for a window that is left open over night. */
export function useToday(): CalendarDate {
  const [day, setDay] = useState(today);
  useEffect(() => {
    const look = (): void => setDay(today());
    const timer = setInterval(look, MINUTE_MS);
    window.addEventListener('focus', look);
    return () => {
      clearInterval(timer);
      window.removeEventListener('focus', look);
    };
  }, []);
  return day;
}
