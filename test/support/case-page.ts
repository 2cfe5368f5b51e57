import type { Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';

/** Lets the program believe it is this day, at ten in the morning; its timers go on as they do. */
export async function beOn(page: Page, day: string): Promise<void> {
  await page.clock.setFixedTime(new Date(`${day}T10:00:00+02:00`));
}

/** Adds people with what they may do. */
export async function addPeople(page: Page, people: readonly (readonly [name: string, role: string])[]): Promise<void> {
  await page.goto('/#/programme');
  for (const [name, role] of people) {
    await page.getByLabel('Name of the person').fill(name);
    await page.getByRole('combobox', { name: 'Role', exact: true }).click();
    await page.getByRole('option', { name: role, exact: true }).click();
    await page.getByRole('button', { name: 'Add a person' }).click();
    await expect(page.getByRole('cell', { name, exact: true })).toBeVisible();
  }
}

export interface AuditFacts {
  readonly reference: string;
  readonly type: string;
  readonly first: string;
  readonly last: string;
}

/** Creates an audit of Nordlicht and opens its list of findings. */
export async function createAuditOf(page: Page, { reference, type, first, last }: AuditFacts): Promise<void> {
  await page.goto('/#/audits');
  await expect(page.getByRole('heading', { name: 'Audits', exact: true })).toBeVisible();
  await page.keyboard.press('n');
  await page.getByRole('combobox', { name: 'Organization audited' }).fill('Nordlicht IT Services GmbH');
  await page.getByRole('combobox', { name: 'Type of audit' }).click();
  await page.getByRole('option', { name: type, exact: true }).click();
  await page.getByLabel('Reference').fill(reference);
  await page.getByLabel('First day').fill(first);
  await page.getByLabel('Last day').fill(last);
  await page.getByRole('button', { name: 'Create audit' }).press('Enter');
  await expect(page.getByRole('heading', { name: new RegExp(`^${reference}`) })).toBeVisible();
  await page.keyboard.press('Alt+3');
  await expect(page.getByText('No findings yet')).toBeVisible();
}

/** Raises a finding by its statement alone. */
export async function raiseInShort(page: Page, reference: string, statement: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await page.keyboard.press('f');
  await dialog.getByRole('textbox', { name: 'Statement' }).fill(statement);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('article', { name: `Finding ${reference}` })).toBeVisible();
  await expect(dialog).toBeHidden();
}

export interface FindingFacts {
  readonly grade: 'Major NC' | 'Minor NC';
  readonly statement: string;
  readonly evidence: string;
  readonly clause: string;
  readonly due?: string;
}

/** Raises a finding with all it needs to be issued, from the list of findings, and leaves it open there. */
export async function raiseFinding(page: Page, reference: string, facts: FindingFacts): Promise<void> {
  await page.keyboard.press('f');
  const dialog = page.getByRole('dialog');
  await dialog.getByText(facts.grade, { exact: true }).click();
  await dialog.getByRole('textbox', { name: 'Statement' }).fill(facts.statement);
  await dialog.getByRole('textbox', { name: 'Objective evidence' }).fill(facts.evidence);
  await dialog.getByRole('combobox', { name: 'Clauses' }).fill(facts.clause);
  await page.keyboard.press('Enter');
  await dialog.getByRole('textbox', { name: 'Requirement reference' }).fill(`${facts.clause} of ISO/IEC 20000-1`);
  await dialog.getByRole('combobox', { name: 'Site' }).fill('Hamburg');
  await dialog.getByRole('combobox', { name: 'Owner' }).fill('Peeter Saar');
  if (facts.due !== undefined) await dialog.getByLabel('Due date').fill(facts.due);
  await dialog.getByRole('textbox', { name: 'Statement' }).press('Control+Enter');
  await expect(page.getByRole('article', { name: `Finding ${reference}` })).toBeVisible();
  await expect(dialog).toBeHidden();
}

export interface StepFacts {
  readonly by?: string;
  readonly on?: string;
  readonly confirmedBy?: string;
  readonly method?: string;
  /** Texts of the dialog by the beginning of their label. */
  readonly texts?: Readonly<Record<string, string>>;
}

