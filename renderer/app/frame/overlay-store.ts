import { create } from 'zustand';

/** What lies over the screen: at most one of palette, shortcut help and menu. */
export const useOverlays = create<{ readonly open: 'palette' | 'shortcuts' | 'menu' | null }>()(() => ({ open: null }));
