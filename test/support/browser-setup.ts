import { notifications } from '@mantine/notifications';
import { configure } from '@testing-library/react';
import { beforeEach } from 'vitest';

// A machine that is busy with other tests is slow, not wrong: waiting longer costs nothing when all is well.
configure({ asyncUtilTimeout: 15_000 });

// Notices outlive the window of the test before, and would lie over the buttons of this one's.
beforeEach(() => {
  notifications.clean();
  notifications.cleanQueue();
});
