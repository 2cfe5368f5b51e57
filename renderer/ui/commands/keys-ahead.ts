import { isInDialog, isTyping } from './shortcut-keys.ts';

/** How long after another screen was asked for its keys may come before it, in milliseconds. */
const SCREEN_DUE_MS = 4000;

/** Keys that do something without a command, or nothing alone: a press of them ends the waiting or says nothing. */
const OWN_KEYS = new Set(['Tab', 'Enter', ' ', 'Escape']);
const MODIFIERS = new Set(['Shift', 'Control', 'Alt', 'Meta', 'AltGraph', 'CapsLock', 'Dead', 'Process']);

/** Within a dialog whose work is done and being stored: what is typed now is meant for the screen below. */
const LEAVING = '[role="dialog"] [data-leaving="true"]';

export interface KeysAhead {
  /** Another screen was asked for: what nothing answers from now on is meant for it. */
  readonly screenAsked: () => void;
  /** A key that nothing answers now. */
  readonly keep: (event: KeyboardEvent) => void;
  /** Takes a key that comes while earlier ones are being answered, so that they keep their order. */
  readonly takesTurn: (event: KeyboardEvent) => boolean;
  /** Takes a letter typed into a dialog that is about to go. */
  readonly takesFromLeaving: (event: KeyboardEvent) => boolean;
  /** Something else was done: what was typed before no longer counts. */
  readonly forget: () => void;
}

/**
 * Keeps the keys pressed between asking for a screen and its being there: "Alt+3, F" typed by heart raises a finding
 * however long the machine takes to read the list. They are answered one a frame, for the screen to follow each.
 * `answer` runs the command of a key and tells whether there was one.
 */
export function keysAhead(answer: (event: KeyboardEvent) => boolean): KeysAhead {
  let askedAt = performance.now();
  let kept: readonly KeyboardEvent[] = [];
  let isAnswering = false;
  let frame = 0;

  const answerFirst = (): void => {
    const [first, ...later] = kept;
    if (first === undefined) return;
    // However long it is stored, its keys wait.
    if (document.querySelector(LEAVING) !== null) askedAt = performance.now();
    else if (isFocusElsewhere() || performance.now() - askedAt >= SCREEN_DUE_MS) kept = [];
    else if (answer(first)) {
      kept = later;
      isAnswering = true;
    }
  };
  const wait = (): void => {
    if (kept.length === 0) isAnswering = false;
    else if (frame === 0) frame = requestAnimationFrame(turn);
  };
  const turn = (): void => {
    frame = 0;
    answerFirst();
    wait();
  };
  return {
    screenAsked() {
      askedAt = performance.now();
    },
    keep(event) {
      if (MODIFIERS.has(event.key) || event.repeat) return;
      const isMeantAhead = !OWN_KEYS.has(event.key) && performance.now() - askedAt < SCREEN_DUE_MS && !isFocusElsewhere();
      kept = isMeantAhead ? [...kept, event] : [];
      wait();
    },
    takesTurn(event) {
      if (kept.length === 0 || MODIFIERS.has(event.key)) return false;
      if (!isAnswering) answerFirst();
      if (!isAnswering) return false;
      kept = [...kept, event];
      wait();
      return true;
    },
    takesFromLeaving(event) {
      const isLetter = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
      if (!isLetter || document.querySelector(LEAVING) === null) return false;
      askedAt = performance.now();
      kept = [...kept, event];
      wait();
      return true;
    },
    forget() {
      kept = [];
      isAnswering = false;
    },
  };
}

function isFocusElsewhere(): boolean {
  const focused = document.activeElement;
  return isTyping(focused) || isInDialog(focused) || document.querySelector('[aria-modal="true"]') !== null;
}
