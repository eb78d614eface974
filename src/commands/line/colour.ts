import type { Host, Output } from "./host.ts";
import type { ColourChoice } from "./settings.ts";

/** Who wants colours: `--color` or QUNDAI_COLOR, and the user's file. */
export interface ColourWishes {
  readonly chosen: ColourChoice | undefined;
  readonly usual: ColourChoice | undefined;
}

/**
 * Whether a stream gets colours. `always` and `never` decide; otherwise FORCE_COLOR and NO_COLOR do, which are set for many programs, then
 * the user's file, and then whether the stream is a terminal with colours.
 */
export function hasColour({ chosen, usual }: ColourWishes, env: Host["env"], stream: Output): boolean {
  const forced = env["FORCE_COLOR"] ?? "";
  if (chosen === "always" || chosen === "never") return chosen === "always";
  if (forced !== "") return forced !== "0" && forced !== "false";
  if ((env["NO_COLOR"] ?? "") !== "") return false;
  if (chosen === undefined && (usual === "always" || usual === "never")) return usual === "always";
  return stream.isTTY === true && stream.hasColors?.() === true;
}
