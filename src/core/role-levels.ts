/** How near a role can be: what each level asks of the fit. */

/** The levels, nearest first. */
export const ROLE_LEVELS = ['now', 'stretch', 'build', 'later'] as const;

/** How near a role is. */
export type RoleLevel = (typeof ROLE_LEVELS)[number];

/** Fit from which a level begins, 0 to 100. `now` needs all that the role needs as well. */
export const fitFor: Readonly<Record<RoleLevel, number>> = { now: 65, stretch: 50, build: 35, later: 0 };
