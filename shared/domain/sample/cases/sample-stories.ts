import { PLAN_TICKS } from '../../nonconformity/nonconformity.ts';
import { told } from '../sample-words.ts';
import { action, story, taken, type SampleStory } from './sample-story.ts';

/** NC-2025-031: closed with its effect confirmed; the same kind came back in 2026. */
const RESOLUTION_NOTES = story(31, [
  taken('issue', '2025-06-06', 'AB'),
  taken('acknowledge', '2025-06-09', 'desk'),
  {
    write: {
      containment: {
        correction: told('INC-17211 and INC-17240 completed from the call log.', 'INC-17211 und INC-17240 aus dem Gesprächsprotokoll ergänzt.'),
        extent: told('All 388 incidents closed in May looked through: 11 more without a resolution, completed.', 'Alle 388 im Mai geschlossenen Störungen durchgesehen: 11 weitere ohne Lösung, ergänzt.'),
        doneOn: '2025-06-11',
        evidence: told('List of 13 tickets, 11 June 2025', 'Liste der 13 Tickets, 11.06.2025'),
        responsible: 'Peeter Saar',
      },
    },
  },
  taken('contain', '2025-06-12', 'desk'),
  {
    write: {
      cause: {
        direct: told('Agents close tickets with one word when the queue is long.', 'Bei langer Warteschlange schließen Agenten Tickets mit einem Wort.'),
        root: told('The closing step of the procedure is not checked by anything or anybody.', 'Den Abschlussschritt des Verfahrens prüft weder ein Werkzeug noch ein Mensch.'),
        category: 'procedure-not-followed',
        whys: [
          told('The field was left with one word.', 'Im Feld blieb ein Wort stehen.'),
          told('Closing fast is what the wallboard rewards.', 'Die Anzeigetafel belohnt schnelles Schließen.'),
          told('No check looks at the text before or after closing.', 'Vor und nach dem Schließen sieht niemand auf den Text.'),
        ],
      },
      actions: [
        action(11, 'desk', '2025-08-29', '2025-08-27', ['Let the tool ask for at least 20 characters at closing', 'Werkzeug verlangt beim Schließen mindestens 20 Zeichen'], ['Configuration CHG-2291 and a test ticket', 'Konfiguration CHG-2291 und ein Testticket'], ['30 tickets of September have a resolution that others can follow', '30 Tickets aus September haben eine nachvollziehbare Lösung']),
        action(12, 'desk', '2025-08-15', '2025-08-12', ['Weekly look at five closed tickets per agent', 'Wöchentlich fünf geschlossene Tickets je Agent ansehen'], ['Records of four weeks', 'Aufzeichnungen von vier Wochen'], ['Fewer than one in fifty without remark by September', 'Bis September weniger als eines von fünfzig beanstandet']),
      ],
      ticks: PLAN_TICKS,
    },
  },
  taken('find-cause', '2025-06-20', 'desk'),
  taken('submit-plan', '2025-06-20', 'desk', { confirmedBy: 'quality' }),
  taken('accept-plan', '2025-06-24', 'AB'),
  taken('implement', '2025-08-29', 'desk'),
  taken('accept-evidence', '2025-09-03', 'JL', { review: { reference: 'CHG-2291', comment: told('Tool and records seen.', 'Werkzeug und Aufzeichnungen gesehen.') } }),
  taken('confirm-effective', '2025-09-12', 'JL', {
    check: { checked: told('Tickets closed in September', 'Im September geschlossene Tickets'), sample: '30 / 212', result: told('All 30 can be followed.', 'Alle 30 sind nachvollziehbar.') },
  }),
  taken('close', '2025-09-12', 'quality'),
]);

