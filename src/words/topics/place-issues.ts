/** The codes of mistakes in groups of places and in collections. */
export type PlaceIssueCode =
  | "too-many"
  | "group-empty"
  | "group-cycle"
  | "part-without-member"
  | "part-unknown"
  | "pair-itself"
  | "pair-direction"
  | "years-backwards"
  | "place-not-close"
  | "closeness-unknown"
  | "closeness-twice"
  | "member-without-concept"
  | "weight-not-positive"
  | "weight-missing";
