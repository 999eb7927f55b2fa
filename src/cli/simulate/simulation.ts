/** What `simulate` finds out, as plain data: the same for the table, the JSON and the report. */

import type { Id } from '../../core/quiz.js';
import type { Population } from './population.js';

/** What a simulation is made with. */
export interface SimulationOptions {
  readonly population: Population;
  /** The chance that a question that is not required is left open. */
  readonly openShare: number;
  /** Respondents to draw for what is not worked out exactly. */
  readonly respondents: number;
  readonly seed: number;
  /** Work out exactly what can be. */
  readonly isExact: boolean;
  /** Called with the share of the work that is done. */
  readonly onProgress?: (share: number) => void;
}

/** What came out. Shares are 0 to 1. */
export interface Simulation {
  readonly quiz: { readonly id: Id; readonly version: string; readonly title: string };
  readonly options: Omit<SimulationOptions, 'onProgress'>;
  /** Which parts were worked out exactly; the rest was counted on the respondents that were drawn. */
  readonly exact: {
    readonly totals: boolean;
    readonly gates: boolean;
    readonly roles: boolean;
    readonly dimensions: boolean;
  };
  /** Why not all of it is exact; nothing where it is. */
  readonly whyNotExact: string | null;
  /** What the pools give. As many respondents are asked each draw that was looked at. */
  readonly draws: {
    readonly looked: number;
    /** How many of how many, in words; nothing where it was all of them. */
    readonly bound: string | null;
  };
  readonly totals: {
    /** Share of respondents by whole score, 0 to 100. */
    readonly shares: readonly number[];
    readonly mean: number;
    readonly deviation: number;
  };
  readonly bands: readonly BandShare[];
  /** Share of respondents who answered too little for a band. */
  readonly withoutBand: number;
  readonly gates: readonly GateShare[];
  readonly roles: readonly RoleShare[];
  readonly dimensions: readonly DimensionShare[];
  readonly questions: readonly QuestionFigures[];
  readonly minutes: { readonly median: number; readonly from: number; readonly to: number };
}

/** How many end in a band. */
export interface BandShare {
  readonly id: Id;
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly share: number;
}

/** How many meet a gate. */
export interface GateShare {
  readonly id: Id;
  /** Its rule is met. */
  readonly met: number;
  /** It lies below what the answers alone would give. */
  readonly holds: number;
}

/** How many have each level of a role. */
export interface RoleShare {
  readonly id: Id;
  readonly name: string;
  readonly now: number;
  readonly stretch: number;
  readonly build: number;
  readonly later: number;
}

/** How the scores of a dimension are spread. */
export interface DimensionShare {
  readonly id: Id;
  readonly name: string;
  readonly mean: number;
  /** Shares by tens: 0 to below 10, and so on; 100 is in the last. */
  readonly tens: readonly number[];
}

/** What one question does. */
export interface QuestionFigures {
  readonly id: Id;
  readonly label: string;
  /** Share of respondents who are asked. */
  readonly shown: number;
  /** Correlation of its points with those of all others: how well it tells high from low. `null` without points. */
  readonly discrimination: number | null;
  /** Share of respondents whose band changes when this answer alone is drawn again. */
  readonly movesBand: number;
  /** Squared correlation with the question that says most nearly the same. */
  readonly redundancy: number | null;
  /** That question. */
  readonly redundantWith: Id | null;
  /** Estimated time in seconds. */
  readonly seconds: number;
}
