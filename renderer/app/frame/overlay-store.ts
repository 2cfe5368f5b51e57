import { create } from 'zustand';

/** What lies over the screen: at most one of palette and shortcut help. */
export const useOverlays = create<{ readonly open: 'palette' | 'shortcuts' | null }>()(() => ({ open: null }));
