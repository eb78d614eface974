import { createHash } from "node:crypto";
import { addAll } from "../../model/add-all.ts";
import type { Collection } from "../../model/collections.ts";
import type { Issue } from "../../model/issue.ts";
import type { PlaceGroups } from "../../model/place-groups.ts";
import type { Taxonomy } from "../../model/taxonomy.ts";
import { type Kept, keep } from "../kept.ts";
import { withYamlIssues } from "../yaml/yaml-file.ts";
import { readCollections } from "./collections.ts";
import type { KnownPlaces } from "./open-group.ts";
import { readPlaceGroups } from "./place-groups.ts";
import type { LoadedTaxonomy } from "./taxonomy.ts";

/** A taxonomy with its groups of places and its collections. */
interface PlacedTaxonomy {
  readonly taxonomy: Taxonomy;
  readonly issues: readonly Issue[];
}

/** Reads `places.yaml` and `collections.yaml` of a taxonomy beside the places of a workspace; without places, groups are left out. */
export function placedTaxonomy(loaded: LoadedTaxonomy, known: KnownPlaces | null, kept?: Kept): PlacedTaxonomy {
  const { taxonomy, beside } = loaded;
  if (beside === undefined) return { taxonomy, issues: [] };
  return keep(kept, "placed taxonomy", [taxonomy, beside.places, beside.collections, known?.places], () => {
    const issues: Issue[] = [];
    const add = (file: NonNullable<typeof beside.places>, found: readonly Issue[]): void => addAll(issues, withYamlIssues([file], found));
    let placeGroups: PlaceGroups | null = null;
    if (beside.places !== null && known !== null) {
      const read = readPlaceGroups(beside.places, known);
      placeGroups = read.placeGroups;
      add(beside.places, read.issues);
    }
    let collections: readonly Collection[] | null = null;
    if (beside.collections !== null) {
      const read = readCollections(beside.collections, taxonomy);
      collections = read.collections;
      // A concept that is nowhere may well be in a file that could not be read.
      add(
        beside.collections,
        read.issues.filter(({ code }) => loaded.isWhole || code !== "unknown-reference"),
      );
    }
    const whole = { ...taxonomy, ...(placeGroups === null ? {} : { placeGroups }), ...(collections === null ? {} : { collections }) };
    return { taxonomy: whole, issues };
  });
}

/** The taxonomy as a ruleset that reads groups of places sees it: its hash covers them. */
export function hashedWithGroups(taxonomy: Taxonomy): Taxonomy {
  if (taxonomy.placeGroups === undefined) return taxonomy;
  const said = JSON.stringify([taxonomy.hash, taxonomy.placeGroups], (key, value: unknown) => (key === "origin" ? undefined : value));
  return { ...taxonomy, hash: `sha256:${createHash("sha256").update(said).digest("hex")}` };
}
