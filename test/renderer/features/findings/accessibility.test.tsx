import { notifications } from '@mantine/notifications';
import { cleanup, screen } from '@testing-library/react';
import axe from 'axe-core';
import type { ReactElement } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { put } from '#renderer/data/row-write.ts';
import { ExportAuditPage } from '#renderer/features/exchange/export/export-audit-page.tsx';
import { RaiseFindingDialog } from '#renderer/features/findings/components/raise-finding-dialog.tsx';
import { FindingsPage } from '#renderer/features/findings/findings-page.tsx';
import { anAudit, aFinding } from '#test/support/builders.ts';
import { renderScreen } from '#test/support/render-screen.tsx';
import type { TestWorkspace } from '#test/support/test-workspace.ts';
import { anAuditedWorkspace, builtInQuestion } from './findings-workspace.ts';

const audit = anAudit();
const finding = aFinding({ questionIds: [builtInQuestion('8.6.1-q1').id] });
const nothing = (): void => undefined;
let opened: TestWorkspace | null = null;

afterEach(async () => {
  cleanup();
  notifications.clean();
  await opened?.workspace.settled();
  await opened?.discard();
  opened = null;
});

/** What axe holds for serious or critical, as rule and place. */
async function troubleOn(element: ReactElement, ready: () => Promise<unknown>): Promise<readonly string[]> {
  opened = await anAuditedWorkspace(put('findings', finding));
  await renderScreen(element, { workspace: opened.workspace });
  await ready();
  const { violations } = await axe.run(document.body);
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`));
}

describe('axe', () => {
  it('finds nothing serious in the list of findings with one open', async () => {
    const page = (
      <FindingsPage
        auditId={audit.id}
        findingId={finding.id}
        onSelect={nothing}
        onOpenQuestion={nothing}
        onRaised={nothing}
      />
    );
    expect(await troubleOn(page, () => screen.findByRole('article'))).toEqual([]);
  });

  it('finds nothing serious in the dialog that raises a finding', async () => {
    const dialog = (
      <RaiseFindingDialog
        audit={audit}
        question={builtInQuestion('8.6.1-q1')}
        initialGrade="minor"
        onClose={nothing}
        onRaised={nothing}
      />
    );
    expect(await troubleOn(dialog, () => screen.findByRole('textbox', { name: /^Statement/ }))).toEqual([]);
  });

  it('finds nothing serious on the export screen', async () => {
    const page = <ExportAuditPage auditId={audit.id} />;
    expect(await troubleOn(page, () => screen.findByRole('button', { name: 'Export' }))).toEqual([]);
  });
});
