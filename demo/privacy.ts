/** The privacy page has the look of the page that led there. */
import { startLookSwitch } from './look-switch.js';

startLookSwitch(document);
