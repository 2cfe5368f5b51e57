import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { startI18n } from '#renderer/i18n/i18n.ts';
import { SplitView } from '#renderer/ui/split-view.tsx';
import { ThemeProvider } from '#renderer/ui/theme/theme-provider.tsx';

const user = userEvent.setup();

beforeAll(async () => {
  await startI18n();
});
beforeEach(() => {
  localStorage.clear();
});
afterEach(cleanup);

function Example() {
  const [isOpen, setOpen] = useState(true);
  return (
    <ThemeProvider>
      <div style={{ display: 'flex', height: '20rem' }}>
        <SplitView
          name="example"
          sideLabel="Finding NC-1"
          initialWidth={300}
          minWidth={200}
          maxWidth={400}
          onBack={() => setOpen(false)}
          side={isOpen ? <button type="button">Grade</button> : null}
        >
          <button type="button">A row</button>
        </SplitView>
      </div>
    </ThemeProvider>
  );
}

describe('a panel beside another', () => {
  it('is made wider and narrower with the arrow keys, within its limits, and keeps its width', async () => {
    await page.viewport(1280, 800);
    render(<Example />);
    const bar = screen.getByRole('separator', { name: /Finding NC-1/ });
    bar.focus();
    await user.keyboard('{ArrowLeft}');
    expect(bar).toHaveAttribute('aria-valuenow', '324');
    await user.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}{ArrowRight}{ArrowRight}{ArrowRight}{ArrowRight}');
    expect(bar).toHaveAttribute('aria-valuenow', '200');
    await user.keyboard('{End}');
    expect(bar).toHaveAttribute('aria-valuenow', '400');
    await user.keyboard('{Home}');
    cleanup();
    render(<Example />);
    expect(screen.getByRole('separator', { name: /Finding NC-1/ })).toHaveAttribute('aria-valuenow', '200');
  });

  it('lies over the other where there is no room for both, with a way back', async () => {
    await page.viewport(640, 450);
    render(<Example />);
    const back = await screen.findByRole('button', { name: 'Back to the list' });
    expect(screen.queryByRole('button', { name: 'A row' })).toBeNull();
    expect(screen.queryByRole('separator')).toBeNull();
    back.focus();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(screen.getByRole('button', { name: 'A row' })).toBeVisible());
    expect(screen.queryByRole('button', { name: 'Grade' })).toBeNull();
  });
});
