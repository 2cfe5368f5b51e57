import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { isTyping } from '#renderer/ui/commands/shortcut-keys.ts';

/** A pause longer than this begins a new number. */
const PAUSE_MS = 2_500;

/**
 * Typing a clause number anywhere on the screen goes there: "8.6.1". Gives what is typed so far, or null. A number
 * cannot begin with 0, which is a grade; from the second character on 0 belongs to the number.
 */
export function useClauseJump(onJump: (typed: string) => void): string | null {
  const [typed, setTyped] = useState<string | null>(null);
  const latest = useRef(onJump);
  useLayoutEffect(() => {
    latest.current = onJump;
  });
  useEffect(() => {
    let number = '';
    let timer: ReturnType<typeof setTimeout> | undefined;
    const show = (text: string): void => {
      number = text;
      setTyped(text === '' ? null : text);
      clearTimeout(timer);
      if (text !== '') timer = setTimeout(() => show(''), PAUSE_MS);
    };
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTyping(event.target)) return;
      if (event.target instanceof Element && event.target.closest('[role="dialog"],[role="menu"]')) return;
      if (event.key === 'Backspace' && number !== '') {
        show(number.slice(0, -1));
      } else if (/^[1-9]$/.test(event.key) || (number !== '' && /^[0.]$/.test(event.key))) {
        show(number + event.key);
        latest.current(number);
      } else {
        if (number !== '') show('');
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
  }, []);
  return typed;
}
