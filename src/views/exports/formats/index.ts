import * as csv from "./csv.ts";
import type { Format } from "./format.ts";
import * as geojson from "./geojson.ts";
import * as jskos from "./jskos.ts";
import * as json from "./json.ts";
import * as skos from "./skos.ts";
import * as sssom from "./sssom.ts";
import * as xlsx from "./xlsx.ts";

/** Every format to which a result can be exported, in the order of help. Only these specs are in the main bundle. */
export const EXPORT_FORMATS = { csv, xlsx, sssom, skos, jskos, geojson, json } as const satisfies Readonly<Record<string, Format>>;

export type ExportName = keyof typeof EXPORT_FORMATS;
export const EXPORT_NAMES = Object.keys(EXPORT_FORMATS) as readonly ExportName[];
