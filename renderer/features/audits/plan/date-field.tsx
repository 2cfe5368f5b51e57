import { TextInput, type TextInputProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { parseCalendarDate, yearOf, type CalendarDate } from '#shared/lib/calendar-date.ts';
import { useAutosave } from '#renderer/ui/fields/use-autosave.ts';

/** Years an audit can lie in. Typing "2026" into a date field passes through the years 2, 20 and 202. */
const EARLIEST_YEAR = 1990;
const LATEST_YEAR = 2199;

/** The date a date field's text stands for; undefined for one that cannot be meant. */
function readDate(text: string): CalendarDate | null | undefined {
  if (text === '') return null;
  const date = parseCalendarDate(text);
  return date !== null && yearOf(date) >= EARLIEST_YEAR && yearOf(date) <= LATEST_YEAR ? date : undefined;
}

/** A day that saves itself, and leaves out what is only on the way to a date. */
export function DateField({
  fieldKey,
  stored,
  onSave,
  ...rest
}: {
  readonly fieldKey: string;
  readonly stored: CalendarDate | null;
  readonly onSave: (date: CalendarDate | null) => void;
} & Omit<TextInputProps, 'type' | 'value' | 'onChange' | 'onBlur'>) {
  const { t } = useTranslation();
  const { value, setValue, flush } = useAutosave(fieldKey, stored ?? '', (text) => {
    const date = readDate(text);
    if (date !== undefined) onSave(date);
  });
  const isUnlikely = readDate(value) === undefined;
  return (
    <TextInput
      error={isUnlikely ? t('audits.plan.dateUnlikely') : undefined}
      {...rest}
      type="date"
      value={value}
      onChange={(event) => setValue(event.currentTarget.value)}
      onBlur={flush}
    />
  );
}
