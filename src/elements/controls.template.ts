/**
 * The answers of one question as native controls. Pure templates: what is on screen comes in, what the visitor does goes out.
 * Nothing advances on a change, so arrow keys are safe.
 */

import type { TemplateResult } from 'lit';
import { matrixTemplate } from './controls/matrix.template.js';
import { numberTemplate, sliderTemplate } from './controls/number.template.js';
import { optionsTemplate } from './controls/options.template.js';
import { pictureTemplate } from './controls/picture.template.js';
import { rankingTemplate } from './controls/ranking.template.js';
import { textTemplate } from './controls/text.template.js';
import type { ControlsView } from './controls/view.js';

/** The controls of a question. */
export function controlsTemplate(view: ControlsView): TemplateResult {
  const { question } = view;
  switch (question.type) {
    case 'single':
    case 'scale':
    case 'multiple':
    case 'check':
    case 'yes-no':
      return optionsTemplate({ ...view, question });
    case 'picture':
      return pictureTemplate({ ...view, question });
    case 'matrix':
      return matrixTemplate({ ...view, question });
    case 'ranking':
      return rankingTemplate({ ...view, question });
    case 'number':
      return numberTemplate({ ...view, question });
    case 'slider':
      return sliderTemplate({ ...view, question });
    case 'text':
      return textTemplate({ ...view, question });
  }
}
