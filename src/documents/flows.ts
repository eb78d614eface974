import type { FlowBase, FlowLevel, FlowTrend, NoFigure } from "../model/flows.ts";
import type { Count, Ordinal, Proportion } from "../model/quantity.ts";
import type { Bilingual } from "../model/text.ts";

/** The levels of one window. A share is null if nothing could be counted; `reasons` says why. */
export interface FlowWindowEntry {
  readonly from: number;
  readonly to: number;
  /** Flows with both ends in the region, out of it, into it, within one city, and with neither end in it. */
  readonly inside: Count;
  readonly out: Count;
  readonly into: Count;
  readonly within: Count;
  readonly beyond: Count;
  readonly overall: Proportion | null;
  readonly ends: Proportion | null;
  readonly links: Proportion | null;
  readonly sales: Proportion | null;
  readonly supply: Proportion | null;
  readonly odds: number | null;
  readonly ei: Readonly<Record<FlowLevel, number | null>>;
  readonly n: Readonly<Record<FlowLevel, Count>>;
  /** Wilson 95 % intervals. */
  readonly intervals: Readonly<Record<"sales" | "supply" | "links", readonly [low: Proportion, high: Proportion] | null>>;
  readonly reasons?: Readonly<Partial<Record<FlowLevel | "odds", NoFigure>>>;
}

/** A partner outside: a city by its code, or a region by its name. Shares are null if nothing was sold or bought at all. */
export interface FlowPartnerEntry {
  readonly place: string;
  readonly name: string;
  readonly nameEn: string;
  readonly sold: Count;
  readonly bought: Count;
  readonly soldShare: Proportion | null;
  readonly boughtShare: Proportion | null;
  readonly soldRank: Ordinal;
  readonly boughtRank: Ordinal;
  readonly soldRankChange: number | null;
  readonly boughtRankChange: number | null;
}

export interface FlowTrendEntry extends Omit<FlowTrend, "peakWindow"> {
  readonly peakWindow: { readonly from: number; readonly to: number };
}

/** A published finding, judged by the figures of the region. */
export interface FlowClaimEntry {
  readonly id: string;
  readonly title: Bilingual;
  readonly result: "holds" | "fails" | "not-computable";
  /** Each test of the claim: `margin` is how far the figure is on the right side, negative on the wrong one. */
  readonly figures: readonly {
    readonly fact: string;
    readonly operator: string;
    readonly expected: number | string | boolean | readonly (number | string)[];
    readonly actual: number | null;
    readonly holds: boolean | null;
    readonly margin: number | null;
  }[];
  /** The smallest margin: how far off the claim is, negative if it fails by that. */
  readonly by: number | null;
  /** Present if the claim cannot be computed. */
  readonly why?: "other-measure" | "other-region" | "figure-missing";
  readonly source: string;
}

/** A city, a region or a category of `--by`, with its own levels. */
export interface FlowPartEntry {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  readonly windows: readonly FlowWindowEntry[];
}

export interface FlowsDocument {
  readonly schema: "qundai/flows/1";
  readonly table: {
    readonly file: string;
    readonly counts: Bilingual | null;
    readonly source: string | null;
    readonly notice: Bilingual | null;
    readonly coversAllPlaces: boolean;
  };
  readonly region: { readonly name: string; readonly nameEn: string; readonly places: readonly string[] };
  readonly base: FlowBase;
  readonly green: null | "wipo";
  readonly by: "place" | "region" | "category" | null;
  readonly made: boolean;
  readonly rows: {
    readonly read: Count;
    readonly kept: Count;
    /** Rows left out, by reason, with the line of the first. */
    readonly dropped: readonly { readonly reason: string; readonly rows: Count; readonly line: Ordinal }[];
  };
  readonly windows: readonly FlowWindowEntry[];
  readonly partners: readonly FlowPartnerEntry[];
  readonly partnerRegions: readonly FlowPartnerEntry[];
  readonly core: {
    readonly places: readonly string[];
    readonly share: Proportion | null;
    /** Cities left out only because the code decided between equals. */
    readonly ties: readonly string[];
    readonly groups: readonly {
      readonly id: string;
      readonly name: string;
      readonly nameEn: string;
      readonly bothEnds: Proportion | null;
      readonly cross: Proportion | null;
    }[];
  };
  /** Where the largest outflow of each city of the region leads. */
  readonly dominant: readonly {
    readonly place: string;
    readonly to: string | null;
    readonly count: Count;
    readonly kind: "subordinate" | "terminal";
  }[];
  readonly categories?: readonly { readonly id: string; readonly name: string; readonly nameEn: string; readonly count: Count }[];
  readonly trend: Readonly<Record<FlowLevel, FlowTrendEntry | null>>;
  readonly claims: readonly FlowClaimEntry[];
  /** Flows that touch the region and are unlikely to be so large by chance (disparity filter below 0.05), those with the most first. */
  readonly backbone: readonly { readonly from: string; readonly to: string; readonly count: Count; readonly chance: Proportion }[];
  readonly parts?: readonly FlowPartEntry[];
  /** Names of the cities that the document mentions by code. */
  readonly places: Readonly<Record<string, FlowPlaceEntry>>;
}

export interface FlowPlaceEntry {
  readonly name: string;
  readonly nameEn: string;
  /** Degrees; null if they are not known. */
  readonly lon: number | null;
  readonly lat: number | null;
}

export const FLOWS_SCHEMA = "qundai/flows/1";
