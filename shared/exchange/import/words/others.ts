import type { HeadingWords } from './heading-words.ts';

/** Dutch headings. */
export const nl: HeadingWords = {
  language: 'nl',
  words: {
    clause: ['clausule', 'hoofdstuk', 'paragraaf', 'artikel', 'normelement', 'eis nr', 'normparagraaf', 'norm eis', '~referentie'],
    code: ['nr', 'nummer', 'volgnummer', 'ref', 'kenmerk'],
    title: ['titel', 'naam', 'onderwerp', 'benaming'],
    section: ['categorie', 'domein', 'gebied', 'groep', 'thema', 'onderdeel'],
    question: ['vraag', 'vragen', 'auditvraag', 'auditvragen', 'controlepunt', 'controlevraag', 'te controleren', 'toetspunt'],
    requirement: ['eis', 'eisen', 'beschrijving', 'omschrijving', 'tekst', 'normeis', 'criterium'],
    lookFor: ['toelichting', 'richtlijn', 'uitleg', 'aandachtspunten', 'aanwijzing'],
    expectedEvidence: ['verwacht bewijs', 'benodigde documenten', 'bewijsstukken', '~documenten'],
    method: ['methode', 'auditmethode'],
    sampling: ['steekproef', 'steekproefomvang'],
    importance: ['prioriteit', 'ernst', 'gewicht', 'belang', 'kritikaliteit'],
    process: ['proces', 'afdeling'],
    assessment: ['volwassenheid', 'volwassenheidsniveau', 'conform', 'voldoet ja nee', 'resultaat', 'status', 'oordeel', 'beoordeling', 'conformiteit', 'voldoet', 'bevinding type', 'score'],
    notes: ['opmerking', 'opmerkingen', 'notities', 'bevinding', 'bevindingen', 'waarnemingen', 'objectief bewijs', '~bewijs'],
    justification: ['motivering', 'onderbouwing', 'reden'],
    interviewee: ['geïnterviewde', 'gesprekspartner', 'auditee'],
    applicable: ['van toepassing'],
    owner: ['actiehouder', 'proceseigenaar', 'wie', 'actie door', 'verantwoordelijke', 'eigenaar', 'verantwoordelijk'],
    auditor: ['auditor', 'beoordelaar'],
    date: ['datum', 'auditdatum'],
    dueDate: ['streefdatum', 'deadline', 'wanneer', 'datum gereed', 'einddatum', 'vervaldatum', 'gereed op', 'uiterste datum'],
    action: ['actie', 'acties', 'maatregel', 'maatregelen', 'corrigerende maatregel', 'aanbeveling'],
  },
};

/** Turkish headings. */
export const tr: HeadingWords = {
  language: 'tr',
  words: {
    clause: ['madde', 'madde no', 'madde numarası', 'tedbir no', 'kontrol no', 'kontrol numarası', 'tedbir numarası'],
    code: ['no', 'sıra', 'sıra no', 'numara', 'kod'],
    title: ['başlık', 'ad', 'adı', 'tedbir adı', 'kontrol adı', 'konu'],
    section: ['kategori', 'alan', 'bölüm', 'grup', 'başlık grubu'],
    question: ['soru', 'sorular', 'denetim sorusu', 'denetim soruları', 'kontrol sorusu', 'denetim maddesi'],
    requirement: ['gereklilik', 'gereklilikler', 'gereksinim', 'tanım', 'açıklama', 'tedbir', 'kriter'],
    lookFor: ['kılavuz', 'rehber', 'denetim yöntemi önerileri', 'ipucu'],
    expectedEvidence: ['beklenen kanıt', 'gerekli belgeler', '~belgeler', '~doküman'],
    method: ['yöntem', 'denetim yöntemi'],
    importance: ['öncelik', 'önem', 'önem derecesi', 'kritiklik'],
    process: ['süreç', 'birim', 'departman'],
    assessment: ['sonuç', 'durum', 'uygunluk', 'uygunluk durumu', 'değerlendirme', '~bulgu'],
    notes: ['not', 'notlar', 'yorum', 'yorumlar', 'açıklamalar', 'bulgu', 'bulgular', '~kanıt', '~kanıtlar'],
    justification: ['gerekçe'],
    interviewee: ['görüşülen kişi', 'denetlenen'],
    owner: ['sorumlu', 'sorumlu kişi', 'sahibi'],
    auditor: ['denetçi'],
    date: ['tarih', 'denetim tarihi'],
    dueDate: ['son tarih', 'termin', 'hedef tarih'],
    action: ['eylem', 'aksiyon', 'düzeltici faaliyet'],
  },
};

