/**
 * The entry `ml-readiness-quiz/analytics`: tells a page's own analytics how far visitors come, or counts it without any. No side
 * effects, nothing from Lit; a page that does not import it sends nothing.
 */

export { chooseVariant } from './choose-variant.js';
export type { Experiment } from './choose-variant.js';
export { connectAnalytics } from './connect-analytics.js';
export type { AnalyticsOptions } from './connect-analytics.js';
export { funnel } from './funnel.js';
export type { Funnel, FunnelStep } from './funnel.js';
export type { FunnelEvent, FunnelEventName } from './funnel-event.js';
export type { AnalyticsName, FunnelListener } from './targets.js';
