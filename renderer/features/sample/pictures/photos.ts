import type { SampleLanguage } from '#shared/domain/sample/sample-words.ts';
import { asPhoto, box, downward, frame, HAND, line, MONO, newPen, shadowed, steadyNumbers, write, writeLines, type Pen } from './pen.ts';

/** The door of server room H2: closed, its padlock hanging open. */
export function drawDoor(language: SampleLanguage): Pen {
  const pen = newPen(1600, 1200);
  box(pen, 0, 0, 1600, 1200, downward(pen, 0, 1200, '#c9c6bd', '#b3afa4'));
  box(pen, 0, 1060, 1600, 140, downward(pen, 1060, 1200, '#5c5a57', '#403e3c'));
  line(pen, [0, 1060, 1600, 1060], '#87837b', 8);
  shadowed(pen, 36, () => box(pen, 380, 70, 700, 1000, '#74808a', 6));
  box(pen, 410, 100, 640, 970, downward(pen, 100, 1070, '#9fabb4', '#8592a0', '#76838f'), 4);
  const streak = steadyNumbers(7);
  for (let index = 0; index < 60; index += 1) {
    const x = 412 + streak() * 636;
    line(pen, [x, 104, x, 1066], `rgba(255, 255, 255, ${String(0.02 + streak() * 0.03)})`, 2 + streak() * 5);
  }
  for (let row = 0; row < 5; row += 1) box(pen, 560, 900 + row * 24, 340, 10, '#66727d', 5);
  shadowed(pen, 10, () => box(pen, 560, 190, 340, 120, '#f4f4ee', 6));
  write(pen, language === 'de' ? 'SERVERRAUM H2' : 'SERVER ROOM H2', 730, 244, { size: 34, weight: 700, align: 'center', color: '#21303c' });
  write(pen, language === 'de' ? 'Zutritt nur mit Eintrag' : 'Sign the log before entering', 730, 284, { size: 22, align: 'center', color: '#4d5a66' });
  // Badge reader beside the door.
  shadowed(pen, 14, () => box(pen, 1160, 520, 120, 190, '#2b3036', 14));
  box(pen, 1178, 540, 84, 96, '#3b424a', 8);
  box(pen, 1208, 660, 24, 24, '#d04a3b', 12);
  // Hasp, and the padlock that hangs in it without being closed.
  shadowed(pen, 12, () => box(pen, 940, 560, 190, 46, '#b9bec2', 8));
  box(pen, 958, 576, 14, 14, '#7c8286', 7);
  box(pen, 1090, 572, 30, 22, '#4f565c', 11);
  pen.save();
  pen.translate(1104, 586);
  pen.rotate(0.16);
  pen.strokeStyle = '#d7dbde';
  pen.lineWidth = 17;
  pen.lineCap = 'round';
  pen.beginPath();
  pen.moveTo(-4, 96);
  pen.lineTo(-4, 20);
  pen.arc(-46, 20, 42, 0, Math.PI, true);
  pen.lineTo(-88, 42);
  pen.stroke();
  shadowed(pen, 18, () => box(pen, -110, 96, 132, 118, downward(pen, 96, 214, '#d9a93f', '#b07d1e'), 14));
  box(pen, -62, 132, 34, 34, '#4a3a14', 17);
  box(pen, -52, 150, 14, 40, '#4a3a14', 5);
  pen.restore();
  asPhoto(pen, 11);
  return pen;
}

