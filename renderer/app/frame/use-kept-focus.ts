import { useEffect } from 'react';

const FOCUSABLE =
  'a[href], button:not([disabled]), input:not([disabled]), textarea:not([disabled]), select:not([disabled]), [tabindex]:not([tabindex="-1"])';

/** Where the focus last was: the element, where it stood, and what it stood in, from the inside out. */
interface LastPlace {
  readonly element: Element;
  readonly rect: DOMRect;
  readonly around: readonly Element[];
}

/**
 * Keeps the focus from falling to nowhere. When the element that had it goes (a row deleted, filtered away or undone, a
 * dialog closed, a button disabled, a screen changed), another takes over: the same field drawn anew, else the nearest
 * within what still stands around the old place, else the screen's list or heading. A click on empty ground is left alone: that is no loss.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let last: LastPlace | null = null;
    let lastInMain: LastPlace | null = null;
    let frame = 0;
    const onFocusIn = (): void => {
      const { activeElement } = document;
      if (activeElement === null || activeElement === document.body) return;
      last = placeOf(activeElement);
      if (activeElement.closest('main') !== null) lastInMain = last;
    };
    const check = (): void => {
      frame = 0;
      if (last === null || !isLost() || canHold(last.element)) return;
      const next = twinOf(last.element) ?? heirOf(last) ?? (lastInMain && successorOf(lastInMain)) ?? homeOfScreen();
      if (next instanceof HTMLElement) next.focus();
    };
    const later = (): void => {
      // Two frames: a dialog gives the focus back in the first, and a screen comes in the second.
      if (frame === 0) frame = requestAnimationFrame(() => (frame = requestAnimationFrame(check)));
    };
    const observer = new MutationObserver(() => {
      if (last !== null && isLost()) later();
    });
    observer.observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['disabled', 'inert', 'hidden'] });
    document.addEventListener('focusin', onFocusIn);
    return () => {
      observer.disconnect();
      cancelAnimationFrame(frame);
      document.removeEventListener('focusin', onFocusIn);
    };
  }, []);
}

/** Whether no key reaches anything: nothing has the focus, or something that no longer answers. */
function isLost(): boolean {
  const { activeElement } = document;
  return activeElement === null || activeElement === document.body || activeElement.matches(':disabled, [inert], [inert] *');
}

function successorOf(place: LastPlace): Element | null {
  return canHold(place.element) ? place.element : heirOf(place);
}

function placeOf(element: Element): LastPlace {
  const around: Element[] = [];
  for (let parent = element.parentElement; parent !== null && parent !== document.body; parent = parent.parentElement) around.push(parent);
  return { element, rect: element.getBoundingClientRect(), around };
}

/** Whether an element can have the focus still. */
function canHold(element: Element): boolean {
  return element.isConnected && !element.matches(':disabled') && element.closest('[inert]') === null && isSeen(element);
}

function isSeen(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true });
}

/** The same field drawn anew, as when the window is turned or resized; with the caret where it was. */
function twinOf(element: Element): Element | null {
  const mark = element.getAttribute('data-stored-field');
  const twin = mark === null ? null : document.querySelector(`[data-stored-field="${CSS.escape(mark)}"]`);
  if (twin === null || twin.tagName !== element.tagName || !canHold(twin)) return null;
  if (twin instanceof HTMLTextAreaElement && element instanceof HTMLTextAreaElement) {
    twin.setSelectionRange(element.selectionStart, element.selectionEnd);
  }
  return twin;
}

/** The nearest control in the closest part of the screen that still stands and is no whole screen; null for none. */
function heirOf({ rect, around }: LastPlace): Element | null {
  for (const part of around) {
    // What lies over the screen shares one place in the page: a dialog's heir is not the notice beside it.
    if (part.matches('main, #root, [data-portal]')) return null;
    if (!part.isConnected) continue;
    const found = nearest([...part.querySelectorAll(FOCUSABLE)].filter(canHold), rect);
    if (found !== null) return found;
  }
  return null;
}

function nearest(elements: readonly Element[], rect: DOMRect): Element | null {
  let best: Element | null = null;
  let least = Infinity;
  for (const element of elements) {
    const at = element.getBoundingClientRect();
    const distance = Math.hypot(at.x + at.width / 2 - rect.x - rect.width / 2, at.y + at.height / 2 - rect.y - rect.height / 2);
    if (distance < least) [best, least] = [element, distance];
  }
  return best;
}

/** Where a screen begins for the keyboard: its list where it has one, else its heading. */
function homeOfScreen(): HTMLElement | null {
  const main = document.getElementById('main');
  const list = main?.querySelector<HTMLElement>('[data-focus-home]');
  if (list && canHold(list)) return list;
  const heading = main?.querySelector<HTMLElement>('h1[tabindex]');
  if (!heading) return main;
  return heading;
}
