import { TextInput, type TextInputProps } from '@mantine/core';
import { useState } from 'react';
import { parseCalendarDate, yearOf, type CalendarDate } from '#shared/lib/calendar-date.ts';

/** Typing "2026" into a date field passes through the years 2, 20 and 202. */
const EARLIEST_YEAR = 1990;
const LATEST_YEAR = 2199;

/**
 * A day that is taken over when the field is left or Enter is pressed: a change may ask why, and a dialog must not
 * come up while somebody still types the year.
 */
export function DayField({
  stored,
  onPick,
  ...rest
}: { readonly stored: CalendarDate | null; readonly onPick: (day: CalendarDate | null) => void } & Omit<
  TextInputProps,
  'type' | 'value' | 'onChange' | 'onBlur' | 'onKeyDown'
>) {
  const [typed, setTyped] = useState<string | null>(null);
  const take = (): void => {
    if (typed === null) return;
    setTyped(null);
    const day = parseCalendarDate(typed);
    if (typed === '') onPick(null);
    else if (day !== null && yearOf(day) >= EARLIEST_YEAR && yearOf(day) <= LATEST_YEAR) onPick(day);
  };
  return (
    <TextInput
      {...rest}
      type="date"
      value={typed ?? stored ?? ''}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === 'Enter') take();
        if (event.key === 'Escape' && typed !== null) {
          event.stopPropagation();
          setTyped(null);
        }
      }}
    />
  );
}
