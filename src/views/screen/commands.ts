import { DECISION_REASONS, DECISION_VERDICTS, type DecisionReason, type DecisionSide, type DecisionVerdict } from "../../model/decision.ts";
import type { ReviewPlace } from "../../words/topics/review.ts";
import { foldedKey, type Key, type NamedKey } from "./key-reader.ts";
import type { EditKey } from "./line-editor.ts";
import type { PanelName } from "./state.ts";

/** The command that a key stands for. */
export type Command =
  | { readonly kind: "vote"; readonly verdict: DecisionVerdict }
  | { readonly kind: "side"; readonly side: DecisionSide }
  | { readonly kind: "move"; readonly by: number | "page" | "-page" | "half" | "-half" | "first" | "last" }
  | { readonly kind: "scroll"; readonly by: number }
  | {
      readonly kind:
        | "undo"
        | "redo"
        | "mark"
        | "copy"
        | "language"
        | "quit"
        | "suspend"
        | "repaint"
        | "back"
        | "accept"
        | "note"
        | "adjudicate"
        | "filter"
        | "help"
        | "prompt";
    }
  | { readonly kind: "panel"; readonly panel: PanelName }
  | { readonly kind: "reason"; readonly reason: DecisionReason | null }
  | { readonly kind: "edit"; readonly key: EditKey }
  | { readonly kind: "insert"; readonly text: string }
  | { readonly kind: "offer"; readonly at: number }
  | { readonly kind: "write" | "confirm" };

const SCROLL_LINES = 3;

const LIST: Readonly<Record<string, Command>> = {
  ...Object.fromEntries(DECISION_VERDICTS.map((verdict, at) => [String(at + 1), { kind: "vote", verdict }])),
  j: { kind: "move", by: 1 },
  k: { kind: "move", by: -1 },
  g: { kind: "move", by: "first" },
  G: { kind: "move", by: "last" },
  J: { kind: "scroll", by: SCROLL_LINES },
  K: { kind: "scroll", by: -SCROLL_LINES },
  u: { kind: "undo" },
  n: { kind: "note" },
  a: { kind: "adjudicate" },
  "/": { kind: "filter" },
  i: { kind: "panel", panel: "impact" },
  w: { kind: "panel", panel: "why-not" },
  r: { kind: "panel", panel: "rule" },
  "?": { kind: "help" },
  ":": { kind: "prompt" },
  m: { kind: "mark" },
  y: { kind: "copy" },
  L: { kind: "language" },
  q: { kind: "quit" },
};

const MOVES: Readonly<Partial<Record<NamedKey, Command>>> = {
  up: { kind: "move", by: -1 },
  down: { kind: "move", by: 1 },
  "page-up": { kind: "move", by: "-page" },
  "page-down": { kind: "move", by: "page" },
  home: { kind: "move", by: "first" },
  end: { kind: "move", by: "last" },
  "ctrl-d": { kind: "move", by: "half" },
  "ctrl-u": { kind: "move", by: "-half" },
};

/** Keys with the same meaning in every mode. */
const EVERYWHERE: Readonly<Partial<Record<NamedKey, Command>>> = {
  "ctrl-c": { kind: "quit" },
  "ctrl-z": { kind: "suspend" },
  "ctrl-l": { kind: "repaint" },
};

const EDITING: Readonly<Partial<Record<NamedKey, EditKey>>> = {
  left: "left",
  right: "right",
  home: "home",
  end: "end",
  "ctrl-a": "home",
  "ctrl-e": "end",
  backspace: "backspace",
  delete: "delete",
  "ctrl-w": "kill-word",
  "ctrl-u": "kill-line",
};

/** The command of a key in a mode; null if the key has none there. Pure. */
export function commandFor(key: Key, place: ReviewPlace): Command | null {
  if (key.kind === "cursor-report") return null;
  if (key.kind === "named") {
    const everywhere = EVERYWHERE[key.name];
    if (everywhere) return everywhere;
    if (key.name === "escape") return { kind: "back" };
  }
  switch (place) {
    case "list":
      return inList(key);
    case "filter":
    case "note":
    case "ruling-why":
    case "command":
      return inEditor(key, place);
    case "reason":
      return inReason(key);
    case "ruling":
      return inRuling(key);
    case "side":
    case "ruling-side":
      return key.kind === "text" ? (SIDES[foldedKey(key.text)] ?? null) : null;
    case "help":
    case "panel":
      return inPanel(key);
    case "rule":
      return inRule(key);
  }
}

function inList(key: Key): Command | null {
  if (key.kind === "text") return LIST[foldedKey(key.text)] ?? null;
  if (key.kind !== "named") return null;
  return key.name === "ctrl-r" ? { kind: "redo" } : (MOVES[key.name] ?? null);
}

/** While votes are shown, a verdict key gives a ruling; any other key means what it means in the list. */
function inRuling(key: Key): Command | null {
  const command = inList(key);
  return command !== null && ["vote", "scroll", "language"].includes(command.kind) ? command : null;
}

function inEditor(key: Key, place: ReviewPlace): Command | null {
  if (key.kind === "text" || key.kind === "paste") return { kind: "insert", text: key.text };
  if (key.kind !== "named") return null;
  if (key.name === "enter") return { kind: "accept" };
  const edit = EDITING[key.name];
  if (edit) return { kind: "edit", key: edit };
  return place === "filter" ? (MOVES[key.name] ?? null) : null;
}

/** For `subordinate`: which side belongs under the other. The first side of a case is the cluster's. */
const SIDES: Readonly<Record<string, Command>> = {
  "<": { kind: "side", side: "belt-wider" },
  ">": { kind: "side", side: "belt-narrower" },
};

const REASON_LETTERS: Readonly<Record<string, DecisionReason>> = Object.fromEntries(
  DECISION_REASONS.map((reason, at) => [String(at + 1), reason]),
);

function inReason(key: Key): Command | null {
  if (key.kind === "named") return key.name === "enter" ? { kind: "reason", reason: null } : null;
  const reason = key.kind === "text" ? REASON_LETTERS[foldedKey(key.text)] : undefined;
  return reason === undefined ? null : { kind: "reason", reason };
}

function inPanel(key: Key): Command | null {
  if (key.kind === "named") return MOVES[key.name] ?? null;
  const text = key.kind === "text" ? foldedKey(key.text) : "";
  if (text === "j" || text === "J") return { kind: "move", by: 1 };
  if (text === "k" || text === "K") return { kind: "move", by: -1 };
  if (text === "g") return { kind: "move", by: "first" };
  if (text === "G") return { kind: "move", by: "last" };
  return ["q", "?", "i", "w", "r"].includes(text) ? { kind: "back" } : text === "L" ? { kind: "language" } : null;
}

function inRule(key: Key): Command | null {
  const text = key.kind === "text" ? foldedKey(key.text) : "";
  if (/^[1-9]$/.test(text)) return { kind: "offer", at: Number(text) - 1 };
  if (text === "w") return { kind: "write" };
  if (text === "y") return { kind: "confirm" };
  return inPanel(key);
}
