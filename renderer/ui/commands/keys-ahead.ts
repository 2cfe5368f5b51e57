import { isTyping } from './shortcut-keys.ts';

/** How long after another screen was asked for its keys may come before it, in milliseconds. */
const SCREEN_DUE_MS = 4000;

/** Keys that do something without a command, or nothing alone: a press of them ends the waiting or says nothing. */
const OWN_KEYS = new Set(['Tab', 'Enter', ' ', 'Escape']);
const MODIFIERS = new Set(['Shift', 'Control', 'Alt', 'Meta', 'AltGraph', 'CapsLock', 'Dead', 'Process']);

export interface KeysAhead {
  /** Another screen was asked for: what nothing answers from now on is meant for it. */
  readonly screenAsked: () => void;
  /** A key that nothing answers now. */
  readonly keep: (event: KeyboardEvent) => void;
  /** Takes a key that comes while earlier ones are being answered, so that they keep their order. */
  readonly takesTurn: (event: KeyboardEvent) => boolean;
  /** Something else was done: what was typed before no longer counts. */
  readonly forget: () => void;
  /** Other commands can run now: answers the kept keys, one a frame, for the screen to follow each. */
  readonly commandsChanged: () => void;
}

/**
 * Keeps the keys pressed between asking for a screen and its being there: "Alt+3, F" typed by heart raises a finding
 * however long the machine takes to read the list. `answer` runs the command of a key and tells whether there was one.
 */
export function keysAhead(answer: (event: KeyboardEvent) => boolean): KeysAhead {
  let askedAt = performance.now();
  let kept: readonly KeyboardEvent[] = [];
  let isAnswering = false;

  const isFocusElsewhere = (): boolean => {
    const focused = document.activeElement;
    const isInDialog = (focused?.closest('[role="dialog"]') ?? null) !== null;
    return isTyping(focused) || isInDialog || document.querySelector('[aria-modal="true"]') !== null;
  };
  const answerNext = (): void => {
    const [first, ...later] = kept;
    if (first === undefined || isFocusElsewhere()) kept = [];
    else if (answer(first)) kept = later;
    else {
      isAnswering = false;
      return;
    }
    isAnswering = kept.length > 0;
    if (isAnswering) requestAnimationFrame(answerNext);
  };
  return {
    screenAsked() {
      askedAt = performance.now();
      kept = [];
    },
    keep(event) {
      if (MODIFIERS.has(event.key) || event.repeat) return;
      const isMeantAhead = !OWN_KEYS.has(event.key) && performance.now() - askedAt < SCREEN_DUE_MS && !isFocusElsewhere();
      kept = isMeantAhead ? [...kept, event] : [];
    },
    takesTurn(event) {
      if (!isAnswering || MODIFIERS.has(event.key)) return false;
      kept = [...kept, event];
      return true;
    },
    forget() {
      kept = [];
    },
    commandsChanged() {
      if (kept.length === 0 || isAnswering) return;
      if (performance.now() - askedAt >= SCREEN_DUE_MS) {
        kept = [];
        return;
      }
      isAnswering = true;
      requestAnimationFrame(answerNext);
    },
  };
}
