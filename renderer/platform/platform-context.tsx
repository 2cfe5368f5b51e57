import { createContext, useContext } from 'react';
import type { ReactNode } from 'react';
import type { Platform } from './platform.ts';

const PlatformContext = createContext<Platform | null>(null);

/** Makes the platform known to every screen below it. */
export function PlatformProvider(props: { readonly platform: Platform; readonly children: ReactNode }): ReactNode {
  return <PlatformContext value={props.platform}>{props.children}</PlatformContext>;
}

/** The platform the window runs on. Throws outside a `PlatformProvider`. */
export function usePlatform(): Platform {
  const platform = useContext(PlatformContext);
  if (platform === null) throw new Error('usePlatform needs a PlatformProvider above it.');
  return platform;
}
