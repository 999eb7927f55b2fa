/** The controls of questions beyond lists of options: a part of its own, loaded with a quiz that has such questions. */

import type { TemplateResult } from 'lit';
import { matrixTemplate } from './matrix.template.js';
import { numberTemplate, sliderTemplate } from './number.template.js';
import { pictureTemplate } from './picture.template.js';
import { rankingTemplate } from './ranking.template.js';
import { textTemplate } from './text.template.js';
import type { ControlsView, OtherQuestion } from './view.js';

export { controlStyles } from '../../styles/controls.styles.js';

/** The controls of such a question. */
export function otherControls(view: ControlsView<OtherQuestion>): TemplateResult {
  const { question } = view;
  switch (question.type) {
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
