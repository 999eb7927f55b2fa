/** Spanish, which says tú: what a visitor reads up to the last question. */

import type { FlowMessages } from './messages.js';

export const flow: FlowMessages = {
  // The flow
  start: 'Empezar',
  next: 'Siguiente',
  seeResult: 'Ver mi resultado',
  back: 'Atrás',
  skip: 'Dejar sin responder',
  look: 'Ver el resultado hasta ahora',
  restart: 'Empezar de nuevo',
  restartConfirm: 'Borrar mis respuestas y empezar de nuevo',
  restartCancel: 'Conservar mis respuestas',
  loading: 'Cargando el cuestionario…',
  retry: 'Intentarlo de nuevo',
  progress: 'Progreso',
  questionOf: 'Pregunta {position} de {total}',
  questionOfAbout: 'Pregunta {position} de unas {total}',
  chooseAny: 'Elige todas las que correspondan.',
  chooseExactly: 'Elige exactamente {min}.',
  chooseRange: 'Elige entre {min} y {max}.',
  chooseAtLeast: 'Elige al menos {min}.',
  chooseAtMost: 'Elige como máximo {max}.',
  numberRange: 'Un número de {min} a {max}.',
  rankHow: 'Mueve los elementos hasta que el orden sea el tuyo, lo primero arriba.',
  rankUp: 'Subir {item}',
  rankDown: 'Bajar {item}',
  rankMoved: '{item}, ahora en el puesto {place} de {total}',
  matrixRow: '{row}:',
  textNotScored: 'Con tus propias palabras. Nunca se puntúa.',
  textLeft: 'Caracteres restantes: {number}',
  code: 'Código',
  newTab: '(se abre en una pestaña nueva)',
  errorPrefix: 'Error:',
  errorChooseOne: 'Elige una respuesta o deja esta pregunta sin responder.',
  errorChooseAny: 'Elige al menos una respuesta o deja esta pregunta sin responder.',
  errorRequired: 'Esta pregunta necesita una respuesta.',
  errorTooMany: 'Como máximo {max}. Desmarca una para elegir otra.',
  errorRow: 'Elige un nivel para «{row}».',
  errorNumber: 'Escribe un número de {min} a {max}.',
  errorText: 'Escribe unas palabras.',
  errorOrOpen: 'O deja esta pregunta sin responder.',
  numberWithUnit: '{number} {unit}',
  questionCount: 'Preguntas: {number}',
  questionCountRange: 'Preguntas: {least}–{most}',

  // Loading
  loadFailed: 'No se pudo cargar el cuestionario.',
  loadFailedNetwork: 'Comprueba tu conexión e inténtalo de nuevo.',
  loadFailedNotFound: 'No se encontró nada en su dirección. Quien lleva esta página puede arreglarlo.',
  loadFailedServer: 'El servidor que lo guarda tuvo un problema. Inténtalo de nuevo en un momento.',
  loadFailedTimeout: 'Tardó demasiado en llegar. Inténtalo de nuevo.',
  loadFailedWebPage:
    'En esa dirección hay una página web y no un cuestionario. Quien lleva esta página puede arreglarlo.',
  loadFailedInvalid:
    'El cuestionario contiene un error. Quien lleva esta página encontrará los detalles en la consola del navegador.',
  loadFailedAddress: 'Su dirección no se puede usar. Quien lleva esta página puede arreglarlo.',

  partLoading: 'Un momento…',
  partFailed: 'No se pudo cargar lo que sigue.',
  partFailedAdvice: 'Tus respuestas siguen aquí. Comprueba tu conexión e inténtalo de nuevo.',
};
