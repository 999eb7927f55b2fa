/**
 * What the demo page adds to the quiz: the panel. The quiz itself needs the first line only.
 */
import 'ml-readiness-quiz/define';
import { startEventLog } from './event-log.js';
import { startInbox } from './inbox.js';
import { startLookSwitch } from './look-switch.js';
import { startPlacementSwitch } from './placement-switch.js';

startLookSwitch(document);
startPlacementSwitch(document);
startEventLog(document);
startInbox(document);