/** NC-2025-041: done, its evidence waits for somebody to look at it. */
const ACCESS_REQUESTS = story(41, [
  taken('issue', '2025-11-28', 'AB'),
  taken('acknowledge', '2025-12-01', 'desk'),
  {
    write: {
      containment: {
        correction: told('Approvals of the five requests obtained afterwards; one access withdrawn.', 'Freigaben der fünf Anträge nachgeholt; ein Zugang entzogen.'),
        extent: told('All 640 access requests of the quarter compared with the approvals: 38 without one.', 'Alle 640 Zugangsanträge des Quartals mit den Freigaben verglichen: 38 ohne.'),
        doneOn: '2025-12-03',
        evidence: told('Comparison of 3 Dec 2025', 'Abgleich vom 03.12.2025'),
        responsible: 'Peeter Saar',
      },
    },
  },
  taken('contain', '2025-12-03', 'desk'),
  {
    write: {
      cause: {
        direct: told('Requests by phone are carried out at once.', 'Telefonische Anträge werden sofort ausgeführt.'),
        root: told('The request form does not cover urgent access, so the desk had to find its own way.', 'Das Antragsformular kennt keinen dringenden Zugang; der Desk musste sich selbst helfen.'),
        category: 'procedure-missing',
        whys: [
          told('The caller could not wait for the form.', 'Der Anrufer konnte nicht auf das Formular warten.'),
          told('There is no short way for urgent access.', 'Es gibt keinen kurzen Weg für dringende Zugänge.'),
        ],
      },
      actions: [
        action(21, 'desk', '2026-01-23', '2026-01-21', ['Short way for urgent access with approval by text message', 'Kurzer Weg für dringende Zugänge mit Freigabe per Nachricht'], ['Procedure v2.4 and ten requests', 'Verfahren v2.4 und zehn Anträge'], ['No access without approval in a month', 'Einen Monat lang kein Zugang ohne Freigabe']),
        action(22, 'desk', '2026-01-30', '2026-02-04', ['Monthly comparison of accesses and approvals', 'Monatlicher Abgleich von Zugängen und Freigaben'], ['Comparison of January', 'Abgleich Januar'], ['Differences found within the month', 'Abweichungen im selben Monat gefunden']),
      ],
      ticks: PLAN_TICKS,
    },
  },
  taken('find-cause', '2025-12-09', 'desk'),
  taken('submit-plan', '2025-12-10', 'desk', { confirmedBy: 'quality' }),
  taken('accept-plan', '2025-12-12', 'AB'),
  taken('implement', '2026-02-05', 'desk'),
]);

/** NC-2025-042: the first plan was rejected, the second waits for a decision. */
const CAPACITY_PLAN = story(42, [
  taken('issue', '2025-11-28', 'AB'),
  taken('acknowledge', '2025-12-01', 'operations'),
  {
    write: {
      containment: {
        correction: told('Storage of S2 widened by 8 TB on loan; use at 72 %.', 'Speicher von S2 leihweise um 8 TB erweitert; Auslastung 72 %.'),
        extent: told('Plans of S1 and S3 looked at: S3 also without a plan, use uncritical.', 'Pläne von S1 und S3 geprüft: S3 ebenfalls ohne Plan, Auslastung unkritisch.'),
        doneOn: '2025-12-03',
        evidence: told('Delivery note and graph of 3 Dec 2025', 'Lieferschein und Kurve vom 03.12.2025'),
        responsible: 'Lena Vogt',
      },
      cause: {
        direct: told('The plan of 2024 was not renewed.', 'Der Plan von 2024 wurde nicht erneuert.'),
        root: told('The task was forgotten in the change of the team.', 'Die Aufgabe ging beim Teamwechsel vergessen.'),
        category: 'other',
        whys: [told('Nobody renewed the plan.', 'Niemand hat den Plan erneuert.')],
      },
      actions: [
        action(31, 'operations', '2026-01-16', null, ['Write the capacity plan 2026 for S2 and S3', 'Kapazitätsplan 2026 für S2 und S3 schreiben'], ['Approved plan', 'Freigegebener Plan'], ['No alarm without a decision within ten days', 'Kein Alarm ohne Entscheidung binnen zehn Tagen']),
      ],
      ticks: PLAN_TICKS,
    },
  },
  taken('contain', '2025-12-03', 'operations'),
  taken('find-cause', '2025-12-08', 'operations'),
  taken('submit-plan', '2025-12-09', 'operations', { confirmedBy: 'quality' }),
  taken('reject-plan', '2025-12-12', 'AB', {
    reason: told('“Forgotten” says what happened, not why the system let it happen. Who owns the plan?', '„Vergessen“ sagt, was geschah, nicht warum das System es zuließ. Wem gehört der Plan?'),
  }),
  {
    write: {
      cause: {
        direct: told('The plan of 2024 was not renewed.', 'Der Plan von 2024 wurde nicht erneuert.'),
        root: told('Capacity has no owner since the teams were merged; alarms reach one technician who may not decide.', 'Seit der Zusammenlegung der Teams hat Kapazität keinen Verantwortlichen; Alarme erreichen einen Techniker, der nicht entscheiden darf.'),
        category: 'responsibility-unclear',
        whys: [
          told('Nobody renewed the plan.', 'Niemand hat den Plan erneuert.'),
          told('The role that did it ended with the merger of the teams.', 'Die Rolle dafür endete mit der Zusammenlegung der Teams.'),
          told('Roles are not compared with processes when teams change.', 'Rollen werden bei Teamwechseln nicht mit Prozessen abgeglichen.'),
        ],
      },
      actions: [
        action(31, 'operations', '2026-02-27', null, ['Write the capacity plan 2026 for S2 and S3', 'Kapazitätsplan 2026 für S2 und S3 schreiben'], ['Approved plan', 'Freigegebener Plan'], ['No alarm without a decision within ten days', 'Kein Alarm ohne Entscheidung binnen zehn Tagen']),
        action(32, 'operations', '2026-02-13', null, ['Name an owner of capacity and route alarms to the role', 'Verantwortliche für Kapazität benennen, Alarme an die Rolle leiten'], ['Role description and alarm route', 'Rollenbeschreibung und Alarmweg'], ['Three test alarms answered by the owner', 'Drei Testalarme vom Verantwortlichen beantwortet']),
      ],
    },
  },
  taken('find-cause', '2026-01-14', 'operations'),
  taken('submit-plan', '2026-01-15', 'operations', { confirmedBy: 'quality' }),
]);

