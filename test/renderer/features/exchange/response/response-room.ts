import { put } from '#renderer/data/row-write.ts';
import type { AuditId, FindingId } from '#shared/domain/ids.ts';
import { blankCase } from '#shared/domain/nonconformity/nonconformity.ts';
import { writeResponseJson } from '#shared/exchange/response/response-document.ts';
import { readExchangeGround, caseInFile, sendableCases } from '#renderer/features/exchange/response/cases-to-send.ts';
import type { Timestamp } from '#shared/lib/calendar-date.ts';
import { anAudit, aFinding, aPerson } from '#test/support/builders.ts';
import { aWorkspace, type TestWorkspace } from '#test/support/test-workspace.ts';

export const SURVEILLANCE = anAudit({ id: 'sa-2026-01' as AuditId, reference: 'SA-2026-01', type: 'surveillance', title: 'Surveillance audit' });

const FINDINGS = ['NC-2026-001', 'NC-2026-002'].map((reference, index) =>
  aFinding({ id: `finding-${String(index + 1)}` as FindingId, auditId: SURVEILLANCE.id, reference, state: 'issued', questionIds: [], statement: `Statement of ${reference}.` }),
);

/** A workspace with an auditor and, unless it is to be bare, two nonconformities that were issued. */
export async function aResponseRoom({ isBare = false } = {}): Promise<TestWorkspace> {
  const opened = await aWorkspace();
  const cases = FINDINGS.flatMap((finding) => [put('findings', finding), put('nonconformities', blankCase(finding))]);
  await opened.workspace.commit({
    event: 'audit.created',
    subject: SURVEILLANCE.reference,
    auditId: SURVEILLANCE.id,
    plan: () => Promise.resolve([put('people', aPerson()), put('audits', SURVEILLANCE), ...(isBare ? [] : cases)]),
  });
  await opened.workspace.setAuthor(aPerson().id);
  return opened;
}

interface AnswerTold {
  readonly correction: string;
  readonly name?: string;
}

/** The JSON file of the room's nonconformities, answered under their references. */
export async function anAnswerFile({ workspace }: TestWorkspace, answers: Readonly<Record<string, AnswerTold>>): Promise<Blob> {
  const ground = await readExchangeGround(workspace.database);
  const sent = { language: 'en', programVersion: '1.0.0', sentAt: '2026-03-12T09:00:00.000Z' as Timestamp, sentBy: 'Anna Berg' } as const;
  const json = JSON.parse(writeResponseJson({ ...sent, cases: sendableCases(ground).map((one) => caseInFile(one, ground)) })) as {
    readonly nonconformities: { readonly finding: { readonly reference: string }; readonly answer: Record<string, unknown> }[];
  };
  for (const { finding, answer } of json.nonconformities) {
    const told = answers[finding.reference];
    if (told === undefined) continue;
    answer['correction'] = { text: told.correction };
    answer['submitted'] = { name: told.name ?? '', on: '2026-05-04' };
  }
  return new Blob([JSON.stringify(json)]);
}
