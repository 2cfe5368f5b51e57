/**
 * Wakes the store while the program is still being read: a large one takes the browser as long to open as the first
 * screen takes to be drawn, and the two can go on at the same time. Asking for the names makes nothing and changes nothing.
 */
indexedDB.databases().catch(() => undefined);
