import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readProgramme } from '#renderer/data/repositories/programme-repository.ts';
import { ProgrammePage } from '#renderer/features/programme/programme-page.tsx';
import { put } from '#renderer/data/row-write.ts';
import { aPerson } from '#test/support/builders.ts';
import { aPlatform, renderScreen } from '#test/support/render-screen.tsx';
import { aWorkspace, type TestWorkspace } from '#test/support/test-workspace.ts';

let room: TestWorkspace;

beforeEach(async () => {
  room = await aWorkspace();
  await room.workspace.commit({ event: 'person.added', subject: 'Anna Berg', auditId: null, plan: () => Promise.resolve([put('people', aPerson())]) });
});

afterEach(async () => {
  cleanup();
  await room.discard();
});

const stored = () => readProgramme(room.workspace.database);

async function aPicture(): Promise<Blob> {
  const canvas = new OffscreenCanvas(120, 40);
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('no canvas');
  pen.fillRect(0, 0, 120, 40);
  return canvas.convertToBlob({ type: 'image/png' });
}

describe('the audit programme', () => {
  test('keeps the organization, and undo gives the former one back', async () => {
    await renderScreen(<ProgrammePage />, { workspace: room.workspace });
    const field = await screen.findByRole('textbox', { name: 'Organization' });
    await userEvent.type(field, 'Nordlicht');
    await userEvent.tab();
    await waitFor(async () => expect((await stored()).organization).toBe('Nordlicht'));
    await room.workspace.undo();
    expect((await stored()).organization).toBe('');
  });

  test('calls a grade by the word of the programme', async () => {
    await renderScreen(<ProgrammePage />, { workspace: room.workspace });
    await userEvent.type(await screen.findByRole('textbox', { name: 'Word for “Minor nonconformity”' }), 'Category 2');
    await userEvent.tab();
    await waitFor(async () => expect((await stored()).gradeWords).toEqual({ minor: { label: 'Category 2', short: '' } }));
  });

  test('an own profile is a copy whose days can be changed; one in use is not removed', async () => {
    await renderScreen(<ProgrammePage />, { workspace: room.workspace });
    await userEvent.click(await screen.findByRole('button', { name: 'Add a profile' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: '90 days' }));
    const days = await screen.findByRole('textbox', { name: 'Plan, Major NC, in days' });
    await userEvent.clear(days);
    await userEvent.type(days, '45');
    await userEvent.tab();
    await waitFor(async () => expect((await stored()).profiles[0]?.days.major.plan).toBe(45));
    await userEvent.clear(days);
    await userEvent.type(days, 'soon');
    await userEvent.tab();
    expect(days).toHaveAttribute('aria-invalid', 'true');
    expect((await stored()).profiles[0]?.days.major.plan).toBe(45);

    await userEvent.click(screen.getByRole('combobox', { name: 'For internal audits' }));
    await userEvent.click(await screen.findByRole('option', { name: 'Own profile 1' }));
    await waitFor(async () => expect((await stored()).internalProfileId).toBe((await stored()).profiles[0]?.id));
    await userEvent.click(screen.getByRole('button', { name: 'Remove Own profile 1' }));
    expect(await screen.findByText(/Choose another one before removing it/)).toBeVisible();
    expect((await stored()).profiles).toHaveLength(1);
  });

  test('a certificate is added, filled in and removed with its way back', async () => {
    await renderScreen(<ProgrammePage />, { workspace: room.workspace });
    await userEvent.click(await screen.findByRole('button', { name: 'Add a certificate' }));
    await userEvent.type(await screen.findByRole('textbox', { name: 'Number' }), '20000-0815');
    await userEvent.type(screen.getByLabelText('Valid until'), '2027-04-30');
    await waitFor(async () =>
      expect(await room.workspace.database.certificates.toArray()).toMatchObject([{ number: '20000-0815', validUntil: '2027-04-30' }]),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Remove certificate 20000-0815' }));
    await waitFor(async () => expect(await room.workspace.database.certificates.count()).toBe(0));
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(async () => expect(await room.workspace.database.certificates.count()).toBe(1));
  });

  test('people get roles, and new ones come with one', async () => {
    await renderScreen(<ProgrammePage />, { workspace: room.workspace });
    await userEvent.type(await screen.findByRole('textbox', { name: 'Name of the person' }), 'Peeter Saar');
    await userEvent.click(screen.getByRole('button', { name: 'Add a person' }));
    const row = await screen.findByRole('row', { name: /Peeter Saar/ });
    expect(within(row).getByText('Action owner')).toBeVisible();
    await userEvent.click(within(row).getByRole('combobox', { name: 'Roles of Peeter Saar' }));
    await userEvent.click(await screen.findByRole('option', { name: 'Auditee' }));
    await waitFor(async () => {
      const people = await room.workspace.database.people.toArray();
      expect(people.find(({ name }) => name === 'Peeter Saar')?.roles).toEqual(['action-owner', 'auditee']);
    });
  });

  test('a logo is kept among the files; what is no picture is refused in words', async () => {
    const picture = await aPicture();
    let file = new Blob(['not a picture']);
    const platform = aPlatform({ pickFiles: () => Promise.resolve([{ name: 'logo.png', mediaType: 'image/png', bytes: file }]) });
    await renderScreen(<ProgrammePage />, { workspace: room.workspace, platform });
    await userEvent.click(await screen.findByRole('button', { name: 'Choose a logo' }));
    expect(await screen.findByText(/This file is not one/)).toBeVisible();
    file = picture;
    await userEvent.click(screen.getByRole('button', { name: 'Choose a logo' }));
    expect(await screen.findByRole('img', { name: 'The logo of reports' })).toBeVisible();
    const { logo } = (await stored()).look;
    expect(logo?.mediaType).toBe('image/png');
    expect(await room.workspace.database.blobs.count()).toBe(1);
    await userEvent.click(screen.getByRole('button', { name: 'Remove the logo' }));
    await waitFor(async () => expect((await stored()).look.logo).toBeNull());
  });
});
