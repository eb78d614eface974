import * as add from "./add.ts";
import * as check from "./check.ts";
import * as collections from "./collections.ts";
import * as compare from "./compare.ts";
import * as completion from "./completion.ts";
import * as decide from "./decide.ts";
import * as disputes from "./disputes.ts";
import * as doctor from "./doctor.ts";
import * as ellipse from "./ellipse.ts";
import * as evaluating from "./evaluate.ts";
import * as explain from "./explain.ts";
import * as exporting from "./export.ts";
import * as facts from "./facts.ts";
import * as flows from "./flows.ts";
import * as format from "./format.ts";
import * as importing from "./import.ts";
import * as init from "./init.ts";
import type { Command } from "./line/command.ts";
import * as link from "./link.ts";
import * as match from "./match.ts";
import * as overlaps from "./overlaps.ts";
import * as relate from "./relate.ts";
import * as report from "./report.ts";
import * as reproduce from "./reproduce.ts";
import * as review from "./review.ts";
import * as rules from "./rules.ts";
import * as sensitivity from "./sensitivity.ts";
import * as watch from "./watch.ts";

/** Every command, by group in the order of help. The bundle holds only the specs here; the code of a command is loaded when it runs. */
export const COMMANDS: readonly Command[] = [
  relate,
  link,
  add,
  facts,
  check,
  rules,
  format,
  watch,
  evaluating,
  explain,
  disputes,
  review,
  decide,
  reproduce,
  match,
  overlaps,
  compare,
  sensitivity,
  exporting,
  report,
  collections,
  ellipse,
  flows,
  importing,
  init,
  doctor,
  completion,
];