/** Chooses somebody or something in a field of a dialog. */
export async function choose(page: Page, dialog: Locator, label: RegExp, option: string): Promise<void> {
  await dialog.getByRole('combobox', { name: label }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

/** Opens the dialog of a step and fills it in, without taking it. */
export async function openStep(page: Page, step: string, facts: StepFacts = {}): Promise<Locator> {
  await page.getByRole('article').getByRole('button', { name: step, exact: true }).click();
  const dialog = page.getByRole('dialog', { name: new RegExp(`^${step}`) });
  await expect(dialog).toBeVisible();
  if (facts.by !== undefined) await choose(page, dialog, /^Who takes this step/, facts.by);
  if (facts.on !== undefined) await dialog.getByLabel(/^Day/).fill(facts.on);
  if (facts.confirmedBy !== undefined) await choose(page, dialog, /^(Released|Confirmed) by/, facts.confirmedBy);
  if (facts.method !== undefined) await choose(page, dialog, /^How it was reviewed/, facts.method);
  for (const [label, text] of Object.entries(facts.texts ?? {})) await dialog.getByRole('textbox', { name: new RegExp(`^${label}`) }).fill(text);
  return dialog;
}

/** Takes a step of the open nonconformity on the day the program believes it is, or on the one named. */
export async function takeStep(page: Page, step: string, facts: StepFacts = {}): Promise<void> {
  const dialog = await openStep(page, step, facts);
  await dialog.getByRole('button', { name: step, exact: true }).click();
  await expect(dialog).toBeHidden();
}

/** Fills in the containment of the open nonconformity. */
export async function contain(page: Page, doneOn: string): Promise<void> {
  const part = page.getByRole('region', { name: 'Containment and extent' });
  await part.getByRole('textbox', { name: 'Correction and containment' }).fill('What was found was put right at once.');
  await part.getByLabel('Done on').fill(doneOn);
  await part.getByRole('textbox', { name: 'Evidence of the correction' }).fill('Minutes of the meeting');
  await part.getByRole('textbox', { name: 'Extent' }).fill('All other services were looked at; none is affected.');
  await part.getByRole('textbox', { name: 'Extent' }).blur();
}

/** Writes direct cause and one root cause of the open nonconformity. */
export async function nameCause(page: Page, root: string, category: string): Promise<void> {
  const part = page.getByRole('region', { name: 'Cause analysis' });
  await part.getByRole('textbox', { name: 'Direct cause' }).fill('The step was left out and nobody noticed.');
  await part.getByRole('button', { name: 'Add a root cause' }).click();
  await part.getByRole('textbox', { name: 'Root cause 1' }).fill(root);
  await part.getByRole('textbox', { name: 'Root cause 1' }).blur();
  await part.getByRole('combobox', { name: 'Category' }).click();
  await page.getByRole('option', { name: category, exact: true }).click();
}

/** Adds the action against the only root cause. */
export async function addAction(page: Page, title: string, due: string): Promise<void> {
  await page.getByRole('region', { name: 'Actions', exact: true }).getByRole('button', { name: 'Add an action', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Action' }).fill(title);
  await choose(page, dialog, /^Owner/, 'Peeter Saar');
  await dialog.getByLabel('Due', { exact: true }).fill(due);
  await dialog.getByRole('textbox', { name: 'Planned evidence' }).fill('Record of what was done');
  await dialog.getByRole('textbox', { name: 'Effectiveness criterion' }).fill('It did not come back in three months');
  await dialog.getByRole('button', { name: 'Add the action' }).click();
  await expect(dialog).toBeHidden();
}

/** Ends the only action of the open nonconformity, and comes back to it. */
export async function doAction(page: Page, evidence: string): Promise<void> {
  const here = page.url();
  await page.getByRole('region', { name: 'Actions', exact: true }).getByRole('button', { name: /^CA-\d{4}-\d{3}/ }).click();
  await page.getByRole('article').getByRole('group', { name: 'Move to' }).getByRole('button', { name: 'Done' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Actual evidence' }).fill(evidence);
  await dialog.getByRole('button', { name: 'Move to “Done”' }).click();
  await expect(dialog).toBeHidden();
  await page.goto(here);
}
