import { create } from 'zustand';

const KEY = 'today.mine';

/** Whose things the day's list shows; remembered on this computer. */
export const useTodayStore = create<{ readonly isMine: boolean; readonly isTable: boolean }>()(() => ({
  isMine: localStorage.getItem(KEY) === 'yes',
  isTable: false,
}));

export function showMine(isMine: boolean): void {
  localStorage.setItem(KEY, isMine ? 'yes' : 'no');
  useTodayStore.setState({ isMine });
}
