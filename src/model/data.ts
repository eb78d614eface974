import type { CityFlow } from "./flows.ts";
import type { BeltId, ClusterId, PlaceCode, UnitId } from "./ids.ts";
import type { TravelTime } from "./place-groups.ts";
import type { Origin } from "./span.ts";
import type { Bilingual } from "./text.ts";

/** A city with its province and the regions that it belongs to. */
export interface Place {
  readonly code: PlaceCode;
  readonly name: string;
  readonly shortName: string;
  readonly nameEn: string;
  readonly province: string;
  readonly level: string;
  readonly lon: number | null;
  readonly lat: number | null;
  /** Named regions (长三角 …), without the four economic regions. */
  readonly regions: readonly string[];
  /** 东部, 中部, 西部 or 东北. */
  readonly economicRegion: string;
}

/** A cluster in one city: the unit of judging and counting. */
export interface Unit {
  readonly id: UnitId;
  readonly cluster: ClusterId;
  readonly kind: string;
  readonly name: string;
  readonly place: PlaceCode;
  readonly district: string;
  /** The words that name its industry, if the table has them; otherwise they are taken from the name. */
  readonly industry: string | null;
  readonly sector: string;
  /** Number of cities that share the cluster. */
  readonly sharedBy: number;
  readonly confidence: string | null;
  readonly source: string;
  readonly origin: Origin;
}

/** An online industrial belt: the online sellers of one industry in one city. */
export interface Belt {
  readonly id: BeltId;
  readonly name: string;
  readonly place: PlaceCode;
  /** The county, district or zone within the place, where the row names one. */
  readonly district?: string;
  readonly category: string;
  /** Years in which it is listed, ascending; null if the row gives none. */
  readonly years: readonly number[] | null;
  readonly confidence: string | null;
  readonly source: string;
  readonly origin: Origin;
}

/** One published row of rates, printed next to ours. */
export interface PublishedRate {
  readonly kind: string;
  readonly units: number;
  readonly matched: number;
  readonly similar: number;
}

/** The input from one input-output sector to another, as a share of the buyer's output. */
export interface SectorFlow {
  readonly upstream: string;
  readonly downstream: string;
  readonly coefficient: number;
  readonly origin: Origin;
}

/** The input-output table: sectors by GB/T code, and who supplies whom. */
export interface InputOutput {
  readonly sectors: readonly { readonly code: string; readonly name: Bilingual; readonly gbtCodes: readonly string[] }[];
  readonly flows: readonly SectorFlow[];
  /** Sectors that supply every other sector and are therefore left out of input shares. */
  readonly general: readonly string[];
}

export interface TableNote {
  readonly complete: boolean;
  /** Number of rows of the complete table, if known. */
  readonly expected: number | null;
  /** What is missing, in words. */
  readonly missing: Bilingual | null;
  readonly source: string;
}

export interface Dataset {
  readonly title: Bilingual;
  readonly source: string;
  readonly studyYear: number;
  /** First and last of the earlier years whose belts count for a city that has none in the study year; null if no earlier years count. */
  readonly fallbackYears: readonly [number, number] | null;
  /** The version of the rules that is used by default; null if the workspace names none. */
  readonly ruleset: string | null;
  readonly clusters: TableNote;
  readonly belts: TableNote;
  readonly places: TableNote;
  /** True for made-up data (benchmarks, demos); every output then says so. */
  readonly made: boolean;
  readonly kinds: readonly { readonly id: string; readonly label: Bilingual }[];
  /** Rows of the tables of clusters and belts that were left out, since something in them is wrong. */
  readonly leftOut?: number;
  readonly hash: string;
}

/** All data except taxonomy and rules. Rows are sorted by id. */
export interface Data {
  readonly dataset: Dataset;
  readonly places: readonly Place[];
  readonly units: readonly Unit[];
  readonly belts: readonly Belt[];
  readonly published: readonly PublishedRate[];
  readonly inputOutput: InputOutput | null;
  /** Travel times between cities; absent where the workspace has no table of them. */
  readonly travelTimes?: readonly TravelTime[];
  /** What passes between cities, sorted by their codes; absent without a table of flows. */
  readonly cityFlows?: readonly CityFlow[];
  /** Names and short names of the counties, districts and zones in a place, looked up when a name is linked; absent in made data. */
  readonly countiesOf?: (place: PlaceCode) => readonly string[];
}
