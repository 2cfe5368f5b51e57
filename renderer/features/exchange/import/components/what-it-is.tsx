import { Autocomplete, Radio, Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listAudits } from '#renderer/data/repositories/audits-repository.ts';
import { knownCounterparts } from '#renderer/data/repositories/exchanges-repository.ts';
import { listAllTemplates } from '#renderer/data/repositories/templates-repository.ts';
import { useLive } from '#renderer/data/workspace-context.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { isDraft, type ChecklistTemplate } from '#shared/domain/checklist/template.ts';
import { FINDING_GRADES, isNonconformity } from '#shared/domain/finding/finding.ts';
import { TABLE_KINDS } from '#shared/exchange/records/guess-kind.ts';
import { changeKind, setTarget, useImportStore } from '../import-store.ts';
import { AUDIT_FIELD, needsAudit } from '../import-question.ts';
import type { CurrentPlan } from '../use-import-look.ts';
import classes from '../import.module.css';

const NONE = '';

/** What the file is believed to be, which the user may correct, and where it goes. */
export function WhatItIs({ current }: { readonly current: CurrentPlan | null }) {
  const { t } = useTranslation();
  const { kind, believed, profile } = useImportStore();
  const hint = profile ? t('importRecords.what.recognised', { name: profile.name }) : t('importRecords.what.believed', { kind: t(`importRecords.what.kinds.${believed}`) });
  return (
    <Section title={t('importRecords.what.title')} hint={hint}>
      <Radio.Group label={t('importRecords.what.kind')} value={kind} onChange={(value) => changeKind(value)} description={t(`importRecords.what.kindHints.${kind}`)}>
        <div className={classes['kinds']}>
          {TABLE_KINDS.map((one) => (
            <Radio key={one} value={one} label={t(`importRecords.what.kinds.${one}`)} />
          ))}
        </div>
      </Radio.Group>
      <div className={classes['about']}>
        {kind === 'checklist' ? <VersionOf /> : <IntoAudit />}
        {kind === 'findings' && <GradeOfOthers />}
        {kind === 'actions' && <FindingOfAll current={current} />}
        <FromWhom />
      </div>
    </Section>
  );
}

function IntoAudit() {
  const { t } = useTranslation();
  const { kind, auditId, isTried } = useImportStore();
  const [isTouched, setTouched] = useState(false);
  const audits = useLive(listAudits, []);
  if (audits?.length === 0) return <p role="alert">{t('importRecords.what.noAudit')}</p>;
  const isNeeded = needsAudit(kind);
  const data = (audits ?? []).map(({ audit }) => ({ value: audit.id, label: `${audit.reference} ${audit.title}` }));
  return (
    <Select
      id={AUDIT_FIELD}
      label={t('importRecords.what.audit')}
      data={isNeeded ? data : [{ value: NONE, label: t('importRecords.what.anyAudit') }, ...data]}
      value={auditId ?? (isNeeded ? null : NONE)}
      searchable
      allowDeselect={false}
      required={isNeeded}
      error={isNeeded && auditId === null && (isTried || isTouched) ? t('importRecords.what.auditMissing') : null}
      onBlur={() => setTouched(true)}
      onChange={(value) => setTarget({ auditId: value === null || value === NONE ? null : (value), findingOfAll: null })}
    />
  );
}

/** The newest version of each checklist that was not shipped with the program. */
function newestOwn(templates: readonly ChecklistTemplate[]): readonly ChecklistTemplate[] {
  const own = templates.filter((template) => template.origin !== 'built-in' && !isDraft(template));
  return own.filter((one) => !own.some(({ family, version }) => family === one.family && version > one.version));
}

function VersionOf() {
  const { t } = useTranslation();
  const base = useImportStore((state) => state.baseTemplateId);
  const templates = useLive(listAllTemplates, []) ?? [];
  const known = newestOwn(templates);
  if (known.length === 0) return null;
  return (
    <Select
      label={t('importRecords.what.versionOf')}
      data={[
        { value: NONE, label: t('importRecords.what.ownChecklist') },
        ...known.map(({ id, title, version }) => ({ value: id, label: t('importRecords.what.nextVersion', { title, version: version + 1 }) })),
      ]}
      value={base ?? NONE}
      allowDeselect={false}
      onChange={(value) => setTarget({ baseTemplateId: value === null || value === NONE ? null : (value) })}
    />
  );
}

function GradeOfOthers() {
  const { t } = useTranslation();
  const grade = useImportStore((state) => state.gradeOfOthers);
  return (
    <Select
      label={t('importRecords.what.gradeOfOthers')}
      data={[{ value: NONE, label: t('importRecords.what.gradeAsk') }, ...FINDING_GRADES.map((one) => ({ value: one, label: t(`terms.grade.${one}`) }))]}
      value={grade ?? NONE}
      allowDeselect={false}
      onChange={(value) => setTarget({ gradeOfOthers: value === null || value === NONE ? null : (value) })}
    />
  );
}

function FindingOfAll({ current }: { readonly current: CurrentPlan | null }) {
  const { t } = useTranslation();
  const chosen = useImportStore((state) => state.findingOfAll);
  const findings = (current?.target.findings ?? []).filter(({ grade }) => isNonconformity(grade));
  return (
    <Select
      label={t('importRecords.what.findingOfAll')}
      data={[{ value: NONE, label: t('importRecords.what.findingInRows') }, ...findings.map(({ id, reference, statement }) => ({ value: id, label: `${reference} ${statement.slice(0, 60)}` }))]}
      value={chosen ?? NONE}
      searchable
      allowDeselect={false}
      onChange={(value) => setTarget({ findingOfAll: value === null || value === NONE ? null : (value) })}
    />
  );
}

function FromWhom() {
  const { t } = useTranslation();
  const counterpart = useImportStore((state) => state.counterpart);
  const known = useLive(knownCounterparts, []) ?? [];
  return (
    <Autocomplete
      label={t('importRecords.what.counterpart')}
      description={t('importRecords.what.counterpartHint')}
      inputWrapperOrder={['label', 'input', 'description']}
      data={[...known]}
      value={counterpart}
      maxLength={200}
      onChange={(value) => setTarget({ counterpart: value })}
    />
  );
}
