/** German, which says du: what a visitor reads up to the last question. */

import type { FlowMessages } from './messages.js';

export const flow: FlowMessages = {
  // The flow
  start: 'Los geht’s',
  next: 'Weiter',
  seeResult: 'Mein Ergebnis ansehen',
  back: 'Zurück',
  skip: 'Offen lassen',
  look: 'Ergebnis bis hierher',
  restart: 'Neu beginnen',
  restartConfirm: 'Antworten löschen und neu beginnen',
  restartCancel: 'Antworten behalten',
  loading: 'Das Quiz wird geladen …',
  retry: 'Noch einmal versuchen',
  progress: 'Fortschritt',
  questionOf: 'Frage {position} von {total}',
  questionOfAbout: 'Frage {position} von etwa {total}',
  chooseAny: 'Wähle alles, was zutrifft.',
  chooseExactly: 'Wähle genau {min}.',
  chooseRange: 'Wähle {min} bis {max}.',
  chooseAtLeast: 'Wähle mindestens {min}.',
  chooseAtMost: 'Wähle höchstens {max}.',
  numberRange: 'Eine Zahl von {min} bis {max}.',
  rankHow: 'Verschiebe die Einträge, bis die Reihenfolge stimmt: das Wichtigste zuerst.',
  rankUp: '{item} nach oben',
  rankDown: '{item} nach unten',
  rankMoved: '{item}, jetzt Platz {place} von {total}',
  matrixRow: '{row}:',
  textNotScored: 'In deinen eigenen Worten. Das wird nie bewertet.',
  textLeft: 'Noch verfügbare Zeichen: {number}',
  code: 'Code',
  newTab: '(öffnet einen neuen Tab)',
  errorPrefix: 'Fehler:',
  errorChooseOne: 'Wähle eine Antwort oder lass diese Frage offen.',
  errorChooseAny: 'Wähle mindestens eine Antwort oder lass diese Frage offen.',
  errorRequired: 'Diese Frage braucht eine Antwort.',
  errorTooMany: 'Höchstens {max}. Nimm eine Auswahl zurück, um etwas anderes zu wählen.',
  errorRow: 'Wähle eine Stufe für „{row}“.',
  errorNumber: 'Gib eine Zahl von {min} bis {max} ein.',
  errorText: 'Schreib ein paar Worte.',
  errorOrOpen: 'Oder lass diese Frage offen.',
  numberWithUnit: '{number} {unit}',
  questionCount: 'Fragen: {number}',
  questionCountRange: 'Fragen: {least}–{most}',

  // Loading
  loadFailed: 'Das Quiz konnte nicht geladen werden.',
  loadFailedNetwork: 'Prüfe deine Verbindung und versuch es noch einmal.',
  loadFailedNotFound: 'Unter der Adresse wurde nichts gefunden. Wer diese Seite betreibt, kann das beheben.',
  loadFailedServer: 'Der Server, auf dem es liegt, hatte ein Problem. Bitte versuch es gleich noch einmal.',
  loadFailedTimeout: 'Es hat zu lange gedauert. Bitte versuch es noch einmal.',
  loadFailedWebPage:
    'Unter der Adresse liegt eine Webseite und kein Quiz. Wer diese Seite betreibt, kann das beheben.',
  loadFailedInvalid:
    'Das Quiz enthält einen Fehler. Wer diese Seite betreibt, findet Einzelheiten in der Konsole des Browsers.',
  loadFailedAddress: 'Die Adresse lässt sich nicht verwenden. Wer diese Seite betreibt, kann das beheben.',

  partLoading: 'Einen Moment …',
  partFailed: 'Der nächste Teil konnte nicht geladen werden.',
  partFailedAdvice: 'Deine Antworten sind noch da. Prüfe deine Verbindung und versuch es noch einmal.',
};
