import { render } from '@testing-library/react';
import { useState } from 'react';
import { page, userEvent } from 'vitest/browser';
import { ChecklistPage } from '#renderer/features/checklist/checklist-page.tsx';
import { put } from '#renderer/data/row-write.ts';
import type { Workspace } from '#renderer/data/workspace.ts';
import { WorkspaceProvider } from '#renderer/data/workspace-context.tsx';
import { startI18n } from '#renderer/i18n/i18n.ts';
import { useShortcutKeys } from '#renderer/ui/commands/use-shortcut-keys.ts';
import { ThemeProvider } from '#renderer/ui/theme/theme-provider.tsx';
import { answerId, blankAnswer, type Answer } from '#shared/domain/checklist/answer.ts';
import type { Audit } from '#shared/domain/audit/audit.ts';
import type { FindingGrade } from '#shared/domain/finding/finding.ts';
import type { AuditId, PersonId, QuestionId } from '#shared/domain/ids.ts';
import { anAudit, aPerson } from '#test/support/builders.ts';

/** Each test has an audit of its own: filters and the last question are remembered by audit. */
export let AUDIT = 'audit-0' as AuditId;
let audits = 0;

export const ANNA = aPerson();
export const JONAS = aPerson({ id: 'jonas-lind' as PersonId, name: 'Jonas Lind', roles: ['auditor'] });

/** The id of a question of the built-in checklist by its code. */
export function questionId(code: string): QuestionId {
  return `iso20000-1-2018-full-v1/${code}` as QuestionId;
}

/** The stored answer to a question of the built-in checklist. */
export function storedAnswer(workspace: Workspace, code: string): Promise<Answer | undefined> {
  return workspace.database.answers.get(answerId(AUDIT, questionId(code)));
}

/** Stores an audit of the built-in checklist with some answers; Anna Berg works here. */
export async function fillWorkspace(
  workspace: Workspace,
  answers: Readonly<Record<string, Partial<Answer>>> = {},
  audit: Partial<Audit> = {},
): Promise<void> {
  audits += 1;
  AUDIT = `audit-${String(audits)}` as AuditId;
  await workspace.commit({
    event: 'audit.created',
    subject: 'IA-2026-03',
    auditId: AUDIT,
    plan: () =>
      Promise.resolve([
        put('people', ANNA),
        put('people', JONAS),
        put(
          'audits',
          anAudit({
            id: AUDIT,
            team: [
              { personId: ANNA.id, role: 'lead-auditor' },
              { personId: JONAS.id, role: 'auditor' },
            ],
            ...audit,
          }),
        ),
        ...Object.entries(answers).map(([code, given]) =>
          put('answers', { ...blankAnswer(AUDIT, questionId(code)), ...given }),
        ),
      ]),
  });
  await workspace.setAuthor(ANNA.id);
}

export interface ShownChecklist {
  /** Codes and grades of the findings asked for so far. */
  readonly raised: (readonly [code: string, grade: FindingGrade])[];
  readonly opened: string[];
  readonly unmount: () => void;
}

/** Shows the checklist as the program does, with the keyboard in place, at a size of 1440 by 900 unless told. */
export async function showChecklist(
  workspace: Workspace,
  options: { readonly at?: string; readonly width?: number; readonly height?: number } = {},
): Promise<ShownChecklist> {
  await startI18n();
  await page.viewport(options.width ?? 1440, options.height ?? 900);
  const raised: (readonly [string, FindingGrade])[] = [];
  const opened: string[] = [];
  function Window() {
    useShortcutKeys();
    const [id, setId] = useState(options.at === undefined ? null : questionId(options.at));
    return (
      <ChecklistPage
        auditId={AUDIT}
        questionId={id}
        onNavigate={setId}
        onRaiseFinding={(question, grade) => raised.push([question.code, grade])}
        onOpenPlan={() => opened.push('plan')}
        renderFindings={({ code }) => <p>Findings of {code}</p>}
        renderIntake={() => null}
        renderEvidence={({ code }) => <p>Evidence of {code}</p>}
        renderHistory={(_, id) => <p>History of {id}</p>}
      />
    );
  }
  const container = document.createElement('div');
  container.id = 'root';
  document.body.append(container);
  const { unmount } = render(
    <ThemeProvider>
      <WorkspaceProvider workspace={workspace}>
        <Window />
      </WorkspaceProvider>
    </ThemeProvider>,
    { container },
  );
  return {
    raised,
    opened,
    unmount: () => {
      unmount();
      container.remove();
    },
  };
}

/** Presses keys one after the other as a person does. */
export async function press(...keys: readonly string[]): Promise<void> {
  for (const key of keys) await userEvent.keyboard(key.length > 1 && !key.startsWith('{') ? `{${key}}` : key);
}
