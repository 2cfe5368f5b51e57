import type { SampleLanguage } from '#shared/domain/sample/sample-words.ts';
import { box, frame, line, write, writeLines, type Pen } from './pen.ts';
import { drawApplication, field, INK, RULE, SOFT, table, tag } from './screen-frame.ts';

/** The priority 1 ticket whose resolution is empty. */
export function drawTicket(language: SampleLanguage): Pen {
  const words = {
    en: { sections: ['My work', 'Incidents', 'Requests', 'Problems', 'Changes', 'Reports'], closed: 'Closed', title: 'ERP clients in Tallinn lose the connection', opened: 'Opened', by: 'Reported by', group: 'Group', service: 'Service', closedAt: 'Closed', user: 'User 4711 (finance)', what: 'Description', text: 'Since 15:55 about 40 users in Tallinn are thrown out of the ERP client after a few seconds. Web access works. Month-end booking is at risk.', resolution: 'Resolution', log: 'Activities', rows: [['15:58', 'Recorded, priority 1 by impact and urgency'], ['16:04', 'Assigned to network operations'], ['16:31', 'User informed: being worked on'], ['16:42', 'State set to Closed']] },
    de: { sections: ['Meine Arbeit', 'Störungen', 'Anfragen', 'Probleme', 'Änderungen', 'Berichte'], closed: 'Geschlossen', title: 'ERP-Clients in Tallinn verlieren die Verbindung', opened: 'Eröffnet', by: 'Gemeldet von', group: 'Gruppe', service: 'Service', closedAt: 'Geschlossen', user: 'Anwenderin 4711 (Finanzen)', what: 'Beschreibung', text: 'Seit 15:55 fliegen rund 40 Anwender in Tallinn nach wenigen Sekunden aus dem ERP-Client. Der Webzugang geht. Die Monatsabschlussbuchung ist gefährdet.', resolution: 'Lösung', log: 'Aktivitäten', rows: [['15:58', 'Erfasst, Priorität 1 nach Auswirkung und Dringlichkeit'], ['16:04', 'Zugewiesen an Netzbetrieb'], ['16:31', 'Anwenderin informiert: in Arbeit'], ['16:42', 'Status auf Geschlossen gesetzt']] },
  }[language];
  const pen = drawApplication({ name: 'Nordlicht Service Desk', color: '#1f5f8b', sections: words.sections, selected: 1 });
  write(pen, 'INC-20418', 322, 146, { size: 34, weight: 700 });
  const after = tag(pen, 'P1', 520, 143, '#c0392b');
  tag(pen, words.closed, after, 143, '#5b6879');
  write(pen, words.title, 322, 190, { size: 24, color: INK });
  line(pen, [322, 216, 1528, 216], RULE);
  field(pen, words.opened, '2026-02-17 15:58', 322, 254);
  field(pen, words.closedAt, '2026-02-17 16:42', 622, 254);
  field(pen, words.by, words.user, 922, 254);
  field(pen, words.group, 'NOC Tallinn', 322, 332);
  field(pen, words.service, 'S1 Managed Workplace', 622, 332);
  write(pen, words.what, 322, 424, { size: 16, color: SOFT });
  writeLines(pen, words.text, 322, 456, 1180, 32, { size: 20 });
  write(pen, words.resolution, 322, 566, { size: 16, color: SOFT });
  box(pen, 322, 582, 1206, 96, '#ffffff', 6);
  frame(pen, 322, 582, 1206, 96, '#9aa8b8', 6);
  write(pen, words.log, 322, 734, { size: 20, weight: 600 });
  words.rows.forEach(([time = '', text = ''], index) => {
    const y = 776 + index * 44;
    box(pen, 322, y - 14, 12, 12, '#1f5f8b', 6);
    write(pen, time, 352, y, { size: 19, weight: 600 });
    write(pen, text, 440, y, { size: 19 });
  });
  return pen;
}

