import type { MantineColorSchemeManager } from '@mantine/core';
import { useAppearance } from './appearance-store.ts';

/** Lets Mantine read and write light or dark in the one place where the appearance is kept. */
export function appearanceSchemeManager(): MantineColorSchemeManager {
  let stop: () => void = () => undefined;
  return {
    get: () => useAppearance.getState().scheme,
    set: (scheme) => useAppearance.setState({ scheme }),
    subscribe: (onUpdate) => {
      stop();
      stop = useAppearance.subscribe(({ scheme }, before) => {
        if (scheme !== before.scheme) onUpdate(scheme);
      });
    },
    unsubscribe: () => stop(),
    clear: () => useAppearance.setState({ scheme: 'auto' }),
  };
}
