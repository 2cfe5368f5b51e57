import { useEffect, useState } from 'react';

export interface StorageFacts {
  readonly isPersistent: boolean;
  readonly usedBytes: number;
}

/** What the browser says of the room the workspace takes; null until it has answered. */
export function useStorageFacts(): StorageFacts | null {
  const [facts, setFacts] = useState<StorageFacts | null>(null);
  useEffect(() => {
    let isGone = false;
    const ask = async (): Promise<void> => {
      const [isPersistent, { usage = 0 }] = await Promise.all([navigator.storage.persisted(), navigator.storage.estimate()]);
      if (!isGone) setFacts({ isPersistent, usedBytes: usage });
    };
    void ask();
    return () => {
      isGone = true;
    };
  }, []);
  return facts;
}