/** NC-2025-043: taken note of, and then nothing. */
const ASSET_PLACES = story(43, [taken('issue', '2025-11-28', 'AB'), taken('acknowledge', '2025-12-02', 'operations')]);

/** NC-2025-044: carried out and seen; whether it works is still to be checked. */
const LESSONS_LEARNED = story(44, [
  taken('issue', '2025-11-28', 'AB'),
  taken('acknowledge', '2025-11-28', 'quality'),
  {
    write: {
      containment: {
        correction: told('Reviews of both incidents held on 2 Dec 2025.', 'Nachbesprechungen beider Vorfälle am 02.12.2025 gehalten.'),
        extent: told('All four incidents of 2025 looked at; the other two have records.', 'Alle vier Vorfälle 2025 geprüft; die anderen zwei haben Aufzeichnungen.'),
        doneOn: '2025-12-02',
        evidence: told('Minutes SEC-R-7 and SEC-R-8', 'Protokolle SEC-R-7 und SEC-R-8'),
        responsible: 'Peeter Saar',
      },
      cause: {
        direct: told('Reviews were planned but moved behind daily work.', 'Nachbesprechungen waren geplant, wichen aber dem Tagesgeschäft.'),
        root: told('The incident can be closed in the tool before its review is held.', 'Der Vorfall lässt sich im Werkzeug vor seiner Nachbesprechung schließen.'),
        category: 'tool-or-system',
        whys: [
          told('The review was moved twice.', 'Die Nachbesprechung wurde zweimal verschoben.'),
          told('A closed incident is on nobody’s list.', 'Ein geschlossener Vorfall steht auf keiner Liste.'),
        ],
      },
      actions: [
        action(41, 'desk', '2026-01-16', '2026-01-12', ['Close security incidents only with a review', 'Sicherheitsvorfälle nur mit Nachbesprechung schließen'], ['Workflow v5 and its test', 'Workflow v5 und sein Test'], ['Each incident of the next quarter has its review', 'Jeder Vorfall des nächsten Quartals hat seine Nachbesprechung']),
      ],
      ticks: PLAN_TICKS,
    },
  },
  taken('contain', '2025-12-02', 'desk'),
  taken('find-cause', '2025-12-05', 'desk'),
  taken('submit-plan', '2025-12-05', 'desk', { confirmedBy: 'quality' }),
  taken('accept-plan', '2025-12-09', 'AB'),
  taken('implement', '2026-01-14', 'desk'),
  taken('accept-evidence', '2026-01-20', 'JL', { review: { reference: 'Workflow v5', comment: told('Tried with a test incident.', 'Mit einem Testvorfall ausprobiert.') } }),
]);

/** How the nonconformities of the sample that were issued went on. */
export const SAMPLE_STORIES: readonly SampleStory[] = [RESOLUTION_NOTES, ACCESS_REQUESTS, CAPACITY_PLAN, ASSET_PLACES, LESSONS_LEARNED];
