import { expect, test } from '../support/journey.ts';
import { copyPicture, createAudit, goTo, introduce } from '../support/workbench-page.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

// The parts of the accessibility tree that a person who hears the screen goes by: landmarks, headings, names, states.
test('Checklist, finding and evidence make sense to somebody who hears them', async ({ page }) => {
  test.setTimeout(180_000);
  await introduce(page);
  await createAudit(page);
  await goTo(page, 'Checklist');
  await page.getByText('0 of 187 assessed').waitFor();
  await page.keyboard.press('n');
  await page.getByRole('textbox', { name: 'Statement' }).pressSequentially('Closed without resolution');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Raised NC-2026-001')).toBeVisible();
  await copyPicture(page);
  await page.keyboard.press('Control+v');
  await expect(page.getByText(/1 file attached/)).toBeVisible();

  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - main:
      - heading "Checklist" [level=1]
      - search "Filter"
      - listbox "Questions":
        - option /4\\.1-q1 .* Minor NC/ [selected]
      - 'separator "Resize the panels: Clauses"'
      - complementary "Clauses":
        - tree "Clauses"
      - 'separator "Resize the panels: Question"'
      - complementary "Question":
        - button "Large notes"
        - button "Previous question"
        - button "Next question"
        - heading /Which external and internal issues/ [level=2]
        - group "Assessment":
          - button "Conforming"
          - button "Minor NC" [pressed]
        - textbox "Notes"
        - combobox "Interviewee"
        - textbox "Sample"
        - combobox "Assigned to"
        - tablist "More about this question":
          - tab "Guide" [selected]
          - tab "Findings 1"
          - tab "Evidence 1"
          - tab "History"
  `);

  await goTo(page, 'Findings');
  // A key before the list has come has nothing to step through.
  await page.getByRole('row', { name: /NC-2026-001/ }).waitFor();
  await page.keyboard.press('j');
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - main:
      - heading "Findings" [level=1]
      - search "Search findings"
      - table "List of findings":
        - rowgroup
        - rowgroup:
          - row "NC-2026-001 Minor NC 4.1 Closed without resolution" [selected]
      - complementary "Finding NC-2026-001":
        - article "Finding NC-2026-001":
          - heading "NC-2026-001" [level=2]
          - button "Close the finding"
          - combobox "Grade": Minor nonconformity
          - status: /still needs/
          - textbox "Statement": Closed without resolution
          - textbox "Objective evidence"
          - combobox "Clauses"
          - heading "Linked questions" [level=3]
          - list:
            - listitem:
              - button "Open question 4.1-q1"
              - button "Unlink 4.1-q1"
          - heading "Evidence" [level=3]
          - heading "History" [level=3]
          - list "History"
          - button "Delete finding"
  `);

  await goTo(page, 'Evidence');
  await page.getByText('EV-2026-0001').first().click();
  await expect(page.getByRole('complementary', { name: 'Details of the evidence' })).toMatchAriaSnapshot(`
    - complementary "Details of the evidence":
      - heading "EV-2026-0001" [level=2]
      - button "Delete"
      - group /Preview of Pasted image/
      - heading "Register" [level=3]
      - textbox "Title"
      - combobox "Type"
      - heading "Linked to" [level=3]
      - list "Questions":
        - listitem:
          - button "Open 4.1-q1"
      - heading "File" [level=3]
      - button "Verify"
      - heading "History" [level=3]
      - list "History"
  `);
});
