import type { FillFact } from './fill-layout.ts';

/** Labels that stand beside or above the place of a fact, in the languages forms come in. Compared by `normalizeHeading`. */
export const FACT_WORDS: Readonly<Record<FillFact, readonly string[]>> = {
  reference: [
    'audit reference', 'audit ref', 'audit no', 'audit number', 'audit id', 'reference', 'reference no', 'reference number', 'file number', 'file no', 'order no', 'order number',
    'auditnummer', 'audit nr', 'auditreferenz', 'aktenzeichen', 'auftragsnummer', 'référence', 'référence de l audit', 'n audit', 'numéro d audit', 'referencia', 'referencia de auditoría', 'número de auditoría',
    'referência', 'número da auditoria', 'riferimento', 'numero audit', 'referentie', 'auditnummer',
  ],
  title: ['audit title', 'title of audit', 'name of audit', 'audittitel', 'bezeichnung des audits', 'titre de l audit', 'título de la auditoría', 'título da auditoria', 'titolo audit'],
  type: ['audit type', 'type of audit', 'kind of audit', 'auditart', 'art des audits', 'audittyp', 'type d audit', 'tipo de auditoría', 'tipo de auditoria', 'tipo di audit', 'soort audit', 'type audit'],
  reportNumber: ['report number', 'report no', 'report id', 'berichtsnummer', 'bericht nr', 'numéro de rapport', 'n rapport', 'número de informe', 'número do relatório', 'numero rapporto', 'rapportnummer'],
  organization: [
    'organization', 'organisation', 'company', 'company name', 'organization name', 'organisation name', 'name of organization', 'name of organisation', 'auditee organization', 'audited organization', 'entity', 'legal entity',
    'unternehmen', 'firma', 'geprüfte organisation', 'auditierte organisation', 'organisation auditée', 'entreprise', 'société', 'organisme', 'organización', 'empresa', 'organização', 'organizzazione', 'azienda', 'organisatie', 'bedrijf',
  ],
  client: ['client', 'client name', 'customer', 'customer name', 'name of client', 'kunde', 'auftraggeber', 'kundenname', 'cliente', 'nombre del cliente', 'nome do cliente', 'klant', 'opdrachtgever', 'commanditaire'],
  sites: ['site', 'sites', 'location', 'locations', 'site address', 'audit site', 'audited site', 'standort', 'standorte', 'site audité', 'sites audités', 'lieu', 'emplazamiento', 'ubicación', 'local', 'sede', 'sito', 'locatie', 'vestiging'],
  services: ['service', 'services', 'services in scope', 'dienste', 'dienstleistungen', 'servicios', 'serviços', 'servizi', 'diensten'],
  scope: [
    'scope', 'audit scope', 'scope of audit', 'scope of the audit', 'scope of certification', 'geltungsbereich', 'auditumfang', 'umfang', 'anwendungsbereich', 'périmètre', 'périmètre de l audit', 'champ d application', 'champ de l audit',
    'alcance', 'alcance de la auditoría', 'escopo', 'âmbito', 'ambito', 'campo di applicazione', 'toepassingsgebied', 'reikwijdte',
  ],
  objectives: ['objective', 'objectives', 'audit objective', 'audit objectives', 'purpose of audit', 'auditziel', 'auditziele', 'ziele', 'objectifs', 'objectifs de l audit', 'objetivos', 'objetivo de la auditoría', 'obiettivi', 'doelstellingen', 'auditdoel'],
  criteria: ['criteria', 'audit criteria', 'standard', 'standards', 'norm', 'audit standard', 'reference standard', 'applicable standard', 'auditkriterien', 'norm en', 'normen', 'regelwerk', 'référentiel', 'norme', 'critères d audit', 'norma', 'criterios', 'criterios de auditoría', 'critérios', 'criteri'],
  startDate: ['start date', 'audit start', 'date from', 'from', 'audit start date', 'beginn', 'auditbeginn', 'startdatum', 'datum von', 'date de début', 'début', 'fecha de inicio', 'data de início', 'data inizio', 'begindatum'],
  endDate: ['end date', 'audit end', 'date to', 'to', 'until', 'audit end date', 'ende', 'auditende', 'enddatum', 'datum bis', 'date de fin', 'fin', 'fecha de fin', 'fecha final', 'data de término', 'data fine', 'einddatum'],
  period: ['audit date', 'audit dates', 'date of audit', 'dates of audit', 'audit period', 'date s', 'auditdatum', 'audittermin', 'auditzeitraum', 'zeitraum', 'date de l audit', 'dates de l audit', 'date d audit', 'fecha de auditoría', 'fecha de la auditoría', 'data da auditoria', 'data audit', 'date audit', 'tanggal audit'],
  leadAuditor: ['lead auditor', 'audit team leader', 'team leader', 'auditor', 'name of auditor', 'auditor name', 'assessor', 'leitender auditor', 'auditleiter', 'leadauditor', 'auditeur principal', 'responsable d audit', 'auditeur', 'auditor líder', 'auditor jefe', 'auditor principal', 'lead assessor', 'completed by', 'prepared by'],
  team: ['audit team', 'auditors', 'audit team members', 'team members', 'auditteam', 'auditoren', 'équipe d audit', 'auditeurs', 'equipo auditor', 'auditores', 'equipe auditora', 'gruppo di audit', 'auditteamleden'],
  auditee: ['auditee', 'auditees', 'auditee representative', 'client representative', 'contact', 'contact person', 'representative', 'management representative', 'auditierte person', 'ansprechpartner', 'vertreter', 'audité', 'représentant', 'interlocuteur', 'auditado', 'representante', 'persona de contacto', 'contactpersoon', 'referente'],
  conclusion: ['conclusion', 'conclusions', 'audit conclusion', 'overall conclusion', 'summary', 'executive summary', 'schlussfolgerung', 'auditschlussfolgerung', 'fazit', 'gesamturteil', 'conclusions de l audit', 'conclusión', 'conclusiones', 'conclusão', 'conclusione', 'conclusioni', 'conclusie'],
  degreeOfFulfilment: ['degree of fulfilment', 'degree of conformity', 'extent of conformity', 'erfüllungsgrad', 'degré de conformité', 'grado de cumplimiento', 'grau de cumprimento', 'grado di conformità'],
  planDeviations: ['deviations from plan', 'deviations from the plan', 'changes to audit plan', 'abweichungen vom plan', 'écarts par rapport au plan', 'desviaciones del plan', 'desvios do plano'],
  majorCount: ['major', 'majors', 'major nonconformities', 'number of major nonconformities', 'major ncs', 'major nc', 'no of majors', 'hauptabweichungen', 'anzahl hauptabweichungen', 'nc majeures', 'non conformités majeures', 'no conformidades mayores', 'não conformidades maiores', 'non conformità maggiori'],
  minorCount: ['minor', 'minors', 'minor nonconformities', 'number of minor nonconformities', 'minor ncs', 'minor nc', 'no of minors', 'nebenabweichungen', 'anzahl nebenabweichungen', 'nc mineures', 'non conformités mineures', 'no conformidades menores', 'não conformidades menores', 'non conformità minori'],
  observationCount: ['number of observations', 'observations count', 'anzahl beobachtungen', 'nombre d observations', 'número de observaciones'],
  ofiCount: ['number of ofis', 'ofis', 'opportunities for improvement', 'number of opportunities for improvement', 'anzahl verbesserungspotenziale', 'pistes de progrès', 'oportunidades de mejora', 'oportunidades de melhoria'],
  filledOn: ['date completed', 'date of completion', 'report date', 'date of report', 'date prepared', 'completed on', 'ausgefüllt am', 'berichtsdatum', 'date du rapport', 'fecha del informe', 'data do relatório', 'data del rapporto', 'rapportdatum'],
};