/** The calendar of the continuity tests of a year: the one of November was not held. */
export function drawContinuityCalendar(language: SampleLanguage): Pen {
  const words = {
    en: { sections: ['Plans', 'Test calendar', 'Contacts', 'Recovery', 'Records'], title: 'Continuity tests 2025', months: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'], held: '14 May · S2 restore', heldNote: 'held, record BCT-2025-01', planned: '5 Nov · S1 + S2', plannedNote: 'planned, no record', desk: '11 Feb · call tree', legend: ['held', 'planned, not recorded'] },
    de: { sections: ['Pläne', 'Testkalender', 'Kontakte', 'Wiederanlauf', 'Protokolle'], title: 'Kontinuitätstests 2025', months: ['Jan', 'Feb', 'Mär', 'Apr', 'Mai', 'Jun', 'Jul', 'Aug', 'Sep', 'Okt', 'Nov', 'Dez'], held: '14. Mai · Restore S2', heldNote: 'gehalten, Protokoll BCT-2025-01', planned: '5. Nov · S1 + S2', plannedNote: 'geplant, kein Protokoll', desk: '11. Feb · Rufkette', legend: ['gehalten', 'geplant, nicht protokolliert'] },
  }[language];
  const pen = drawApplication({ name: 'Nordlicht Continuity', color: '#3d4f7c', sections: words.sections, selected: 1 });
  write(pen, words.title, 322, 148, { size: 32, weight: 700 });
  words.months.forEach((month, index) => {
    const x = 322 + (index % 4) * 306;
    const y = 186 + Math.floor(index / 4) * 236;
    frame(pen, x, y, 290, 218, RULE, 8);
    write(pen, month, x + 18, y + 36, { size: 22, weight: 600 });
    for (let day = 0; day < 31; day += 1) {
      box(pen, x + 18 + (day % 7) * 37, y + 56 + Math.floor(day / 7) * 14, 30, 8, '#eef1f5', 3);
    }
  });
  const entry = (index: number, fill: string, title: string, note: string): void => {
    const x = 322 + (index % 4) * 306;
    const y = 186 + Math.floor(index / 4) * 236;
    box(pen, x + 12, y + 136, 266, 66, fill, 6);
    write(pen, title, x + 26, y + 163, { size: 18, weight: 600, color: '#fff' });
    write(pen, note, x + 26, y + 188, { size: 15, color: '#fff' });
  };
  entry(1, '#3b7d5e', words.desk, 'BCT-2025-00');
  entry(4, '#3b7d5e', words.held, words.heldNote);
  entry(10, '#b4690e', words.planned, words.plannedNote);
  words.legend.forEach((text, index) => {
    box(pen, 322 + index * 240, 914, 22, 22, index === 0 ? '#3b7d5e' : '#b4690e', 4);
    write(pen, text, 354 + index * 240, 932, { size: 18 });
  });
  return pen;
}

/** The page of the third service in the catalogue: owner and supporting services are missing. */
export function drawCatalogue(language: SampleLanguage): Pen {
  const words = {
    en: { sections: ['Services', 'S1 Workplace', 'S2 ERP Hosting', 'S3 Network', 'Order'], intro: 'Connects your sites and keeps the lines up, day and night. One contact for all faults.', heads: ['Item', 'Details'], rows: [['Customers', 'Hansewerk, Baltic Cargo, Porto Vidro, 9 more'], ['Service hours', '24 h, 7 days'], ['Availability', '99.0 % per month'], ['Service owner', ''], ['Relies on', ''], ['Support', 'Service desk, extension 100'], ['Price', 'per site, see price list 2026']] },
    de: { sections: ['Services', 'S1 Workplace', 'S2 ERP-Hosting', 'S3 Netz', 'Bestellen'], intro: 'Verbindet Ihre Standorte und hält die Leitungen Tag und Nacht aufrecht. Ein Kontakt für alle Störungen.', heads: ['Merkmal', 'Angaben'], rows: [['Kunden', 'Hansewerk, Baltic Cargo, Porto Vidro, 9 weitere'], ['Servicezeit', '24 h, 7 Tage'], ['Verfügbarkeit', '99,0 % im Monat'], ['Serviceeigner', ''], ['Beruht auf', ''], ['Unterstützung', 'Service Desk, Nebenstelle 100'], ['Preis', 'je Standort, siehe Preisliste 2026']] },
  }[language];
  const pen = drawApplication({ name: 'Nordlicht Portal', color: '#0f6b62', sections: words.sections, selected: 3 });
  write(pen, 'S3 Network Operations', 322, 152, { size: 36, weight: 700 });
  const y = writeLines(pen, words.intro, 322, 200, 1180, 34, { size: 22, color: SOFT });
  table(pen, { x: 322, y: y + 24, width: 1206, row: 74 }, [0, 380], words.heads, words.rows);
  return pen;
}

/** Who may do what on call: three people without a rating for storage. */
export function drawCompetenceMatrix(language: SampleLanguage): Pen {
  const words = {
    en: { sections: ['People', 'Competence', 'Training', 'Onboarding'], title: 'Competence matrix · on-call team Porto', heads: ['Role holder', 'Network', 'Firewall', 'Storage', 'Monitoring', 'Rated on'] },
    de: { sections: ['Personen', 'Kompetenz', 'Schulung', 'Einarbeitung'], title: 'Kompetenzmatrix · Rufbereitschaft Porto', heads: ['Rolleninhaber', 'Netz', 'Firewall', 'Speicher', 'Überwachung', 'Bewertet am'] },
  }[language];
  const pen = drawApplication({ name: 'Nordlicht People', color: '#7a4a6d', sections: words.sections, selected: 1 });
  write(pen, words.title, 322, 150, { size: 30, weight: 700 });
  const ratings = ['3331', '3233', '2323', '1202', '2213', '3332', '2202', '1302'];
  const people = ratings.map((_, index) => [`E-${String(26 + index)}`, '', '', '', '', index % 3 === 0 ? '2025-11-18' : '2026-01-22']);
  const starts = [0, 240, 440, 640, 840, 1040];
  table(pen, { x: 322, y: 190, width: 1206, row: 78 }, starts, words.heads, people);
  const colors = ['#ffffff', '#f3d9a4', '#bcd9c4', '#6fae86'];
  ratings.forEach((row, number) => {
    row.split('').forEach((rating, column) => {
      const x = 322 + (starts[column + 1] ?? 0) + 14;
      const y = 190 + 78 * (number + 1) + 16;
      box(pen, x, y, 120, 46, colors[Number(rating)] ?? '#fff', 6);
      frame(pen, x, y, 120, 46, rating === '0' ? '#c0392b' : '#c4ced9', 6, rating === '0' ? 3 : 1.5);
      write(pen, rating === '0' ? '–' : rating, x + 60, y + 31, { size: 22, weight: 600, align: 'center' });
    });
  });
  return pen;
}

/** The monthly service report with the availability of a year as bars. */
export function drawServiceReport(language: SampleLanguage): Pen {
  const words = {
    en: { sections: ['Reports', 'S1', 'S2', 'S3', 'Trends'], title: 'Service report S2 ERP Hosting · January 2026', first: 'Month-end closing: 3 of 3 days without a stop', kpis: [['Availability', '99.95 %', 'target 99.90 %'], ['Restore within 4 h', '2 of 2', 'target 100 %'], ['Changes', '14', '1 emergency']], chart: 'Availability, 12 months, line: target' },
    de: { sections: ['Berichte', 'S1', 'S2', 'S3', 'Trends'], title: 'Servicebericht S2 ERP-Hosting · Januar 2026', first: 'Monatsabschluss: 3 von 3 Tagen ohne Unterbrechung', kpis: [['Verfügbarkeit', '99,95 %', 'Ziel 99,90 %'], ['Wiederherstellung in 4 h', '2 von 2', 'Ziel 100 %'], ['Änderungen', '14', '1 Notfall']], chart: 'Verfügbarkeit, 12 Monate, Linie: Ziel' },
  }[language];
  const pen = drawApplication({ name: 'Nordlicht Reporting', color: '#2f4858', sections: words.sections, selected: 2 });
  write(pen, words.title, 322, 148, { size: 30, weight: 700 });
  box(pen, 322, 172, 1206, 60, '#e4f2ea', 8);
  write(pen, words.first, 346, 211, { size: 22, weight: 600, color: '#23613f' });
  words.kpis.forEach(([name = '', value = '', note = ''], index) => {
    const x = 322 + index * 408;
    frame(pen, x, 256, 390, 148, RULE, 8);
    write(pen, name, x + 22, 294, { size: 19, color: SOFT });
    write(pen, value, x + 22, 348, { size: 40, weight: 700 });
    write(pen, note, x + 22, 384, { size: 18, color: SOFT });
  });
  write(pen, words.chart, 322, 460, { size: 19, color: SOFT });
  const shares = [99.94, 99.93, 99.97, 99.92, 99.95, 99.71, 99.93, 99.96, 99.92, 99.94, 99.91, 99.95];
  const yOf = (share: number): number => 900 - (share - 99.6) * 1000;
  shares.forEach((share, index) => {
    const x = 350 + index * 98;
    box(pen, x, yOf(share), 62, 900 - yOf(share), share < 99.9 ? '#c0672b' : '#4d8fa8', 4);
    write(pen, String(((index + 1) % 12) + 1), x + 31, 932, { size: 18, color: SOFT, align: 'center' });
  });
  line(pen, [322, yOf(99.9), 1528, yOf(99.9)], '#1d2939', 3);
  line(pen, [322, 900, 1528, 900], RULE, 2);
  return pen;
}
