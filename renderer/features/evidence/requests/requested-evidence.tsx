import { ActionIcon, NativeSelect } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { put, remove } from '#renderer/data/row-write.ts';
import { useLive, useWorkspace } from '#renderer/data/workspace-context.tsx';
import { useOutcomeNotice } from '#renderer/deeds/use-outcome-notice.ts';
import { formatDate } from '#renderer/i18n/format.ts';
import { REQUEST_STATES, type EvidenceRequest, type EvidenceRequestState } from '#shared/domain/evidence/evidence-request.ts';
import type { AuditId } from '#shared/domain/ids.ts';
import classes from './requested-evidence.module.css';

/** What the auditors asked to be shown, folded above the register: no evidence itself, and counted as none. */
export function RequestedEvidence({ auditId }: { readonly auditId: AuditId }) {
  const { t } = useTranslation();
  const requests = useLive((database) => database.evidenceRequests.where({ auditId }).sortBy('reference'), [auditId]);
  if (requests === undefined || requests.length === 0) return null;
  const open = requests.filter(({ state }) => state === 'open').length;
  return (
    <details className={classes['requests']} open={open > 0}>
      <summary>
        {t('importRecords.requests.title')} <span className={classes['count']}>{t('importRecords.requests.open', { count: open })}</span>
      </summary>
      <div className={classes['scroller']} tabIndex={0} role="region" aria-label={t('importRecords.requests.title')}>
        <table aria-label={t('importRecords.requests.title')}>
          <thead>
            <tr>
              <th scope="col">{t('importRecords.requests.reference')}</th>
              <th scope="col">{t('importRecords.requests.what')}</th>
              <th scope="col">{t('importRecords.requests.owner')}</th>
              <th scope="col">{t('importRecords.requests.due')}</th>
              <th scope="col">{t('importRecords.requests.state')}</th>
              <th scope="col" aria-label={t('common.delete')} />
            </tr>
          </thead>
          <tbody>
            {requests.map((request) => (
              <RequestRow key={request.id} request={request} />
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

function RequestRow({ request }: { readonly request: EvidenceRequest }) {
  const { t } = useTranslation();
  const workspace = useWorkspace();
  const { tellOutcome } = useOutcomeNotice();
  const { id, auditId, reference, title, description, clauses, owner, dueDate, state } = request;
  const told = { subject: reference, auditId };
  const change = async (next: EvidenceRequestState): Promise<void> => {
    const outcome = await workspace.commit({
      ...told,
      event: 'evidenceRequest.edited',
      plan: async (tx) => {
        const stored = await tx.get('evidenceRequests', id);
        return stored === undefined ? [] : [put('evidenceRequests', { ...stored, state: next })];
      },
    });
    if (!outcome.ok) tellOutcome(outcome, '');
  };
  const discard = async (): Promise<void> => {
    const outcome = await workspace.commit({ ...told, event: 'evidenceRequest.deleted', plan: () => Promise.resolve([remove('evidenceRequests', id)]) });
    tellOutcome(outcome, t('importRecords.requests.removed', { reference }));
  };
  return (
    <tr>
      <th scope="row">{reference}</th>
      <td dir="auto" title={description === '' ? undefined : description}>
        {title}
        {clauses.length > 0 && <span className={classes['count']}> {clauses.join(', ')}</span>}
      </td>
      <td dir="auto">{owner}</td>
      <td>{formatDate(dueDate)}</td>
      <td>
        <NativeSelect
          size="xs"
          aria-label={t('importRecords.requests.stateOf', { reference })}
          value={state}
          data={REQUEST_STATES.map((one) => ({ value: one, label: t(`importRecords.requests.states.${one}`) }))}
          onChange={(event) => void change(event.currentTarget.value as EvidenceRequestState)}
        />
      </td>
      <td>
        <ActionIcon variant="subtle" color="gray" aria-label={t('importRecords.requests.remove', { reference })} onClick={() => void discard()}>
          <IconTrash size={16} aria-hidden />
        </ActionIcon>
      </td>
    </tr>
  );
}
