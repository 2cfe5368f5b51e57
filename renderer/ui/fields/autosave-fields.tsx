import { Textarea, TextInput, type TextareaProps, type TextInputProps } from '@mantine/core';
import { useAutosave } from './use-autosave.ts';

interface AutosaveProps {
  /** Names row and field, for example `finding-id:statement`. */
  readonly fieldKey: string;
  readonly stored: string;
  readonly onSave: (value: string) => void;
}

/** A one-line text that saves itself: 400 ms after the last key, and on leaving the field. */
export function AutosaveText({
  fieldKey,
  stored,
  onSave,
  ...rest
}: AutosaveProps & Omit<TextInputProps, 'value' | 'onChange' | 'onBlur'>) {
  const { value, setValue, flush } = useAutosave(fieldKey, stored, onSave);
  return <TextInput {...rest} value={value} onChange={(event) => setValue(event.currentTarget.value)} onBlur={flush} />;
}

/** A longer text that saves itself: 400 ms after the last key, and on leaving the field. */
export function AutosaveArea({
  fieldKey,
  stored,
  onSave,
  ...rest
}: AutosaveProps & Omit<TextareaProps, 'value' | 'onChange' | 'onBlur'>) {
  const { value, setValue, flush } = useAutosave(fieldKey, stored, onSave);
  return <Textarea {...rest} value={value} onChange={(event) => setValue(event.currentTarget.value)} onBlur={flush} />;
}
