import { create } from 'zustand';
import type { GuidePlace } from './content/guide-pages.ts';

interface GuidePanelState {
  /** What the panel beside the screen shows; null while it is closed. */
  readonly place: GuidePlace | null;
  /** Grows with every call for the panel, which then takes the focus even when it was open already. */
  readonly calls: number;
}

/** The guide's panel beside the screen. */
export const useGuidePanel = create<GuidePanelState>()(() => ({ place: null, calls: 0 }));

/** Where the focus was before the panel took it. */
let focusBefore: Element | null = null;

function isInPanel(element: Element | null): boolean {
  return element?.closest('[data-guide-panel]') !== null && element !== null;
}

/** Opens the panel at a place and moves the focus into it. */
export function openGuidePanel(place: GuidePlace): void {
  if (!isInPanel(document.activeElement)) focusBefore = document.activeElement;
  useGuidePanel.setState(({ calls }) => ({ place, calls: calls + 1 }));
}

/** Shows another place in the open panel; the focus stays where it is. */
export function showInGuidePanel(place: GuidePlace): void {
  useGuidePanel.setState({ place });
}

/** Closes the panel. The focus, if it was in there, goes back to where it came from. */
export function closeGuidePanel(): void {
  const hadFocus = isInPanel(document.activeElement);
  useGuidePanel.setState({ place: null });
  if (!hadFocus) return;
  const isStillThere = focusBefore instanceof HTMLElement && focusBefore.isConnected && focusBefore !== document.body;
  const target = isStillThere ? focusBefore : document.getElementById('main');
  if (target instanceof HTMLElement) target.focus();
}

/** One key for it all: opens the panel, calls the focus into an open one, closes it from inside. */
export function toggleGuidePanel(place: GuidePlace): void {
  if (useGuidePanel.getState().place !== null && isInPanel(document.activeElement)) closeGuidePanel();
  else openGuidePanel(place);
}
