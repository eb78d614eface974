import type { ClaimResult } from "../../model/reproduction.ts";
import type { FigureName } from "../../model/study.ts";
import { BELT_FIGURES } from "./belt-figures.ts";
import { type Figures, resultOf } from "./check.ts";
import { CLUSTER_FIGURES } from "./cluster-figures.ts";
import { ELLIPSE_FIGURES } from "./ellipse-figures.ts";
import { RELATION_FIGURES } from "./relation-figures.ts";
import type { World } from "./world.ts";

/** Every figure that a claim can name; the claims of any study are checked by these. */
const CATALOGUE: Figures<FigureName> = { ...CLUSTER_FIGURES, ...BELT_FIGURES, ...RELATION_FIGURES, ...ELLIPSE_FIGURES };

/** Every claim of the study beside the figure that it names. */
export function checkedClaims(world: World): readonly ClaimResult[] {
  return world.study.claims.map((claim) => resultOf(world, claim, claim.figure === null ? undefined : CATALOGUE[claim.figure]));
}