/** The whiteboard after the review of a major incident: time line, why, what next. */
export function drawWhiteboard(language: SampleLanguage): Pen {
  const words = {
    en: { title: 'MI-2026-01  what happened', times: ['06:12 alarm', '06:20 NOC calls', '06:31 first mail', '07:05 switch back', '07:20 all up'], why: 'WHY?', causes: ['config pushed by script', 'no check after push', 'script has no owner'], next: 'NEXT', actions: ['check step in script  (Jaan, 2 Mar)', 'owner for scripts  (Rui, 13 Mar)', 'tell customers at 15 min  ✓'] },
    de: { title: 'MI-2026-01  was geschah', times: ['06:12 Alarm', '06:20 NOC ruft an', '06:31 erste Mail', '07:05 Rückschaltung', '07:20 alles da'], why: 'WARUM?', causes: ['Konfig per Skript verteilt', 'keine Prüfung danach', 'Skript ohne Eigner'], next: 'WEITER', actions: ['Prüfschritt ins Skript  (Jaan, 2.3.)', 'Eigner für Skripte  (Rui, 13.3.)', 'Kunden nach 15 min informieren  ✓'] },
  }[language];
  const pen = newPen(1600, 1200);
  box(pen, 0, 0, 1600, 1200, downward(pen, 0, 1200, '#8d9aa0', '#74838a'));
  shadowed(pen, 40, () => box(pen, 90, 90, 1420, 940, '#aeb4b8', 10));
  box(pen, 112, 112, 1376, 896, downward(pen, 112, 1008, '#fbfbf8', '#eceeea'), 4);
  shadowed(pen, 16, () => box(pen, 520, 1010, 560, 34, '#c6cbce', 6));
  ['#24518f', '#b3392f', '#2d7a4d'].forEach((color, index) => box(pen, 560 + index * 130, 1000, 104, 20, color, 8));
  const hand = (text: string, x: number, y: number, size: number, color: string, turn = 0): void => {
    pen.save();
    pen.translate(x, y);
    pen.rotate(turn);
    write(pen, text, 0, 0, { size, font: HAND, color, weight: 500 });
    pen.restore();
  };
  hand(words.title, 170, 206, 54, '#24518f', -0.012);
  line(pen, [168, 226, 470, 222, 800, 228], '#24518f', 6);
  line(pen, [190, 330, 700, 326, 1400, 332], '#333a40', 6);
  line(pen, [1372, 314, 1404, 332, 1370, 350], '#333a40', 6);
  words.times.forEach((text, index) => {
    const x = 220 + index * 240;
    line(pen, [x, 312, x + 2, 348], '#333a40', 6);
    hand(text, x - 40, index % 2 === 0 ? 296 : 392, 29, '#333a40', index % 2 === 0 ? -0.02 : 0.015);
  });
  hand(words.why, 180, 500, 44, '#b3392f');
  words.causes.forEach((text, index) => {
    hand(text, 200 + index * 26, 572 + index * 92, 36, '#b3392f', 0.006 * index);
    if (index > 0) line(pen, [184 + index * 26, 516 + index * 92, 176 + index * 26, 540 + index * 92, 190 + index * 26, 560 + index * 92], '#b3392f', 5);
  });
  line(pen, [716, 452, 722, 700, 714, 940], '#9aa3a8', 4);
  hand(words.next, 780, 500, 44, '#2d7a4d');
  words.actions.forEach((text, index) => {
    line(pen, [786, 556 + index * 100, 814, 556 + index * 100, 813, 584 + index * 100, 787, 583 + index * 100, 786, 556 + index * 100], '#2d7a4d', 5);
    hand(text, 836, 584 + index * 100, 34, '#2d7a4d', -0.008);
  });
  pen.save();
  pen.globalAlpha = 0.35;
  pen.transform(1, 0, -0.5, 1, 0, 0);
  box(pen, 1240, 112, 110, 896, '#ffffff');
  pen.restore();
  asPhoto(pen, 23);
  return pen;
}

