import { useState } from 'react';

/** Places of the screen that commands move the focus to. */
export type FocusName = 'list' | 'tree' | 'search' | 'notes' | 'interviewee' | 'sample' | 'assign' | 'justification';

export interface FocusTargets {
  /** A stable ref callback for the element of that name. */
  readonly at: (name: FocusName) => (element: HTMLElement | null) => void;
  /** Moves the focus there; where the element is still to come (a field that appears), as soon as it is there. */
  readonly focus: (name: FocusName) => void;
  /** The element of that name, if it is on the screen. */
  readonly find: (name: FocusName) => HTMLElement | null;
  /** Forgets a focus that was waiting for its element. */
  readonly forget: () => void;
}

function createFocusTargets(): FocusTargets {
  const elements = new Map<FocusName, HTMLElement>();
  const callbacks = new Map<FocusName, (element: HTMLElement | null) => void>();
  let awaited: FocusName | null = null;
  const at = (name: FocusName) => {
    const known = callbacks.get(name);
    if (known) return known;
    const callback = (element: HTMLElement | null): void => {
      if (element === null) elements.delete(name);
      else elements.set(name, element);
      if (element !== null && awaited === name) {
        awaited = null;
        element.focus();
      }
    };
    callbacks.set(name, callback);
    return callback;
  };
  return {
    at,
    focus: (name) => {
      const element = elements.get(name);
      awaited = element ? null : name;
      element?.focus();
      if (element instanceof HTMLInputElement) element.select();
    },
    find: (name) => elements.get(name) ?? null,
    forget: () => {
      awaited = null;
    },
  };
}

/** The focus targets of one screen, the same object as long as it is shown. */
export function useFocusTargets(): FocusTargets {
  return useState(createFocusTargets)[0];
}
