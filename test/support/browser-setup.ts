import { notifications } from '@mantine/notifications';
import { configure } from '@testing-library/react';
import { beforeEach } from 'vitest';

// A machine that is busy with other tests is slow, not wrong: waiting longer costs nothing when all is well.
configure({ asyncUtilTimeout: 15_000 });

// Stores read their choices while they are loaded: those of the file before must be gone by then.
localStorage.clear();

// What the test before left in the browser: choices of looks and widths, and notices, which would lie over buttons.
beforeEach(() => {
  localStorage.clear();
  notifications.clean();
  notifications.cleanQueue();
});
