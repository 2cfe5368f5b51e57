import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { isTyping } from '../commands/shortcut-keys.ts';

/** A pause longer than this, in milliseconds, begins a new number. */
const FORGET_MS = 2_500;

/** After a number with a dot a pause of this length, in milliseconds, means that it is whole. */
const WHOLE_MS = 1_100;

/** Screens that take numbers themselves and go with every key; the frame then leaves them to it. */
let screensWithNumbers = 0;

/** The number last gone to: whoever pauses in "8.6.1" after 8.6 goes on with a dot, by then on another screen. */
let gone: { readonly number: string; readonly at: number } | null = null;

interface ClauseKeys {
  /** A screen that shows clauses, or the frame for all screens that do not. */
  readonly scope: 'screen' | 'everywhere';
  /** Hears the number after each key. */
  readonly onType?: (typed: string) => void;
  /**
   * Hears the number when it is whole: at Enter, or after a short pause when there is a dot in it. A single digit
   * waits for Enter, because a key hit by chance must not lead away from a screen.
   */
  readonly onWhole?: (typed: string) => void;
}

/**
 * Typing a clause number outside a field goes there: "8.6.1". Gives what is typed so far, or null. A number cannot
 * begin with 0, which is a grade; from the second character on 0 belongs to the number.
 */
export function useClauseKeys({ scope, onType, onWhole }: ClauseKeys): string | null {
  const [typed, setTyped] = useState<string | null>(null);
  const latest = useRef({ onType, onWhole });
  useLayoutEffect(() => {
    latest.current = { onType, onWhole };
  });
  useEffect(() => {
    if (scope === 'screen') screensWithNumbers += 1;
    return () => {
      if (scope === 'screen') screensWithNumbers -= 1;
    };
  }, [scope]);
  useEffect(() => {
    let number = '';
    let timer: ReturnType<typeof setTimeout> | undefined;
    const show = (text: string): void => {
      number = text;
      setTyped(text === '' ? null : text);
      clearTimeout(timer);
      if (text === '') return;
      const isWhole = latest.current.onWhole !== undefined && /\d\.\d/.test(text);
      timer = setTimeout(isWhole ? go : forget, isWhole ? WHOLE_MS : FORGET_MS);
    };
    const forget = (): void => show('');
    const go = (): void => {
      const whole = number;
      gone = { number: whole, at: performance.now() };
      forget();
      latest.current.onWhole?.(whole);
    };
    const onKeyDown = (event: KeyboardEvent): void => {
      if (scope === 'everywhere' && screensWithNumbers > 0) return;
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTyping(event.target)) return;
      if (event.target instanceof Element && event.target.closest('[role="dialog"],[role="menu"]')) return;
      if (event.key === 'Backspace' && number !== '') {
        show(number.slice(0, -1));
      } else if (/^[1-9]$/.test(event.key) || (number !== '' && /^[0.]$/.test(event.key))) {
        show(number + event.key);
        latest.current.onType?.(number);
      } else if (event.key === '.' && number === '' && gone !== null && performance.now() - gone.at < FORGET_MS) {
        show(`${gone.number}.`);
        gone = null;
      } else if (event.key === 'Enter' && number !== '' && latest.current.onWhole !== undefined) {
        event.stopPropagation();
        go();
      } else {
        gone = null;
        if (number !== '') forget();
        return;
      }
      event.preventDefault();
    };
    // Before the commands, one of which takes 0.
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => {
      clearTimeout(timer);
      window.removeEventListener('keydown', onKeyDown, { capture: true });
    };
  }, [scope]);
  return typed;
}
