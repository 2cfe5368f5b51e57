import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, expect, test } from 'vitest';
import { put } from '#renderer/data/row-write.ts';
import { registerExchange } from '#renderer/deeds/register-exchange.ts';
import { RegisterPage } from '#renderer/features/exchange/register/register-page.tsx';
import { clearRegisterFilter } from '#renderer/features/exchange/register/register-store.ts';
import type { ExchangeId } from '#shared/domain/ids.ts';
import { anAudit } from '#test/support/builders.ts';
import { aPlatform, renderScreen } from '#test/support/render-screen.tsx';
import { aWorkspace, type TestWorkspace } from '#test/support/test-workspace.ts';

let opened: TestWorkspace | null = null;

afterEach(async () => {
  cleanup();
  clearRegisterFilter();
  await opened?.discard();
  opened = null;
});

function Shown() {
  const [id, setId] = useState<ExchangeId | null>(null);
  return <RegisterPage exchangeId={id ?? undefined} onSelect={setId} onOpenAudit={() => undefined} onSend={() => undefined} />;
}

async function withTwoFiles(): Promise<TestWorkspace['workspace']> {
  opened = await aWorkspace();
  const { workspace } = opened;
  const audit = anAudit();
  await workspace.commit({ event: 'audit.created', subject: audit.reference, auditId: audit.id, plan: () => Promise.resolve([put('audits', audit)]) });
  const common = { auditId: audit.id, counterpart: 'Musterzert AG', note: '', bytes: new TextEncoder().encode('abc'), mediaType: 'application/json' };
  await registerExchange(workspace, { ...common, direction: 'sent', kind: 'response-request', fileName: 'request.json', counts: { rows: 3 } });
  await registerExchange(workspace, { ...common, direction: 'received', kind: 'response', fileName: 'answers.json', counts: { added: 2, refused: 1, unanswered: 1 } });
  return workspace;
}

test('an empty register says what leaves a line in it and leads there', async () => {
  opened = await aWorkspace();
  await renderScreen(<Shown />, { workspace: opened.workspace });
  expect(await screen.findByRole('heading', { name: 'Nothing sent or received yet' })).toBeVisible();
  await waitFor(() => expect(screen.getByRole('button', { name: 'Send nonconformities' })).toHaveFocus());
});

test('the register lists files newest first with what changed, and is narrowed by words and direction', async () => {
  await renderScreen(<Shown />, { workspace: await withTwoFiles() });
  const table = await screen.findByRole('table', { name: 'Register of exchanges' });
  const [, first, second] = within(table).getAllByRole('row');
  expect(first).toHaveTextContent(/Received.*answers\.json.*Answers to nonconformities.*Musterzert AG.*added: 2, refused: 1, unanswered: 1.*ba7816bf…/);
  expect(second).toHaveTextContent(/Sent.*request\.json/);
  await userEvent.keyboard('/');
  await userEvent.keyboard('muster request');
  expect(await screen.findByText('1 of 2 files')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Clear the filter' }));
  expect(await screen.findByText('2 files')).toBeVisible();
});

test('the stored copy is checked against its SHA-256 and saved again, by keys, and a spoiled one is noticed', async () => {
  const workspace = await withTwoFiles();
  const platform = aPlatform();
  await renderScreen(<Shown />, { workspace, platform });
  await screen.findByRole('table', { name: 'Register of exchanges' });
  await userEvent.keyboard('j');
  expect(await screen.findByText('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')).toBeVisible();
  await userEvent.keyboard('v');
  expect(await screen.findByText('The stored copy is the file that was exchanged.')).toBeVisible();
  await userEvent.keyboard('s');
  await expect.poll(() => platform.savedFiles.map(({ suggestedName, bytes }) => [suggestedName, new TextDecoder().decode(bytes)])).toEqual([['answers.json', 'abc']]);
  const [stored] = await workspace.database.blobs.toArray();
  if (stored === undefined) throw new Error('no copy');
  await workspace.database.blobs.put({ ...stored, blob: new Blob(['abd']) });
  await userEvent.keyboard('v');
  expect(await screen.findByText(/its SHA-256 differs/)).toBeVisible();
  await userEvent.keyboard('{Escape}');
  expect(screen.queryByRole('heading', { name: 'Answers to nonconformities' })).toBeNull();
});
