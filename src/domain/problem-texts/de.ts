import type { ProblemTexts } from './problem-text.ts';

const READABLE = 'Personio > Einstellungen > API-Zugriffsdaten > „Lesbare Mitarbeiterattribute“';
const NEXT_RUN = 'Nichts zu tun: Die nächste Synchronisation vergleicht erneut.';

/** As `en.ts`, in German. The reader is addressed as "Sie". */
export const DE: ProblemTexts = {
  'personio-credentials-refused': () => ({
    sentence: `Personio hat die API-Zugriffsdaten abgelehnt: Client-ID oder Client-Secret ist falsch oder wurde widerrufen.`,
    remedy:
      'Übertragen Sie beide erneut aus Personio > Einstellungen > API-Zugriffsdaten in die Integration und starten Sie die Prüfung.',
  }),
  'personio-access-refused': () => ({
    sentence: `Personio kennt die API-Zugriffsdaten, lässt sie aber nicht lesen, was die Synchronisation braucht.`,
    remedy: 'Geben Sie den Zugriffsdaten Leserechte für Mitarbeitende: Personio > Einstellungen > API-Zugriffsdaten.',
  }),
  'webhooks-access-refused': () => ({
    sentence: `Personio kennt die API-Zugangsdaten, lässt sie aber keine Webhooks verwalten. Änderungen werden nur durch Nachsehen gefunden.`,
    remedy:
      'Den Zugangsdaten das Lesen und Schreiben von Webhooks erlauben: Personio > Einstellungen > API-Zugangsdaten. Oder Webhooks in der Integration ausschalten.',
  }),
  'webhook-refused': () => ({
    sentence: 'Personio hat das Abonnement für Webhooks abgelehnt. Änderungen werden nur durch Nachsehen gefunden.',
    remedy:
      'Betrieb: MATRIKEL_PUBLIC_URL muss eine https-Adresse sein, die Personio erreicht. Ist sie das, beim Support von Personio fragen, ob Webhooks zum Vertrag gehören.',
  }),
  'webhook-no-public-url': () => ({
    sentence:
      'Webhooks sind eingeschaltet, aber Matrikel hat keine Adresse im Internet, die Personio aufrufen könnte. Änderungen werden nur durch Nachsehen gefunden.',
    remedy:
      'Betrieb: MATRIKEL_PUBLIC_URL für die API setzen. Bis dahin im Zeitplan der Integration alle paar Minuten nach Änderungen sehen lassen.',
  }),
  'lms-key-refused': () => ({
    sentence: `Das LMS hat den API-Schlüssel abgelehnt: Er ist falsch oder wurde widerrufen.`,
    remedy:
      'Bitten Sie die Administration des LMS um einen gültigen API-Schlüssel und tragen Sie ihn in der Integration ein.',
  }),
  'host-unreachable': ({ vendor }) => ({
    sentence: `Keine Verbindung: ${vendor} ist nicht erreichbar.`,
    remedy:
      'Prüfen Sie die Basis-URL in der Integration. Stimmt sie, fragen Sie den Betrieb, ob der Server diese Adresse erreichen darf.',
  }),
  'host-not-allowed': () => ({
    sentence: 'Die Basis-URL gehört nicht zum Anbieter, und der Betrieb hat ihren Host nicht freigegeben.',
    remedy:
      'Berichtigen Sie die Basis-URL, oder bitten Sie den Betrieb, den Host in MATRIKEL_ALLOWED_HOSTS aufzunehmen.',
  }),
  'vendor-unavailable': ({ vendor }) => ({
    sentence: `Ein Versuch ist an einer Störung gescheitert: ${vendor} ist zurzeit nicht verfügbar.`,
    remedy:
      'Meist vergeht das von selbst; starten Sie die Synchronisation später erneut. Hält es an, fragen Sie den Support des Anbieters.',
  }),
  'vendor-bad-answer': ({ vendor }) => ({
    sentence: `Was ${vendor} geantwortet hat, war nicht zu verstehen.`,
    remedy:
      'Prüfen Sie, ob die Basis-URL zur API und nicht zu einer Webseite führt; stimmt sie, wenden Sie sich an den Betrieb.',
  }),
  'rate-limited': ({ vendor }) => ({
    sentence: `Im Moment lässt ${vendor} keine weiteren Aufrufe zu.`,
    remedy:
      'Starten Sie die Synchronisation später erneut, oder senken Sie die Aufrufe pro Minute, falls andere Programme dasselbe Konto nutzen.',
  }),
  'vendor-feature-off': ({ vendor }) => ({
    sentence: `Die Zugangsdaten gelten, aber ${vendor} bietet nicht an, was die Synchronisation brauchte: Vielleicht fehlt es im Tarif des Portals.`,
    remedy:
      'Fragen Sie den Support, ob das Portal es enthält, oder schalten Sie in den Einstellungen der Integration ab, was es braucht.',
  }),
  'lms-api-off': ({ vendor }) => ({
    sentence: `Bei ${vendor} sind die Webservices ausgeschaltet: Kein Programm bekommt eine Antwort.`,
    remedy:
      'Bitten Sie die Administration des LMS, Webservices und deren REST-Protokoll einzuschalten, und prüfen Sie die Adresse.',
  }),
  'lms-function-missing': ({ vendor, what }) => ({
    sentence: `Der Zugangsschlüssel für ${vendor} öffnet nicht alles, was der Abgleich braucht${what}.`,
    remedy:
      'Bitten Sie die Administration des LMS, die Funktion in den Dienst aufzunehmen, zu dem der Schlüssel gehört. Fehlen alle, ist der Schlüssel abgelaufen oder gilt nicht von diesem Server aus.',
  }),
  'lms-right-missing': ({ vendor, what }) => ({
    sentence: `Dem Konto, zu dem der Zugangsschlüssel für ${vendor} gehört, fehlt ein Recht${what}.`,
    remedy: 'Bitten Sie die Administration des LMS, es der Rolle dieses Kontos zu erlauben, für die ganze Site.',
  }),
  'lms-version-old': ({ vendor, what }) => ({
    sentence: `Die Version von ${vendor} ist älter als die, mit denen der Abgleich erprobt ist${what}.`,
    remedy: 'Sehen Sie sich den ersten Plan genau an, und lassen Sie das LMS aktualisieren.',
  }),
  'lms-account-unfit': ({ vendor, what }) => ({
    sentence: `Mit dem Konto, zu dem der Zugangsschlüssel für ${vendor} gehört, lässt sich so nicht arbeiten${what}.`,
    remedy:
      'Bitten Sie die Administration des LMS, sein Profil zu vervollständigen (Adresse und Pflichtfelder) und zu erledigen, was auf seinen Inhaber wartet: ein neues Passwort, oder eine Richtlinie, der zuzustimmen ist.',
  }),
  'lms-site-administrator': ({ vendor }) => ({
    sentence: `Der Zugangsschlüssel für ${vendor} gehört einer Site-Administration und darf deshalb jede andere ändern.`,
    remedy: 'Bitten Sie die Administration des LMS um den Schlüssel eines Dienstkontos, das keine ist.',
  }),
  'attribute-not-readable': ({ attribute }) => ({
    sentence: `Personio gibt ${attribute} nicht heraus; das zugehörige Feld im LMS bleibt, wie es ist.`,
    remedy: `Geben Sie ${attribute} frei: ${READABLE}.`,
  }),
  'attribute-unknown': ({ attribute }) => ({
    sentence: `Die Einstellungen nennen ${attribute}; unter diesem Namen gibt Personio nichts heraus.`,
    remedy: `Prüfen Sie die Schreibweise, oder geben Sie ${attribute} frei: ${READABLE}.`,
  }),
  'attribute-ambiguous': ({ attribute }) => ({
    sentence: `Die Einstellungen nennen ${attribute}; in Personio tragen mehrere Attribute diesen Namen.`,
    remedy:
      'Tragen Sie statt des Namens den Schlüssel des Attributs ein (etwa dynamic_1234567), oder benennen Sie eines in Personio um.',
  }),
  'scope-attribute-unreadable': ({ attribute }) => ({
    sentence: `Wer zur Synchronisation gehört, entscheidet ${attribute}; Personio gibt es nicht heraus. Niemand wurde geändert.`,
    remedy: `Prüfen Sie die Schreibweise im Geltungsbereich, oder geben Sie ${attribute} frei: ${READABLE}.`,
  }),
  'field-unknown': ({ field, allowed }) => ({
    sentence: `Die Einstellungen nennen für eine Zuordnung ${field}; das gibt es im LMS nicht.`,
    remedy: `Wählen Sie für die Zuordnung ein anderes Feld.${allowed}`,
  }),
  'field-ambiguous': ({ field, allowed }) => ({
    sentence: `Die Einstellungen nennen ${field}; im LMS tragen mehrere Felder diesen Namen.`,
    remedy: `Tragen Sie statt des Namens den Schlüssel des Feldes ein, oder benennen Sie im LMS eines um.${allowed}`,
  }),
  'field-is-default': ({ field }) => ({
    sentence: `In den Einstellungen ist einem Attribut ${field} zugeordnet; das füllt sich von selbst aus Personio und braucht keine Zuordnung.`,
    remedy: 'Entfernen Sie diese Zeile der Zuordnung, oder wählen Sie für sie ein anderes Feld.',
  }),
  'mapping-types-differ': ({ attribute, attributeType, field, fieldType, fits }) => ({
    sentence: `Die Typen passen nicht zusammen: ${attribute}${attributeType} passt nicht in ${field}${fieldType}.`,
    remedy: `Wählen Sie für das Attribut ein anderes Feld, oder für das Feld ein anderes Attribut.${fits}`,
  }),
  'field-assigned-twice': ({ field }) => ({
    sentence: `In den Einstellungen füllen zwei Attribute ${field}.`,
    remedy: 'Entfernen Sie eine der beiden Zuordnungen, oder wählen Sie für sie ein anderes Feld.',
  }),
  'status-word-unknown': ({ assignment, allowed }) => ({
    sentence: `In den Einstellungen nennt ${assignment} einen Status, den das LMS nicht kennt.`,
    remedy: `Wählen Sie einen Status des LMS.${allowed}`,
  }),
  'base-url-missing': () => ({
    sentence: 'Die Adresse des Portals fehlt: Bei diesem LMS hat jedes Portal seine eigene.',
    remedy: 'Tragen Sie die Adresse Ihres Portals als lms.baseUrl ein, wie Sie sie im Browser aufrufen.',
  }),
  'api-user-missing': () => ({
    sentence: 'Der API-Benutzername fehlt: Dieses LMS vergibt einen mit jedem API-Schlüssel.',
    remedy: 'Tragen Sie ihn als lms.apiUser ein; er steht im LMS neben dem API-Schlüssel.',
  }),
  'api-user-unknown': () => ({
    sentence: 'Ein API-Benutzername wurde angegeben, aber dieses LMS hat keinen: Sein API-Schlüssel steht für sich.',
    remedy: 'Lassen Sie lms.apiUser weg.',
  }),
  'webhook-secret-unknown': () => ({
    sentence: 'Ein Geheimnis für Webhooks wurde angegeben, aber dieses LMS sendet von sich aus nichts.',
    remedy: 'Lassen Sie lms.webhookSecret weg.',
  }),
  'switch-unknown': ({ what, allowed }) => ({
    sentence: `In settings.connector steht etwas, das es bei diesem LMS nicht gibt, oder ein Wert, den es nicht nimmt${what}.`,
    remedy: `Lassen Sie es in den Einstellungen weg, oder geben Sie ihm einen seiner Werte.${allowed}`,
  }),
  'status-bars-employed': ({ assignment, allowed }) => ({
    sentence: `In den Einstellungen würde ${assignment} Personen sperren, die nicht ausgeschieden sind.`,
    remedy: `Wählen Sie einen Status, der ihnen den Zugang lässt.${allowed}`,
  }),
  'status-keeps-access': ({ assignment, allowed }) => ({
    sentence: `In den Einstellungen würde ${assignment} Ausgeschiedenen ihren Zugang lassen.`,
    remedy: `Lassen Sie diese Zuordnung weg, oder wählen Sie den Status, der den Zugang nimmt.${allowed}`,
  }),
  'group-unknown': ({ group, count }) => ({
    sentence: `Im LMS fehlt ${group}${count}; deshalb wurde niemand hinzugefügt.`,
    remedy:
      'Soll danach gruppiert werden, legen Sie die Gruppe im LMS mit genau diesem Namen und einer externen ID an.',
  }),
  'group-name-ambiguous': ({ group, count }) => ({
    sentence: `Im LMS gibt es ${group} mehrfach, deshalb wurde niemand hinzugefügt${count}.`,
    remedy: 'Benennen Sie im LMS alle bis auf eine dieser Gruppen um.',
  }),
  'group-not-assignable': ({ group, count }) => ({
    sentence: `Im LMS hat ${group} keine externe ID, deshalb kann niemand hinzugefügt werden${count}.`,
    remedy: 'Bitten Sie die Administration des LMS, der Gruppe eine externe ID zu geben.',
  }),
  'groups-may-have-rules': () => ({
    sentence:
      'Die Einstellungen fügen Menschen zu Gruppen hinzu. In diesem LMS kann eine Gruppe eigene Regeln haben, und wer von außen hinzugefügt wurde, verlässt sie nie durch eine Regel.',
    remedy:
      'Hat eine Gruppe Regeln, so ordnen Sie die Attribute zu, auf die sie sehen, und wählen kein Gruppenattribut; Gruppenattribute sind für Gruppen ohne Regeln.',
  }),
  'employees-incomplete': ({ count }) => ({
    sentence: `Die Liste der Mitarbeitenden ließ sich nicht vollständig lesen${count}; wer darin fehlt, wurde nicht angetastet.`,
    remedy:
      'Starten Sie die Synchronisation erneut. Geschieht es oft, prüfen Sie, ob um diese Zeit viele Datensätze in Personio bearbeitet werden.',
  }),
  'learners-incomplete': ({ count }) => ({
    sentence: `Die Liste der Konten im LMS ließ sich nicht vollständig lesen${count}; neue Konten konnten nicht sicher geplant werden.`,
    remedy: 'Starten Sie die Synchronisation erneut. Geschieht es jedes Mal, fragen Sie den Support des LMS.',
  }),
  'row-unreadable': ({ count }) => ({
    sentence: `Einige Datensätze waren nicht zu verstehen und wurden ausgelassen${count}; alle anderen wurden bearbeitet.`,
    remedy:
      'Wenden Sie sich an den Betrieb; das Protokoll nennt den Lauf. Die betroffenen Personen wurden nicht geändert.',
  }),
  'draft-gone': () => ({
    sentence: 'Der Entwurf wurde verworfen oder aktiviert, bevor seine Vorschau begann; es gibt nichts zu zeigen.',
    remedy: 'Speichern Sie einen Entwurf der Einstellungen und starten Sie die Vorschau erneut.',
  }),
  'no-email': () => ({
    sentence: 'Für diese Person steht in Personio keine E-Mail-Adresse, deshalb wurde kein Konto angelegt.',
    remedy: 'Tragen Sie die Adresse im Profil der Person in Personio ein.',
  }),
  'status-unknown': () => ({
    sentence: 'Diese Person hat in Personio einen Status, den Matrikel nicht kennt; ihr Zugang blieb, wie er ist.',
    remedy: 'Prüfen Sie den Status in Personio. Stimmt er, wenden Sie sich an den Betrieb.',
  }),
  'status-missing': () => ({
    sentence: 'Personio gibt den Status dieser Person nicht heraus; ihr Zugang blieb, wie er ist.',
    remedy: `Geben Sie das Attribut „Status“ frei: ${READABLE}.`,
  }),
  'identity-not-readable': ({ attribute, count }) => ({
    sentence: `Neue Konten können nicht angelegt werden${count}: Personio gibt ${attribute} nicht heraus.`,
    remedy: `Geben Sie ${attribute} frei: ${READABLE}.`,
  }),
  'inactive-without-account': () => ({
    sentence: 'Diese Person ist bereits inaktiv und hat kein Konto; es wurde keines angelegt.',
    remedy: 'Nichts zu tun. Sollen auch Inaktive Konten erhalten, schalten Sie das in den Einstellungen ein.',
  }),
  'before-hire-date': ({ date }) => ({
    sentence: `Diese Person hat noch nicht angefangen; das Konto wird am ${date} angelegt.`,
    remedy:
      'Nichts zu tun: Es entsteht an diesem Tag, oder an einem anderen, wenn das Anstelldatum in Personio geändert wird.',
  }),
  'hire-date-unknown': () => ({
    sentence:
      'Konten werden nach dem Anstelldatum angelegt, und für diese Person steht in Personio keines; es wurde kein Konto angelegt.',
    remedy:
      'Tragen Sie das Anstelldatum in Personio ein, oder wählen Sie in den Einstellungen, dass Konten sofort angelegt werden.',
  }),
  'after-last-day': ({ date }) => ({
    sentence: `Der letzte Tag dieser Person war am ${date}, und sie hat kein Konto; es wurde keines angelegt.`,
    remedy:
      'Nichts zu tun. Arbeitet sie weiter, korrigieren Sie in Personio den letzten Arbeitstag oder das Kündigungsdatum.',
  }),
  'in-grace': ({ date }) => ({
    sentence: `Diese Person gehört nicht mehr zur Synchronisation; das Konto wird am ${date} deaktiviert.`,
    remedy: 'Nichts zu tun. Wer das Konto behalten soll, muss bis dahin wieder zur Synchronisation gehören.',
  }),
  'date-not-readable': ({ attribute, count }) => ({
    sentence: `Personio gibt ${attribute} nicht oder nicht als Datum heraus; die Regel dazu ruht${count}.`,
    remedy: `Geben Sie ${attribute} frei: ${READABLE}. Oder schalten Sie die Regel in den Einstellungen ab.`,
  }),
  'value-not-allowed': ({ attribute, field, allowed }) => ({
    sentence: `Für diese Person passt der Wert aus Personio (${attribute}) im LMS nicht (${field}); er wurde ausgelassen.`,
    remedy: `Ändern Sie den Wert in Personio oder die Werteliste im LMS.${allowed}`,
  }),
  'value-not-of-type': ({ attribute, field, fieldType }) => ({
    sentence: `Für diese Person ist der Wert aus Personio (${attribute}) keiner, den das LMS aufnimmt (${field}${fieldType}); er wurde ausgelassen.`,
    remedy:
      'Berichtigen Sie den Wert in Personio: Ganze Zahlen haben keine Nachkommastellen, Dezimalzahlen höchstens zwei, beide höchstens 15 Ziffern, und ein Datum muss es geben.',
  }),
  'value-too-long': ({ attribute, field, what }) => ({
    sentence: `Für diese Person hat der Wert aus Personio (${attribute}) mehr Zeichen, als im LMS Platz haben (${field})${what}; er wurde ausgelassen.`,
    remedy:
      'Kürzen Sie den Wert in Personio, oder geben Sie dem Feld im LMS mehr Platz und sagen Sie das in den Einstellungen.',
  }),
  'value-has-separator': ({ attribute, field }) => ({
    sentence: `Für diese Person enthält ein Wert aus Personio (${attribute}) ein Komma, und im LMS trennen Kommas die Werte (${field}); er wurde ausgelassen.`,
    remedy:
      'Benennen Sie die Option auf beiden Seiten ohne Komma um, oder stellen Sie die Kodierung dieser Zeile der Zuordnung auf „json“.',
  }),
  'field-not-clearable': ({ attribute, field }) => ({
    sentence: `Für diese Person ist in Personio nichts eingetragen (${attribute}), und im LMS lässt sich der Wert von außen nicht leeren (${field}); er bleibt stehen.`,
    remedy:
      'Leeren Sie das Feld von Hand im LMS. Wenn das LMS es inzwischen annimmt, soll der Betrieb den Probelauf (probe) wiederholen.',
  }),
  'field-not-shown': ({ attribute, field, count }) => ({
    sentence: `Das LMS zeigt bei den Konten ein Feld nicht (${field})${count}; ob es dem entspricht, was in Personio steht (${attribute}), lässt sich nicht sagen. Es bleibt, wie es ist.`,
    remedy: 'Fragen Sie den Support des LMS, warum es nicht gezeigt wird, oder schalten Sie ab, was es schreibt.',
  }),
  'employee-missing': () => ({
    sentence: 'Diese Person hat ein Konto, fehlte aber in der Liste aus Personio. Das Konto blieb, wie es ist.',
    remedy:
      'Prüfen Sie, ob der Datensatz in Personio gelöscht oder für die Zugriffsdaten verborgen wurde. Ist die Person ausgeschieden, sperren Sie das Konto von Hand.',
  }),
  'out-of-scope': () => ({
    sentence: 'Diese Person gehört nicht mehr zur Synchronisation und hat noch ein Konto; es blieb, wie es ist.',
    remedy:
      'Sperren Sie das Konto von Hand, oder wählen Sie in den Einstellungen, dass solche Konten deaktiviert werden.',
  }),
  'left-still-has-access': () => ({
    sentence: 'Diese Person ist ausgeschieden, gehört nicht mehr zur Synchronisation und hat noch Zugang zum LMS.',
    remedy:
      'Sperren Sie das Konto heute noch im LMS, oder wählen Sie in den Einstellungen, dass solche Konten deaktiviert werden.',
  }),
  'linked-learner-gone': () => ({
    sentence: 'Das Konto dieser Person gibt es im LMS nicht mehr. Es wurde kein zweites angelegt.',
    remedy:
      'Fragen Sie die Administration des LMS, ob es mit Absicht gelöscht wurde; neu angelegt wird es nur auf ausdrücklichen Auftrag.',
  }),
  'invitation-open': () => ({
    sentence:
      'Diese Person wurde eingeladen und hat noch nicht angenommen. Bis dahin gibt es kein Konto, das aktuell gehalten werden könnte.',
    remedy:
      'Nichts zu tun. Ging die Mail verloren, verschicken Sie die Einladung im LMS erneut; die Synchronisation verschickt nie eine zweite.',
  }),
  'invitation-open-after-leaving': () => ({
    sentence: 'Diese Person ist ausgeschieden, und eine Einladung in das LMS ist noch offen.',
    remedy: 'Ziehen Sie die Einladung im LMS zurück.',
  }),
  'invitation-open-out-of-scope': () => ({
    sentence:
      'Diese Person gehört nicht mehr zur Synchronisation, und eine Einladung in das LMS kann noch angenommen werden.',
    remedy:
      'Ziehen Sie die Einladung im LMS zurück; wurde sie angenommen, sperren Sie dort das Konto, wenn es nicht bleiben soll.',
  }),
  'invitation-accepted': () => ({
    sentence:
      'Diese Person hat die Einladung angenommen, aber ein Konto mit der eingeladenen Adresse ist nicht zu finden. Es wurde kein zweites angelegt.',
    remedy:
      'Suchen Sie das Konto im LMS unter einer anderen Adresse und ändern Sie sie dort auf die in Personio. Wurde das Konto gelöscht, laden Sie die Person im LMS erneut ein.',
  }),
  'invitation-unconfirmed': () => ({
    sentence:
      'Ob diese Person eingeladen wurde, ist ungewiss: Die Antwort ging verloren, und das LMS zeigt keine Einladung. Es wurde keine weitere verschickt.',
    remedy:
      'Fragen Sie die Person, oder sehen Sie im LMS nach. Gibt es keine Einladung, verschicken Sie dort eine; sobald sie angenommen ist, macht die Synchronisation weiter.',
  }),
  'invitation-over': () => ({
    sentence:
      'Diese Person wurde eingeladen, aber die Einladung ist abgelaufen, wurde abgelehnt oder zurückgezogen. Eine zweite wurde nicht verschickt.',
    remedy: 'Verschicken Sie die Einladung im LMS erneut; die nächste Synchronisation macht damit weiter.',
  }),
  'replaced-by-rehire': () => ({
    sentence: 'Dies ist der alte Datensatz einer wieder eingestellten Person; das Konto folgt dem neuen.',
    remedy: 'Nichts zu tun.',
  }),
  'last-administrator': () => ({
    sentence:
      'Diese Person ist die letzte aktive Administratorin oder der letzte aktive Administrator des Portals und behält deshalb den Zugang.',
    remedy:
      'Benennen Sie im LMS eine weitere Administration; die nächste Synchronisation beendet dann den Zugang dieses Kontos.',
  }),
  'group-write-unsafe': ({ group }) => ({
    sentence: `Zu den Gruppen dieser Person gehört ${group}, und zwar ohne externe ID; jede Gruppenänderung würde diese Mitgliedschaft löschen.`,
    remedy: 'Bitten Sie die Administration des LMS, der Gruppe eine externe ID zu geben.',
  }),
  'left-to-full-sync': () => ({
    sentence:
      'Für diese Person wurde nicht sofort geschrieben: Was ansteht, bleibt der nächsten vollständigen Synchronisation.',
    remedy:
      'Eine vollständige Synchronisation sieht alle und fragt, wo es nötig ist, nach einer Freigabe: eine starten oder die nächste abwarten. Was sie täte, steht auf der Seite dieser Person.',
  }),
  held: () => ({
    sentence: 'Diese Person ist angehalten: Für sie wird nichts geschrieben, bis jemand sie freigibt.',
    remedy:
      'Sehen Sie nach, was die nächste Synchronisation für sie täte, und geben Sie sie dann frei. Stimmt etwas in Personio nicht, zuerst dort ändern.',
  }),
  erased: ({ count }) => ({
    sentence: `Die Daten dieser Person wurden gelöscht; keine Synchronisation bedient sie${count}. Ein Konto im LMS ist, wie es war.`,
    remedy:
      'Nichts zu tun. Soll sie wieder synchronisiert werden, lässt eine Person mit der Rolle admin sie wieder zu.',
  }),
  'case-shared-address': () => ({
    sentence: 'Mehrere Mitarbeitende haben dieselbe E-Mail-Adresse; keiner von ihnen wurde geändert.',
    remedy: 'Geben Sie allen in Personio eine eigene Adresse.',
  }),
  'case-ambiguous-external-id': () => ({
    sentence: 'Mehrere Konten im LMS tragen die ID dieser Person; keines wurde geändert.',
    remedy: 'Entscheiden Sie im LMS, welches Konto das richtige ist, und leeren Sie die Mitarbeiter-ID der anderen.',
  }),
  'case-external-id-disagrees': () => ({
    sentence:
      'Ein Konto trägt die ID dieser Person, aber weder Adresse noch Name stimmen überein; nichts wurde geändert.',
    remedy:
      'Berichtigen Sie die Mitarbeiter-ID dieses Kontos. Führt das Portal dort andere Nummern, stellen Sie die externe ID in den Einstellungen auf „ignore“.',
  }),
  'case-ambiguous-address': () => ({
    sentence: 'Mehrere Konten im LMS haben die E-Mail-Adresse dieser Person; keines wurde geändert.',
    remedy: 'Lassen Sie die Adresse nur an einem Konto stehen.',
  }),
  'case-address-carries-other-id': () => ({
    sentence: 'Das Konto mit der Adresse dieser Person trägt eine andere Mitarbeiter-ID; nichts wurde geändert.',
    remedy:
      'Berichtigen oder leeren Sie die Mitarbeiter-ID dieses Kontos. Führt das Portal dort andere Nummern, stellen Sie die externe ID in den Einstellungen auf „ignore“.',
  }),
  'case-link-disagrees': () => ({
    sentence:
      'Das Konto, das zu dieser Person gehört, trägt jetzt einen anderen Namen, eine andere Adresse und eine andere Mitarbeiter-ID; es wurde nichts geändert.',
    remedy:
      'Vergleichen Sie beide Seiten. Zeigt die Integration auf ein anderes Portal, machen Sie das rückgängig; sonst berichtigen Sie das Konto im LMS.',
  }),
  'case-linked-to-another': () => ({
    sentence: 'Das passende Konto gehört schon zu einer anderen Person; nichts wurde geändert.',
    remedy: 'Prüfen Sie die E-Mail-Adressen beider Personen in Personio und im LMS.',
  }),
  'case-claimed-twice': () => ({
    sentence: 'Zwei Mitarbeitende passen zu demselben Konto; keiner von beiden wurde geändert.',
    remedy: 'Berichtigen Sie Adresse oder Name in Personio, oder die Mitarbeiter-ID des Kontos im LMS.',
  }),
  'case-waits': () => ({
    sentence:
      'Das LMS hat diese Änderung schon einmal abgelehnt, und sie ist noch dieselbe; sie wurde nicht erneut gesendet.',
    remedy:
      'Den Grund nennen die offenen Fälle; beheben Sie ihn in Personio oder im LMS. Wurde er im LMS behoben, wählen Sie beim Fall „Jetzt versuchen“.',
  }),
  'field-drifted': ({ field }) => ({
    sentence: `Im LMS hat jemand für diese Person etwas geändert (${field}); die Änderung blieb stehen.`,
    remedy:
      'Vergleichen Sie beide Seiten. Stimmt das LMS, berichtigen Sie Personio; sonst machen Sie die Änderung im LMS rückgängig. Welche Seite gilt, bestimmen die Einstellungen.',
  }),
  'write-refused': ({ vendor }) => ({
    sentence: `Diese Änderung wurde abgelehnt von: ${vendor}.`,
    remedy:
      'Vergleichen Sie die Daten der Person mit dem, was das LMS annimmt, berichtigen Sie sie in Personio und starten Sie die Synchronisation erneut.',
  }),
  'user-name-refused': ({ vendor }) => ({
    sentence: `Das Konto konnte nicht angelegt werden: Der Anmeldename dieser Person ist bei ${vendor} vergeben, oder er hat Zeichen, die dort nicht erlaubt sind.`,
    remedy:
      'Sehen Sie im LMS nach, wessen Konto so heißt: Bei dieser Art der Anmeldung kann niemand einen anderen Namen bekommen. Oder lassen Sie die Integration Anmeldenamen aus etwas anderem bilden.',
  }),
  'password-mail-unconfirmed': ({ vendor }) => ({
    sentence: `Das Konto ist da, doch ob ${vendor} ein Passwort geschickt hat, das gilt, ist ungewiss: Die Antwort ging verloren. Es wurde keines noch einmal geschickt.`,
    remedy: 'Kann sich die Person nicht anmelden, weisen Sie sie auf „Passwort vergessen?“ auf der Anmeldeseite hin.',
  }),
  'found-without-access': () => ({
    sentence: 'Das Konto war schon da und ist gesperrt. Ohne Plan wurde die Sperre nicht aufgehoben.',
    remedy: NEXT_RUN,
  }),
  'write-unconfirmed': ({ vendor }) => ({
    sentence: `Ob diese Änderung wirksam wurde, ist ungewiss: ${vendor} hat nicht eindeutig geantwortet. Sie wurde nicht wiederholt.`,
    remedy:
      'Sehen Sie sich das Konto an. Die nächste Synchronisation ergänzt, was fehlt; eine Einladung wird nur von Hand erneut verschickt.',
  }),
  'address-held-elsewhere': ({ vendor }) => ({
    sentence: `Das Konto konnte nicht angelegt werden: Ein anderes Portal desselben Kunden bei ${vendor} hat schon eines mit dieser Adresse.`,
    remedy:
      'Bitten Sie die Administration des LMS, Konten zu erlauben, deren Adresse schon ein anderes Portal hat, oder die Person in dieses Portal einzuladen, und starten Sie danach die Synchronisation erneut.',
  }),
  'write-not-taken': ({ vendor }) => ({
    sentence: `Diese Änderung blieb ohne Wirkung, obwohl ${vendor} sie bestätigt hat.`,
    remedy: 'Prüfen Sie im LMS, ob sich das Feld an diesem Konto ändern lässt, oder fragen Sie den Support des LMS.',
  }),
  'newer-read-applied': () => ({
    sentence: 'Für diese Person wurde inzwischen Neueres übernommen, deshalb entfiel der ältere Plan.',
    remedy: NEXT_RUN,
  }),
  'changed-since-plan': () => ({
    sentence:
      'Diese Person oder ihr Konto hat sich geändert, während der Plan auf die Freigabe wartete; für sie wurde nichts geschrieben.',
    remedy: NEXT_RUN,
  }),
  'lease-lost': () => ({
    sentence: 'Ein anderer Versuch hat diese Person übernommen, deshalb hörte dieser auf.',
    remedy: NEXT_RUN,
  }),
  'too-many-failures': () => ({
    sentence:
      'Mehr als jede fünfte Änderung ist gescheitert, deshalb wurde der Lauf angehalten. Was er bis dahin getan hat, bleibt.',
    remedy:
      'Sehen Sie sich die Hinweise dieses Laufs an: Meist haben sie einen gemeinsamen Grund, etwa ein Feld, das das LMS nicht mehr annimmt. Beheben Sie ihn und prüfen Sie danach die Integration.',
  }),
  'learner-not-found': () => ({
    sentence: 'Das LMS kennt dieses Konto nicht mehr.',
    remedy:
      'Fragen Sie die Administration des LMS, ob es gelöscht wurde; die nächste Synchronisation zeigt die Person wieder.',
  }),
  'secret-missing': () => ({
    sentence:
      'Es fehlt ein Geheimnis: Es fiel mit einer Änderung des Hosts weg, oder es lässt sich mit dem jetzigen MATRIKEL_KEY nicht öffnen.',
    remedy: 'Das Geheimnis in der Integration neu eingeben und sie danach prüfen.',
  }),
  'integration-gone': () => ({
    sentence: 'Die Integration wurde gelöscht, während sie gebraucht wurde.',
    remedy: 'Für sie geschieht nichts mehr. War das Löschen ein Versehen, bitte neu einrichten.',
  }),
  'undo-changed-since': ({ what }) => ({
    sentence: `Seit dem Lauf hat jemand dieses Konto geändert${what}; was seither geändert wurde, blieb stehen.`,
    remedy: 'Vergleichen Sie das Konto mit Personio und berichtigen Sie es von Hand im LMS, wenn es anders sein soll.',
  }),
  'undo-field-stays': ({ field }) => ({
    sentence: `Vor dem Lauf war hier nichts eingetragen, und von außen lässt sich das nicht leeren: ${field}. Es bleibt, was der Lauf schrieb.`,
    remedy: 'Leeren oder berichtigen Sie das Feld von Hand im LMS.',
  }),
  'undo-mails-stay': ({ count }) => ({
    sentence: `Einladungen, die der Lauf verschickt hat, lassen sich nicht zurückholen${count}.`,
    remedy:
      'Sollen die Personen es wissen, schreiben Sie ihnen selbst: Die Mails sind angekommen, und wer noch kein Konto hat, kann noch annehmen.',
  }),
  'undo-invitation-stays': () => ({
    sentence: 'Der Lauf hat diese Person eingeladen, die noch kein Konto hat; die Einladung wurde nicht zurückgezogen.',
    remedy: 'Ziehen Sie die Einladung im LMS zurück. Wurde sie inzwischen angenommen, sperren Sie das Konto dort.',
  }),
  'certificate-owner-held': () => ({
    sentence: 'Dieses Zertifikat wartet: Seine Person ist festgehalten, für sie wird nichts geschrieben.',
    remedy: 'Geben Sie die Person frei, sobald der Grund geklärt ist; das Zertifikat folgt dann von selbst.',
  }),
  'certificate-owner-gone': () => ({
    sentence:
      'Personio kennt die Person nicht mehr, der dieses Zertifikat gehört; es gibt keine Personalakte, in die es kommen könnte.',
    remedy:
      'Prüfen Sie, ob der Datensatz in Personio gelöscht oder für die Zugriffsdaten verborgen wurde. Kommt er nicht wieder, verwerfen Sie das Zertifikat.',
  }),
  'certificate-not-linked': () => ({
    sentence: 'Wem dieses Zertifikat gehört, ist ungewiss: Das Konto ist mit niemandem in Personio verknüpft.',
    remedy:
      'Starten Sie eine Synchronisation, oder klären Sie den offenen Fall dieses Kontos; das Zertifikat folgt dann von selbst.',
  }),
  'certificate-after-restore': () => ({
    sentence:
      'Dieses Zertifikat liegt vielleicht schon in der Personalakte: Seit es ausgestellt wurde, wurde eine Sicherung wiederhergestellt, oder dort liegt ein Dokument von einer Installation, die diese nicht kennt. Es wartet, bis die Liste in Personio es sicher zeigen würde.',
    remedy:
      'Nichts zu tun. Fehlt es in der Personalakte und wird sofort gebraucht, lassen Sie es jetzt erneut versuchen.',
  }),
  'certificate-rendering': () => ({
    sentence: 'Das LMS erzeugt die Datei dieses Zertifikats noch.',
    remedy: 'Nichts zu tun: Sie wird geholt, sobald es sie gibt. Dauert es Tage, fragen Sie den Support des LMS.',
  }),
  'certificate-withdrawn': () => ({
    sentence:
      'Das LMS hat dieses Zertifikat zurückgezogen, bevor es abgelegt war; es bleibt aus der Personalakte draußen.',
    remedy: 'Nichts zu tun. War es ein Versehen, lassen Sie es im LMS neu ausstellen.',
  }),
  'certificate-file-gone': () => ({
    sentence: 'Das LMS führt dieses Zertifikat auf, sagt aber, dass es dessen Datei nicht gibt.',
    remedy:
      'Sie wird von selbst immer wieder angefragt, nur immer seltener. Bleibt es dabei, öffnen Sie das Zertifikat im LMS und lassen es neu ausstellen.',
  }),
  'certificate-truncated': () => ({
    sentence: 'Die Datei dieses Zertifikats kam unvollständig an und wurde nicht abgelegt.',
    remedy: 'Sie wird von selbst erneut geholt. Bleibt es dabei, lassen Sie das Zertifikat im LMS neu ausstellen.',
  }),
  'certificate-not-a-pdf': () => ({
    sentence: 'Was das LMS für dieses Zertifikat herausgibt, ist kein PDF und wurde nicht abgelegt.',
    remedy:
      'Es wird von selbst erneut geholt. Bleibt es dabei, öffnen Sie das Zertifikat im LMS und lassen es neu ausstellen.',
  }),
  'certificate-hash-mismatch': () => ({
    sentence: 'Die Datei dieses Zertifikats ist nicht die angekündigte und wurde nicht abgelegt.',
    remedy: 'Sie wird von selbst erneut geholt. Bleibt es dabei, fragen Sie den Support des LMS.',
  }),
  'certificate-too-large': () => ({
    sentence: 'Die Datei dieses Zertifikats ist größer, als Personio annimmt (30 MB).',
    remedy:
      'Legen Sie eine kleinere Fassung von Hand in Personio ab und vermerken Sie das Zertifikat als abgelegt, oder verwerfen Sie es.',
  }),
  'certificate-unconfirmed': () => ({
    sentence:
      'Ob dieses Zertifikat abgelegt wurde, ist ungewiss: Personio hat nicht eindeutig geantwortet, und die Liste dort zeigt es nicht. Es wurde nicht erneut gesendet.',
    remedy:
      'Sehen Sie in Personio die Dokumente der Person an und entscheiden Sie: Es ist da, oder es soll noch einmal gesendet werden. Ohne Entscheidung wird es erneut gesendet, sobald es so lange fehlt, wie die Integration sagt.',
  }),
  'certificate-refused': () => ({
    sentence: 'Personio hat dieses Zertifikat als Dokument abgelehnt.',
    remedy:
      'Prüfen Sie in Personio, ob die Person Dokumente dieser Kategorie haben kann. Es wird von selbst erneut versucht; soll es draußen bleiben, verwerfen Sie es.',
  }),
  'certificate-no-name': () => ({
    sentence:
      'Ein Nachweis konnte nicht erzeugt werden: Der Name der Person ist in Personio nicht lesbar, oder Name oder Kurs haben Schriftzeichen, für die hier eine Schrift fehlt.',
    remedy: `Geben Sie Vor- und Nachnamen frei: ${READABLE}. Oder legen Sie einen Nachweis von Hand ab und vermerken Sie das Zertifikat als abgelegt.`,
  }),
  'certificate-internal-error': () => ({
    sentence: 'Das Zertifikat konnte wegen eines Fehlers in Matrikel nicht abgelegt werden.',
    remedy:
      'Es wird von selbst wieder versucht, immer seltener. Hilft das nicht, nennen Sie dem Betrieb die ID des Zertifikats; das Protokoll des Workers enthält das Übrige.',
  }),
  'certificate-import-incomplete': () => ({
    sentence: 'Die Datei dieses Zertifikats wurde nicht vollständig eingereicht.',
    remedy: 'Importieren Sie sie erneut: Was schon da ist, wird nicht doppelt abgelegt.',
  }),
  'certificates-not-offered': ({ vendor }) => ({
    sentence: `Zertifikate können nicht geholt werden: Für dieses Portal bietet ${vendor} keinen Zugang zu ihnen.`,
    remedy:
      'Importieren Sie die Dateien mit „matrikel certificates import“, oder fragen Sie den Support, ob das Portal Zertifikate per API anbieten kann (Moodle: das Plugin mod_customcert, in einer Version, die ausgestellte Zertifikate auflisten kann). Sonst schalten Sie die Zertifikate in der Integration aus.',
  }),
  'certificates-cancelled': () => ({
    sentence: 'Das Zertifikat bleibt außen vor: Es war noch nicht abgelegt, als die Übertragung abgebrochen wurde.',
    remedy:
      'Soll es doch abgelegt werden, nehmen Sie das zurück: einzeln, oder für alle mit „matrikel certificates reopen --all“.',
  }),
  'documents-access-refused': () => ({
    sentence: 'Personio kennt die API-Zugriffsdaten, lässt sie aber Dokumente nicht lesen und schreiben.',
    remedy:
      'Geben Sie den Zugriffsdaten Lese- und Schreibrechte für Dokumente: Personio > Einstellungen > API-Zugriffsdaten. Oder schalten Sie die Zertifikate in der Integration aus.',
  }),
  'document-markers-unseen': () => ({
    sentence:
      'Ob dieses Zertifikat abgelegt wurde, ist ungewiss: Personio hat nicht eindeutig geantwortet, und die Liste dort hat noch nie den Kommentar eines Dokuments gezeigt, das Matrikel abgelegt hat. Es wurde nicht erneut gesendet.',
    remedy:
      'Sehen Sie in Personio die Dokumente der Person an und entscheiden Sie: Es ist da, oder es soll noch einmal gesendet werden. Fehlen auch dort die Kommentare der Dokumente, fragen Sie den Betrieb.',
  }),
  'document-category-missing': ({ what, allowed }) => ({
    sentence: `Die Dokumentkategorie, in die Zertifikate kommen sollen, gibt es in Personio nicht${what}.`,
    remedy: `Wählen Sie in der Integration eine andere Kategorie, oder legen Sie sie in Personio an.${allowed}`,
  }),
  'document-category-ambiguous': ({ what }) => ({
    sentence: `In Personio tragen mehrere Dokumentkategorien den Namen, unter dem Zertifikate abgelegt werden sollen${what}.`,
    remedy: 'Benennen Sie in Personio alle bis auf eine um, oder wählen Sie in der Integration eine andere Kategorie.',
  }),
  'run-not-started': () => ({
    sentence: 'Dieser Lauf wurde angenommen, begann aber nie. Nichts wurde geändert.',
    remedy:
      'Starten Sie die Synchronisation erneut. Geschieht es wieder, sollte der Betrieb prüfen, ob Temporal und ein Worker laufen.',
  }),
  'run-ended-outside': () => ({
    sentence: 'Dieser Lauf wurde außerhalb von Matrikel beendet; was bis dahin geschah, bleibt.',
    remedy:
      'Starten Sie die Synchronisation erneut: Sie setzt bei dem an, was das LMS jetzt enthält. Den Grund findet der Betrieb in der Temporal-Oberfläche.',
  }),
  'run-ended-by-restore': () => ({
    sentence:
      'Dieser Lauf war noch nicht fertig, als die Sicherung entstand, und ihre Wiederherstellung hat ihn beendet. Was er getan hat, bleibt.',
    remedy: 'Starten Sie die Synchronisation erneut: Sie setzt bei dem an, was das LMS jetzt enthält.',
  }),
  'internal-error': () => ({
    sentence: 'Der Lauf ist an einem Fehler in Matrikel gescheitert.',
    remedy:
      'Starten Sie die Synchronisation erneut. Geschieht es wieder, geben Sie dem Betrieb die ID des Laufs; das Weitere steht im Protokoll.',
  }),
};
