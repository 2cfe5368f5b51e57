import { useEffect, useLayoutEffect, useRef } from 'react';
import { insertAtCaret } from '../insert-at-caret.ts';
import { isInDialog, isTyping } from './shortcut-keys.ts';

const DIALOG = '[role="dialog"][aria-modal="true"]';

/** A dialog over the screen that has not had the focus yet, or null. */
function unreached(reached: WeakSet<Element>): Element | null {
  const dialog = [...document.querySelectorAll(DIALOG)].at(-1);
  return dialog === undefined || reached.has(dialog) ? null : dialog;
}

/**
 * Keeps what is typed between asking for a dialog and the focus of its field, and writes it there: on a busy machine
 * "F, Change 4711 ..." would otherwise lose its first letters, or grade the question below with them. Mounted once.
 * `isComing` tells that a dialog was asked for that is not drawn yet.
 */
export function useTypedForDialog(isComing: boolean): void {
  const coming = useRef(isComing);
  useLayoutEffect(() => {
    coming.current = isComing;
  }, [isComing]);
  useEffect(() => {
    const reached = new WeakSet<Element>();
    let text = '';
    const isWaiting = (): boolean => {
      if (isInDialog(document.activeElement)) return false;
      return unreached(reached) !== null || (coming.current && document.querySelector(DIALOG) === null);
    };
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!isWaiting() || event.key === 'Escape') {
        // What was typed for a dialog that went before it had the focus is not for the next one.
        text = '';
        return;
      }
      // With AltGr a sign is typed, though Windows calls it Ctrl and Alt.
      const isChord = (event.ctrlKey || event.metaKey || event.altKey) && !event.getModifierState('AltGraph');
      if (isChord || event.isComposing) return;
      if (event.key.length === 1) text += event.key;
      else if (event.key === 'Backspace') text = text.slice(0, -1);
      // What else there is, Enter or an arrow, has nothing to act on yet, and is not meant for the screen below.
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    const onFocusIn = ({ target }: FocusEvent): void => {
      const dialog = target instanceof Element ? target.closest(DIALOG) : null;
      if (dialog === null) return;
      reached.add(dialog);
      const typed = text;
      text = '';
      const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
      if (typed !== '' && isField && isTyping(target)) insertAtCaret(target, typed);
    };
    window.addEventListener('keydown', onKeyDown, true);
    document.addEventListener('focusin', onFocusIn);
    return () => {
      window.removeEventListener('keydown', onKeyDown, true);
      document.removeEventListener('focusin', onFocusIn);
    };
  }, []);
}
