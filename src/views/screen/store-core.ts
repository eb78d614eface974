import type { ReviewAction } from "../../model/decision.ts";
import type { Language } from "../../model/text.ts";
import type { ReviewDesk } from "../../reviewing/desk/review-desk.ts";
import type { ReviewWords } from "../../words/topics/review.ts";
import type { ScreenHost } from "./screen-host.ts";
import type { Action, Message, ScreenState } from "./state.ts";
import type { View } from "./view.ts";

/** What the parts of the store share: the present state, and the only ways to change and to save it. */
export interface StoreCore {
  readonly desk: ReviewDesk;
  readonly host: ScreenHost;
  readonly state: ScreenState;
  readonly view: View;
  reduce(action: Action): void;
  say(kind: Message["kind"], tell: (words: ReviewWords, language: Language) => string): void;
  /** Appends and syncs an event, then reports which case it concerns; false if that fails: a message says so, and nothing has changed. */
  save(action: ReviewAction, then?: (touched: string | null) => void): boolean;
}