/** A page of the change board's protocol on a desk: three approvals later than the work. */
export function drawBoardProtocol(language: SampleLanguage): Pen {
  const words = {
    en: { title: 'Change board · protocol CAB-2026-06', date: '11 February 2026, 10:00, Hamburg and by video', present: 'Present: change manager (chair), service owners S1 and S2, network, security', heads: ['Change', 'Subject', 'Work began', 'Approved'], subjects: ['Memory of ERP host 4', 'Patch set ERP hosts 2, 3', 'Storage firmware', 'Mail relay'], end: 'Next board: 18 February 2026' },
    de: { title: 'Change-Gremium · Protokoll CAB-2026-06', date: '11. Februar 2026, 10:00, Hamburg und per Video', present: 'Anwesend: Change-Manager (Leitung), Serviceeigner S1 und S2, Netz, Sicherheit', heads: ['Änderung', 'Gegenstand', 'Beginn', 'Freigabe'], subjects: ['Speicher ERP-Host 4', 'Patches ERP-Hosts 2, 3', 'Speicher-Firmware', 'Mail-Relay'], end: 'Nächste Sitzung: 18. Februar 2026' },
  }[language];
  const pen = newPen(1600, 1200);
  box(pen, 0, 0, 1600, 1200, downward(pen, 0, 1200, '#a97c50', '#8b6139'));
  const grainOf = steadyNumbers(3);
  for (let index = 0; index < 90; index += 1) {
    const y = grainOf() * 1200;
    line(pen, [0, y, 800, y + grainOf() * 14 - 7, 1600, y + grainOf() * 10], `rgba(70, 40, 15, ${String(0.04 + grainOf() * 0.08)})`, 1 + grainOf() * 5);
  }
  pen.save();
  pen.translate(800, 620);
  pen.rotate(-0.035);
  shadowed(pen, 48, () => box(pen, -600, -560, 1200, 1240, '#fdfdfa'));
  write(pen, words.title, -520, -460, { size: 40, weight: 700 });
  write(pen, words.date, -520, -410, { size: 25, color: '#4d5a66' });
  writeLines(pen, words.present, -520, -352, 1040, 34, { size: 23 });
  const starts = [-520, -310, 60, 310];
  line(pen, [-520, -282, 520, -282], '#27333f', 3);
  words.heads.forEach((head, index) => write(pen, head, starts[index] ?? 0, -244, { size: 24, weight: 700 }));
  line(pen, [-520, -222, 520, -222], '#27333f', 2);
  const changes = [['CHG-3290', '08.02.', '11.02.'], ['CHG-3312', '09.02.', '11.02.'], ['CHG-3340', '10.02.', '11.02.'], ['CHG-3361', '13.02.', '11.02.']] as const;
  changes.forEach(([number, began, approved], index) => {
    const y = -168 + index * 76;
    [number, words.subjects[index] ?? '', began, approved].forEach((text, column) => write(pen, text, starts[column] ?? 0, y, column === 1 ? { size: 26 } : { size: 26, font: MONO }));
    line(pen, [-520, y + 26, 520, y + 26], '#c3cad1', 1.5);
  });
  line(pen, [-536, -206, -540, 20, 540, 18, 536, -208, -536, -206], '#c0392b', 5);
  write(pen, words.end, -520, 190, { size: 23, color: '#4d5a66' });
  write(pen, '!', 556, -80, { size: 90, font: HAND, color: '#c0392b', weight: 700 });
  line(pen, [-500, 330, -430, 290, -400, 350, -330, 300, -270, 345, -190, 310], '#24518f', 5);
  line(pen, [-520, 372, -140, 372], '#7b8792', 2);
  pen.restore();
  // A pen lies beside.
  pen.save();
  pen.translate(1420, 760);
  pen.rotate(1.2);
  shadowed(pen, 20, () => box(pen, -220, -15, 440, 30, '#20364f', 14));
  box(pen, 130, -17, 60, 34, '#c9ced3', 8);
  pen.restore();
  asPhoto(pen, 31);
  return pen;
}

