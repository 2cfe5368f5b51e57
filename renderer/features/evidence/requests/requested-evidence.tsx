import { ActionIcon, NativeSelect } from '@mantine/core';
import { IconAlertTriangle, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLive, useWorkspace } from '#renderer/data/workspace-context.tsx';
import { useOutcomeNotice } from '#renderer/deeds/use-outcome-notice.ts';
import { formatDate } from '#renderer/i18n/format.ts';
import { today } from '#renderer/platform/clock.ts';
import { StatusBadge } from '#renderer/ui/status-badge.tsx';
import { REQUEST_STATES, requestStanding, type EvidenceRequest, type EvidenceRequestState } from '#shared/domain/evidence/evidence-request.ts';
import type { Evidence } from '#shared/domain/evidence/evidence.ts';
import type { AuditId, EvidenceId } from '#shared/domain/ids.ts';
import { ReceivedEvidence } from './received-evidence.tsx';
import { changeRequestState, discardRequest } from './request-actions.ts';
import { noteUnfolded, useRequestsFold } from './requests-fold-store.ts';
import classes from './requested-evidence.module.css';

interface RequestedEvidenceProps {
  readonly auditId: AuditId;
  /** The register of the audit, of which items are linked. */
  readonly evidence: readonly Evidence[];
  readonly onOpen: (id: EvidenceId) => void;
}

/** What the auditors asked to be shown, folded above the register: no evidence itself, and counted as none. */
export function RequestedEvidence({ auditId, evidence, onOpen }: RequestedEvidenceProps) {
  const { t } = useTranslation();
  const requests = useLive((database) => database.evidenceRequests.where({ auditId }).sortBy('reference'), [auditId]);
  const unfolded = useRequestsFold((state) => state.unfolded[auditId]);
  if (requests === undefined || requests.length === 0) return null;
  const standings = requests.map((request) => requestStanding(request, today()));
  const late = standings.filter((standing) => standing === 'late').length;
  const open = standings.filter((standing) => standing === 'open').length + late;
  return (
    <details className={classes['requests']} open={unfolded ?? open > 0} onToggle={(event) => noteUnfolded(auditId, event.currentTarget.open)}>
      <summary>
        {t('importRecords.requests.title')} <span className={classes['count']}>{t('importRecords.requests.open', { count: open })}</span>
        {late > 0 && (
          <>
            {' '}
            <StatusBadge tone="danger" icon={IconAlertTriangle} isPlain>
              {t('importRecords.requests.late', { count: late })}
            </StatusBadge>
          </>
        )}
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
              <th scope="col">{t('importRecords.requests.received')}</th>
              <th scope="col" aria-label={t('common.delete')} />
            </tr>
          </thead>
          <tbody>
            {requests.map((request) => (
              <RequestRow key={request.id} request={request} evidence={evidence} onOpen={onOpen} />
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

function RequestRow({ request, evidence, onOpen }: Omit<RequestedEvidenceProps, 'auditId'> & { readonly request: EvidenceRequest }) {
  const { t } = useTranslation();
  const workspace = useWorkspace();
  const { tellOutcome } = useOutcomeNotice();
  const { reference, title, description, clauses, owner, dueDate, state } = request;
  const standing = requestStanding(request, today());
  const change = async (next: EvidenceRequestState): Promise<void> => {
    const outcome = await changeRequestState(workspace, request, next);
    if (!outcome.ok) tellOutcome(outcome, '');
  };
  const discard = async (): Promise<void> => tellOutcome(await discardRequest(workspace, request), t('importRecords.requests.removed', { reference }));
  return (
    <tr>
      <th scope="row">{reference}</th>
      <td dir="auto" title={description === '' ? undefined : description}>
        {title}
        {clauses.length > 0 && <span className={classes['count']}> {clauses.join(', ')}</span>}
      </td>
      <td dir="auto">{owner}</td>
      <td className={classes['due']}>{formatDate(dueDate)}</td>
      <td className={classes['state']}>
        {standing === 'late' && (
          <StatusBadge tone="danger" icon={IconAlertTriangle} isPlain>
            {t('importRecords.requests.states.late')}
          </StatusBadge>
        )}
        <NativeSelect
          size="xs"
          aria-label={t('importRecords.requests.stateOf', { reference })}
          value={state}
          data={REQUEST_STATES.map((one) => ({ value: one, label: t(`importRecords.requests.states.${one}`) }))}
          onChange={(event) => void change(event.currentTarget.value as EvidenceRequestState)}
        />
      </td>
      <td>
        <ReceivedEvidence request={request} evidence={evidence} onOpen={onOpen} />
      </td>
      <td>
        <ActionIcon variant="subtle" color="gray" aria-label={t('importRecords.requests.remove', { reference })} onClick={() => void discard()}>
          <IconTrash size={16} aria-hidden />
        </ActionIcon>
      </td>
    </tr>
  );
}
