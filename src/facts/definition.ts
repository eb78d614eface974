import type { PlaceLaw } from "../knowledge/places/place-law.ts";
import type { Standing } from "../knowledge/relate/pair-standings.ts";
import type { Belt, Dataset, Place, Unit } from "../model/data.ts";
import type { Because } from "../model/explanation.ts";
import type { Fact, FactDomain, FactId, FactSide, FactSpec, Facts, SomeFacts } from "../model/fact.ts";
import type { PlaceCode } from "../model/ids.ts";
import type { Sense } from "../model/link.ts";
import type { RuleCase } from "../model/rules.ts";
import type { Bilingual } from "../model/text.ts";
import type { Setting } from "./possible.ts";

/** The sources that facts are derived from. Facts of one source are derived together, once per unit, belt, reading, or pair of these. */
export interface FactSources {
  /** The places of a unit and a belt (undefined if the data have no row for one), and what joins places. */
  readonly places: PairPlaces;
  readonly unit: { readonly unit: Unit; readonly place: Place | undefined };
  /** `withCurrent` are the places with a belt of the study year. */
  readonly belt: { readonly belt: Belt; readonly dataset: Dataset; readonly withCurrent: ReadonlySet<PlaceCode> };
  readonly clusterSense: Sense;
  readonly beltSense: Sense;
  /** How two concepts are related, seen from the cluster's; a name that links in part is already counted as narrower than its concept. */
  readonly standing: Standing;
  /** The input share between the sectors of two concepts; null if one has no sector. Computed only if a rule reads such a fact. */
  readonly flow: number | null;
}
export type FactSource = keyof FactSources;

export interface PairPlaces {
  readonly unit: Place | undefined;
  readonly belt: Place | undefined;
  readonly law: PlaceLaw;
}

interface SideOf extends Readonly<Record<FactSource, FactSide>> {
  readonly places: "places";
  readonly unit: "cluster";
  readonly clusterSense: "cluster";
  readonly belt: "belt";
  readonly beltSense: "belt";
  readonly standing: "concepts";
  readonly flow: "concepts";
}

/** The lines that an explanation can cite for the facts of a pair. */
export interface PairLines {
  readonly unitRow: Because;
  readonly beltRow: Because;
  /** The label that linked each name to its concept. */
  readonly clusterLink: readonly Because[];
  readonly beltLink: readonly Because[];
  /** `broader` lines and declarations from one concept to the other. */
  readonly between: readonly Because[];
  /** The flow of the input-output table between their sectors. */
  readonly flow: readonly Because[];
  /** The groups that join the two places, each with its kind. */
  readonly groups: readonly { readonly of: string; readonly line: Because }[];
  /** The kinds of which the list of groups may lack those of the two places. */
  readonly openKinds: readonly Because[];
  /** The row with the travel time between the places. */
  readonly times: readonly Because[];
  /** The table of flows, with what passes between their places. */
  readonly flows: readonly Because[];
}

/** What why-not tries for a fact. A leading fact is changed by an edit; the facts that follow it change with it. */
export type FactRemedy =
  | { readonly kind: "fixed" }
  | {
      readonly kind: "leads";
      /** What an edit would change: how two industries are related, or the years of the belt; null if no file can change the fact. */
      readonly edit: "relate" | "list" | null;
      /** Values to try, the weakest claim first. */
      readonly values: readonly string[];
    }
  | {
      readonly kind: "follows";
      readonly fact: FactId;
      /** Whether the change is shown in addition to that of the fact which it follows. */
      readonly isTold: boolean;
      readonly values: (given: SomeFacts, dataset: Dataset) => readonly Fact[];
    };

/** Everything that the program knows about one fact. */
interface Defined<Source extends FactSource> extends FactSpec {
  readonly side: SideOf[Source];
  readonly from: Source;
  /** Explanations leave the fact out unless a rule of the version reads it. */
  readonly isOnlyIfRead?: true;
  /** A short name, for tables and condition trees. */
  readonly name: Bilingual;
  /** Words for the values of a choice or a flag; other values are shown as they are. */
  readonly values: Readonly<Record<string, Bilingual>>;
  readonly derive: (from: FactSources[Source]) => Fact;
  readonly because: (lines: PairLines, facts: Facts) => readonly Because[];
  /** Facts that restrict this one: the proof gives them values first. */
  readonly tiedTo: readonly FactId[];
  /** For the proof: the values that can occur together with given values of the facts to which this one is tied. They must include every value that data can have. */
  readonly possible: (space: Setting) => (given: SomeFacts) => readonly Fact[];
  readonly remedy: FactRemedy;
  /** How a worked example gives the fact: derived as in a run or, for places (which an example does not name), from the relation that it states. */
  readonly inCase: Source extends "places" ? (ruleCase: RuleCase) => Fact : "derived";
}

export type FactDefinition = { readonly [Source in FactSource]: Defined<Source> }[FactSource];

/** The facts whose ids have this prefix. A fact of the model without a definition does not compile. */
export type FactFamily<Prefix extends string> = {
  readonly [Id in FactId as Id extends Prefix | `${Prefix}.${string}` ? Id : never]: FactDefinition & { readonly id: Id };
};

export interface DomainAndWords {
  readonly domain: FactDomain;
  readonly values: Readonly<Record<string, Bilingual>>;
}

/** A choice between a few values with their Chinese words; English shows the values themselves. */
export function choice(words: Readonly<Record<string, string>>): DomainAndWords {
  return { domain: { kind: "choice", values: Object.keys(words) }, values: bilingual(words) };
}

export function flag(): DomainAndWords {
  return { domain: { kind: "flag" }, values: bilingual({ true: "是", false: "否" }) };
}

/** A number within bounds. */
export function number(least: number, most: number, whole: boolean): DomainAndWords {
  return { domain: { kind: "number", least, most, whole }, values: {} };
}

/** A domain whose values depend on the workspace: concepts, names, years. */
export function open(kind: Exclude<FactDomain["kind"], "choice" | "flag" | "number">): DomainAndWords {
  return { domain: { kind }, values: {} };
}

function bilingual(words: Readonly<Record<string, string>>): Readonly<Record<string, Bilingual>> {
  return Object.fromEntries(Object.entries(words).map(([value, zh]) => [value, { zh, en: value }]));
}
