/** French, which says vous: what a visitor reads up to the last question. */

import type { FlowMessages } from './messages.js';

export const flow: FlowMessages = {
  // The flow
  start: 'Commencer',
  next: 'Suivant',
  seeResult: 'Voir mon résultat',
  back: 'Retour',
  skip: 'Passer',
  look: 'Voir le résultat provisoire',
  restart: 'Recommencer',
  restartConfirm: 'Effacer mes réponses et recommencer',
  restartCancel: 'Garder mes réponses',
  loading: 'Chargement du questionnaire…',
  retry: 'Réessayer',
  progress: 'Progression',
  questionOf: 'Question {position} sur {total}',
  questionOfAbout: 'Question {position} sur {total} environ',
  chooseAny: 'Choisissez tout ce qui s’applique.',
  chooseExactly: 'Choix à faire\u00A0: {min}.',
  chooseRange: 'Choisissez de {min} à {max} réponses.',
  chooseAtLeast: 'Choix à faire, au moins\u00A0: {min}.',
  chooseAtMost: 'Choix à faire, au plus\u00A0: {max}.',
  numberRange: 'Un nombre de {min} à {max}.',
  rankHow: 'Déplacez les éléments jusqu’au bon ordre, le plus important en premier.',
  rankUp: 'Monter {item}',
  rankDown: 'Descendre {item}',
  rankMoved: '{item}, maintenant au rang {place} sur {total}',
  matrixRow: '{row}\u00A0:',
  textNotScored: 'Avec vos propres mots. Ce n’est jamais noté.',
  textLeft: 'Caractères restants\u00A0: {number}',
  code: 'Code',
  newTab: '(s’ouvre dans un nouvel onglet)',
  errorPrefix: 'Erreur\u00A0:',
  errorChooseOne: 'Choisissez une réponse ou laissez cette question ouverte.',
  errorChooseAny: 'Choisissez au moins une réponse ou laissez cette question ouverte.',
  errorRequired: 'Cette question attend une réponse.',
  errorTooMany: '{max} au plus. Décochez un choix pour en prendre un autre.',
  errorRow: 'Choisissez un niveau pour «\u00A0{row}\u00A0».',
  errorNumber: 'Saisissez un nombre de {min} à {max}.',
  errorText: 'Écrivez quelques mots.',
  errorOrOpen: 'Ou laissez cette question ouverte.',
  numberWithUnit: '{number} {unit}',
  questionCount: 'Questions\u00A0: {number}',
  questionCountRange: 'Questions\u00A0: {least}–{most}',

  // Loading
  loadFailed: 'Le questionnaire n’a pas pu être chargé.',
  loadFailedNetwork: 'Vérifiez votre connexion, puis réessayez.',
  loadFailedNotFound: 'Rien n’a été trouvé à son adresse. Le responsable de cette page peut y remédier.',
  loadFailedServer: 'Le serveur qui l’héberge a eu un problème. Réessayez dans un instant.',
  loadFailedTimeout: 'Il a mis trop de temps à arriver. Veuillez réessayer.',
  loadFailedWebPage:
    'L’adresse a renvoyé une page web au lieu d’un questionnaire. Le responsable de cette page peut y remédier.',
  loadFailedInvalid:
    'Le questionnaire contient une erreur. Le responsable de cette page trouvera les détails dans la console du navigateur.',
  loadFailedAddress: 'Son adresse est inutilisable. Le responsable de cette page peut y remédier.',

  partLoading: 'Un instant…',
  partFailed: 'La suite n’a pas pu être chargée.',
  partFailedAdvice: 'Vos réponses sont toujours là. Vérifiez votre connexion, puis réessayez.',
};
