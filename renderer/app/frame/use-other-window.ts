import { useEffect, useState } from 'react';

const LOOK_EVERY_MS = 5_000;

/** Whether another window has this workspace open too. Both see each other's changes; nobody should be surprised. */
export function useOtherWindow(): boolean {
  const [isElsewhere, setIsElsewhere] = useState(false);
  useEffect(() => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    void navigator.locks.request('luminous-audit-window', { mode: 'shared' }, () => held);
    const look = async (): Promise<void> => {
      const { held: locks = [] } = await navigator.locks.query();
      setIsElsewhere(locks.filter(({ name }) => name === 'luminous-audit-window').length > 1);
    };
    void look();
    const timer = setInterval(() => void look(), LOOK_EVERY_MS);
    return () => {
      clearInterval(timer);
      release();
    };
  }, []);
  return isElsewhere;
}
