/**
 * The result in brief, for a visitor who chose to send it along. It is not for ranking applicants: no rank, no percentile,
 * nothing that the form does not name beside the box (`leadShareDetail` and its sisters in the messages).
 */

import type { Report } from '../core/report.js';
import type { LeadReport } from './lead.js';

/** The result in brief: total, band, dimension scores, and flat tags that mailing lists understand. */
export function buildLeadReport(report: Report): LeadReport {
  return {
    total: report.total,
    band: report.band?.id ?? null,
    dimensions: Object.fromEntries(report.dimensions.map(({ id, score }) => [id, score])),
    tags: buildTags(report),
  };
}

/** Flat tags; none while too little was answered, because the card advises nothing then either. */
function buildTags({ band, gaps, roles }: Report): readonly string[] {
  if (!band) return [];
  // By fit: the report lists the role aimed for first, however far it is.
  const [nearest] = [...roles].sort((a, b) => b.fit - a.fit);
  return [
    `band-${band.id}`,
    ...gaps.map(({ dimension }) => `gap-${dimension}`),
    ...(nearest ? [`role-${nearest.id}`] : []),
  ];
}
