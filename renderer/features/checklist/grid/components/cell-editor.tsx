import { Select } from '@mantine/core';
import { useEffect, useLayoutEffect, useRef, type KeyboardEvent } from 'react';
import classes from './grid.module.css';

/** Where the keyboard goes after a cell was written. */
export type AfterEdit = 'down' | 'up' | 'next' | 'previous' | 'stay' | 'leave';

/**
 * Writes a text in its cell. Enter and Tab keep it and move on, Alt and Enter breaks the line, Ctrl and Enter writes
 * it into all selected rows, Escape drops it. Left in any other way, also with the whole screen, the text is kept.
 */
export function TextEditor(props: {
  readonly label: string;
  readonly text: string;
  readonly onDone: (text: string, after: AfterEdit, isForAll: boolean) => void;
  readonly onDrop: (text: string) => void;
}) {
  const field = useRef<HTMLTextAreaElement>(null);
  const latest = useRef(props);
  const isClosed = useRef(false);
  useLayoutEffect(() => {
    latest.current = props;
  });
  useLayoutEffect(() => {
    const element = field.current;
    element?.focus();
    element?.setSelectionRange(element.value.length, element.value.length);
    element?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, []);
  const typed = useRef(props.text);
  useEffect(() => {
    isClosed.current = false;
    return () => {
      // The screen went away under the editor: what was typed is kept.
      if (!isClosed.current && typed.current !== latest.current.text) latest.current.onDone(typed.current, 'leave', false);
    };
  }, []);
  const close = (deed: () => void): void => {
    if (isClosed.current) return;
    isClosed.current = true;
    deed();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.nativeEvent.isComposing) return;
    const { value } = event.currentTarget;
    const isMod = event.ctrlKey || event.metaKey;
    // The grid and the commands must not take letters meant for the cell; Ctrl+Z takes back typing here.
    if (!event.altKey && !(isMod && event.key.toLowerCase() === 'k')) event.stopPropagation();
    if (event.key === 'Enter') {
      event.preventDefault();
      event.stopPropagation();
      if (event.altKey) {
        const { selectionStart, selectionEnd } = event.currentTarget;
        event.currentTarget.setRangeText('\n', selectionStart, selectionEnd, 'end');
        typed.current = event.currentTarget.value;
      } else close(() => props.onDone(value, isMod ? 'stay' : event.shiftKey ? 'up' : 'down', isMod));
    } else if (event.key === 'Tab') {
      event.preventDefault();
      close(() => props.onDone(value, event.shiftKey ? 'previous' : 'next', false));
    } else if (event.key === 'Escape') {
      event.preventDefault();
      close(() => props.onDrop(value));
    }
  };
  return (
    <textarea
      ref={field}
      className={classes['editor']}
      aria-label={props.label}
      dir="auto"
      defaultValue={props.text}
      onChange={(event) => {
        typed.current = event.currentTarget.value;
      }}
      onKeyDown={onKeyDown}
      onBlur={(event) => {
        const { value } = event.currentTarget;
        close(() => props.onDone(value, 'leave', false));
      }}
      onPaste={(event) => event.stopPropagation()}
      onCopy={(event) => event.stopPropagation()}
      onCut={(event) => event.stopPropagation()}
      onPointerDown={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
    />
  );
}

/** Chooses one of a few values in a cell, by typing part of it. */
export function ChoiceEditor<Value extends string>(props: {
  readonly label: string;
  readonly search: string;
  readonly current: string;
  readonly choices: readonly { readonly value: Value; readonly label: string }[];
  readonly onDone: (value: Value, after: AfterEdit) => void;
  readonly onDrop: () => void;
}) {
  const isClosed = useRef(false);
  const close = (deed: () => void): void => {
    if (isClosed.current) return;
    isClosed.current = true;
    deed();
  };
  return (
    <div
      className={classes['choice']}
      onKeyDown={(event) => {
        if (!event.altKey) event.stopPropagation();
        if (event.key === 'Escape') close(props.onDrop);
      }}
      onPointerDown={(event) => event.stopPropagation()}
      onPaste={(event) => event.stopPropagation()}
    >
      <Select
        aria-label={props.label}
        data-autofocus
        autoFocus
        searchable
        defaultDropdownOpened
        selectFirstOptionOnChange
        defaultSearchValue={props.search}
        placeholder={props.current}
        data={[...props.choices]}
        value={null}
        onChange={(chosen) => {
          const choice = props.choices.find(({ value }) => value === chosen);
          if (choice) close(() => props.onDone(choice.value, 'stay'));
        }}
        onDropdownClose={() => close(props.onDrop)}
        onBlur={() => close(props.onDrop)}
        comboboxProps={{ width: 'max-content', position: 'bottom-start', zIndex: 250 }}
        maxDropdownHeight={340}
      />
    </div>
  );
}