/** Arabic headings. */
export const ar: HeadingWords = {
  language: 'ar',
  words: {
    clause: ['رقم الضابط', 'البند', 'رقم البند', 'المادة', 'رقم المادة', 'رمز الضابط', 'الفقرة'],
    code: ['رقم', 'الرقم', 'م', 'التسلسل', 'المعرف', 'الرمز', 'رقم السؤال'],
    title: ['العنوان', 'الاسم', 'اسم الضابط', 'عنوان البند', 'الضابط', 'الموضوع'],
    section: ['المكون الأساسي', 'المكون الفرعي', 'المجال', 'الفئة', 'القسم', 'النطاق', 'المحور'],
    question: ['السؤال', 'الأسئلة', 'بند التحقق', 'سؤال التدقيق', 'أسئلة التدقيق', 'نقطة التحقق'],
    requirement: ['نص الضابط', 'المتطلب', 'المتطلبات', 'الوصف', 'النص', 'نص المتطلب', 'المعيار'],
    lookFor: ['إرشادات', 'إرشادات التطبيق', 'التوجيهات', 'الشرح'],
    expectedEvidence: ['الأدلة المطلوبة', 'الشواهد المطلوبة', 'المستندات المطلوبة', 'الوثائق المطلوبة', '~المستندات'],
    method: ['الطريقة', 'أسلوب التدقيق'],
    importance: ['الأولوية', 'الأهمية', 'مستوى الخطورة'],
    process: ['العملية', 'الإدارة'],
    assessment: ['الحالة', 'حالة الالتزام', 'النتيجة', 'التقييم', 'مستوى الالتزام', 'الالتزام', 'المطابقة', 'حالة التطبيق'],
    notes: ['الملاحظات', 'ملاحظات', 'التعليقات', 'ملاحظات المدقق', '~الأدلة', '~الشواهد'],
    justification: ['المبرر', 'المبررات', 'السبب'],
    interviewee: ['الشخص الذي تمت مقابلته'],
    owner: ['المسؤول', 'المالك', 'الجهة المسؤولة'],
    auditor: ['المدقق'],
    date: ['التاريخ', 'تاريخ التدقيق'],
    dueDate: ['تاريخ الاستحقاق', 'الموعد النهائي'],
    action: ['الإجراء', 'الإجراءات', 'الإجراء التصحيحي', 'التوصية', 'التوصيات'],
  },
};

/** Headings in Polish, Czech, Swedish and Russian, the commonest words. */
export const pl: HeadingWords = {
  language: 'pl',
  words: {
    clause: ['punkt normy', 'klauzula', 'rozdział', 'wymaganie nr'], code: ['lp', 'nr', 'numer'], title: ['tytuł', 'nazwa', 'temat'],
    section: ['kategoria', 'obszar', 'dziedzina'], question: ['pytanie', 'pytania', 'pytanie audytowe'], requirement: ['wymaganie', 'wymagania', 'opis'],
    lookFor: ['wskazówki', 'wytyczne'], expectedEvidence: ['oczekiwane dowody', 'wymagane dokumenty'], method: ['metoda'], importance: ['priorytet', 'waga'],
    process: ['proces', 'dział'], assessment: ['wynik', 'ocena', 'zgodność', 'status'], notes: ['uwagi', 'komentarz', 'komentarze', 'spostrzeżenia', '~dowody'],
    justification: ['uzasadnienie'], owner: ['odpowiedzialny', 'właściciel'], auditor: ['audytor'], date: ['data'], dueDate: ['termin'], action: ['działanie', 'działania korygujące'],
  },
};
export const cs: HeadingWords = {
  language: 'cs',
  words: {
    clause: ['článek', 'kapitola', 'klauzule', 'bod normy'], code: ['číslo', 'pořadí'], title: ['název', 'téma'], section: ['kategorie', 'oblast'],
    question: ['otázka', 'otázky', 'auditní otázka'], requirement: ['požadavek', 'požadavky', 'popis'], lookFor: ['návod', 'pokyny'],
    importance: ['priorita', 'závažnost'], process: ['proces', 'oddělení'], assessment: ['výsledek', 'hodnocení', 'shoda', 'stav'],
    notes: ['poznámka', 'poznámky', 'komentář', 'zjištění', '~důkaz'], justification: ['zdůvodnění'], owner: ['odpovědný', 'vlastník', 'odpovědná osoba'],
    date: ['datum'], dueDate: ['termín'], action: ['opatření'],
  },
};
export const sv: HeadingWords = {
  language: 'sv',
  words: {
    clause: ['klausul', 'avsnitt', 'kapitel', 'krav nr'], code: ['nr', 'nummer', 'löpnr'], title: ['titel', 'rubrik', 'namn'], section: ['kategori', 'område'],
    question: ['fråga', 'frågor', 'revisionsfråga', 'kontrollfråga'], requirement: ['krav', 'beskrivning', 'text'], lookFor: ['vägledning', 'förklaring'],
    importance: ['prioritet', 'allvarlighet'], process: ['process', 'avdelning'], assessment: ['resultat', 'bedömning', 'status', 'uppfyllt'],
    notes: ['kommentar', 'kommentarer', 'anteckningar', 'iakttagelser', '~bevis'], justification: ['motivering'], owner: ['ansvarig', 'ägare'],
    date: ['datum'], dueDate: ['förfallodatum', 'klart senast'], action: ['åtgärd', 'åtgärder'],
  },
};
export const ru: HeadingWords = {
  language: 'ru',
  words: {
    clause: ['пункт', 'раздел', 'пункт стандарта', 'номер пункта'], code: ['номер', 'п п', 'ид'], title: ['название', 'наименование', 'тема'],
    section: ['категория', 'область'], question: ['вопрос', 'вопросы', 'вопрос аудита', 'контрольный вопрос'], requirement: ['требование', 'требования', 'описание'],
    lookFor: ['пояснение', 'указания'], importance: ['приоритет', 'важность'], process: ['процесс', 'подразделение'],
    assessment: ['результат', 'статус', 'оценка', 'соответствие'], notes: ['комментарий', 'комментарии', 'примечание', 'примечания', 'наблюдения', '~доказательства'],
    justification: ['обоснование'], owner: ['ответственный', 'владелец'], auditor: ['аудитор'], date: ['дата'], dueDate: ['срок'], action: ['действие', 'мера', 'мероприятие'],
  },
};