/** A rack with a switch whose tag says 4410. */
export function drawRack(): Pen {
  const pen = newPen(1600, 1200);
  box(pen, 0, 0, 1600, 1200, '#14181d');
  box(pen, 140, 0, 1320, 1200, downward(pen, 0, 1200, '#2c333b', '#1c2127'));
  for (const x of [140, 1390]) {
    box(pen, x, 0, 70, 1200, '#3c4650');
    for (let y = 20; y < 1200; y += 46) box(pen, x + 27, y, 16, 16, '#15191d', 3);
  }
  const next = steadyNumbers(19);
  const unit = (y: number, height: number, ports: number): void => {
    shadowed(pen, 14, () => box(pen, 214, y, 1172, height, downward(pen, y, y + height, '#5d6872', '#434d56'), 6));
    for (let port = 0; port < ports; port += 1) {
      const x = 262 + (port % 24) * 36;
      const row = y + 24 + Math.floor(port / 24) * 56;
      box(pen, x, row, 28, 30, '#101417', 3);
      box(pen, x + 3, row - 9, 7, 5, next() > 0.35 ? '#7ee081' : '#3b4a3c', 2);
      if (next() > 0.45) {
        const color = ['#2f6fb0', '#d0a12b', '#8a8f94', '#b34a3c'][Math.floor(next() * 4)] ?? '#888';
        pen.strokeStyle = color;
        pen.lineWidth = 11;
        pen.beginPath();
        pen.moveTo(x + 14, row + 16);
        pen.bezierCurveTo(x + 10, row + 120, x + 60 + next() * 90, row + 140, x + 40 + next() * 240, y + height + 130 + next() * 50);
        pen.stroke();
      }
    }
  };
  unit(60, 130, 48);
  unit(420, 130, 48);
  unit(800, 130, 48);
  shadowed(pen, 10, () => box(pen, 1150, 452, 214, 72, '#f6f1d8', 4));
  write(pen, 'NORDLICHT', 1166, 478, { size: 18, weight: 700, color: '#333' });
  write(pen, '4410', 1166, 514, { size: 34, weight: 700, font: MONO, color: '#111' });
  for (let bar = 0; bar < 22; bar += 1) box(pen, 1262 + bar * 4.2, 488, next() > 0.5 ? 3 : 1.6, 28, '#222');
  shadowed(pen, 8, () => box(pen, 660, 288, 280, 62, '#ffffff', 4));
  write(pen, 'RACK H2-07', 800, 331, { size: 32, weight: 700, align: 'center' });
  asPhoto(pen, 43);
  return pen;
}

/** A shift PC, photographed: the procedure on the screen is the one of 2023. */
export function drawOldProcedure(language: SampleLanguage): Pen {
  const words = {
    en: { title: 'Procedure: major incidents', version: 'Version 2.1 · 6 June 2023', steps: ['1  Shift lead decides and opens the bridge', '2  Inform the managing director by phone', '3  First message to customers within 30 min', '4  Call the supplier hot lines (annex A)', '5  Review within ten working days'], path: 'C:\\Shift\\Docs\\major-incident_v2.1.pdf' },
    de: { title: 'Verfahren: schwere Störungen', version: 'Version 2.1 · 06.06.2023', steps: ['1  Schichtleitung entscheidet, öffnet Konferenz', '2  Geschäftsführer telefonisch informieren', '3  Erste Meldung an Kunden binnen 30 min', '4  Lieferanten-Hotlines anrufen (Anlage A)', '5  Nachbesprechung binnen zehn Arbeitstagen'], path: 'C:\\Schicht\\Dok\\schwere-stoerung_v2.1.pdf' },
  }[language];
  const pen = newPen(1600, 1200);
  box(pen, 0, 0, 1600, 1200, downward(pen, 0, 1200, '#39434b', '#20272c'));
  box(pen, 0, 1010, 1600, 190, downward(pen, 1010, 1200, '#7b6a57', '#57493b'));
  shadowed(pen, 30, () => box(pen, 700, 960, 200, 110, '#15181b', 6));
  shadowed(pen, 30, () => box(pen, 560, 1050, 480, 36, '#1b1f23', 10));
  shadowed(pen, 50, () => box(pen, 150, 70, 1300, 900, '#0f1214', 22));
  box(pen, 180, 100, 1240, 830, '#e7ebef', 4);
  box(pen, 180, 100, 1240, 52, '#37424d');
  write(pen, words.path, 206, 134, { size: 22, color: '#dfe5ea', font: MONO });
  shadowed(pen, 14, () => box(pen, 380, 186, 840, 744, '#ffffff'));
  box(pen, 440, 234, 64, 64, '#1f5f8b', 10);
  write(pen, 'Nordlicht IT Services GmbH', 526, 274, { size: 24, color: '#5b6879' });
  write(pen, words.title, 440, 370, { size: 40, weight: 700 });
  write(pen, words.version, 440, 418, { size: 26, weight: 600, color: '#b4690e' });
  frame(pen, 424, 384, 420, 50, '#c0392b', 10, 5);
  words.steps.forEach((step, index) => write(pen, step, 440, 506 + index * 66, { size: 26 }));
  pen.save();
  pen.globalAlpha = 0.08;
  pen.transform(1, 0, -0.7, 1, 0, 0);
  box(pen, 1000, 100, 360, 830, '#ffffff');
  pen.restore();
  asPhoto(pen, 57);
  return pen;
}
