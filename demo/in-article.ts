/** The article with questions between its paragraphs. The elements need the first line only. */
import 'ml-readiness-quiz/define';
import { startEventLog } from './event-log.js';
import { startLookSwitch } from './look-switch.js';

startLookSwitch(document);
startEventLog(document);
