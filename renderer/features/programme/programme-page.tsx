import { useTranslation } from 'react-i18next';
import { readCertificates, readProgramme } from '#renderer/data/repositories/programme-repository.ts';
import { useLive } from '#renderer/data/workspace-context.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { CausesSection } from './components/causes-section.tsx';
import { CertificatesSection } from './components/certificates-section.tsx';
import { DeadlinesSection } from './components/deadlines-section.tsx';
import { GradesSection } from './components/grades-section.tsx';
import { OrganizationSection } from './components/organization-section.tsx';
import { PeopleSection } from './components/people-section.tsx';
import classes from './programme.module.css';

/** The rules of the audit programme. */
export function ProgrammePage() {
  const { t } = useTranslation();
  const programme = useLive(readProgramme, []);
  const certificates = useLive(readCertificates, []);
  const people = useLive((database) => database.people.orderBy('name').toArray(), []);
  if (programme === undefined || certificates === undefined || people === undefined) {
    return <Page title={t('programme.title')}>{t('common.loading')}</Page>;
  }
  return (
    <Page title={t('programme.title')} note={t('programme.intro')}>
      <div className={classes['sections']}>
        <OrganizationSection programme={programme} />
        <PeopleSection people={people} />
        <DeadlinesSection programme={programme} />
        <CertificatesSection certificates={certificates} organization={programme.organization} />
        <GradesSection programme={programme} />
        <CausesSection programme={programme} />
      </div>
    </Page>
  );
}
