import type { Report, ReportRole } from '../../core/report.js';
import { nearestRole } from '../../core/share-result.js';

/** The role that a result about roles begins with: the nearest one, or the one aimed for where it is as near. */
export const bestRole = (report: Report): ReportRole | undefined =>
  report.headline === 'roles' ? nearestRole(report) : undefined;
