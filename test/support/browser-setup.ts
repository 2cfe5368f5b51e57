import { configure } from '@testing-library/react';

// A machine that is busy with other tests is slow, not wrong: waiting longer costs nothing when all is well.
configure({ asyncUtilTimeout: 15_000 });
