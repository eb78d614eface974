import type { ReviewerState } from "../../model/decision.ts";

/** The form in which names of reviewers are compared: width, case and spaces are ignored. */
export function personKey(name: string): string {
  return name.normalize("NFKC").toLowerCase().replace(/\s+/gu, "");
}

/** The other names that mean the same person as this name. */
export function otherNamesOf(name: string, names: readonly string[]): readonly string[] {
  return names.filter((other) => other !== name && personKey(other) === personKey(name));
}

/** One state per person: if a person has several journals, the latest answer counts, so that nobody agrees with themselves. */
export function byPerson(states: readonly ReviewerState[]): readonly ReviewerState[] {
  const persons = new Map<string, ReviewerState>();
  for (const state of states) {
    const key = personKey(state.reviewer);
    const known = persons.get(key);
    persons.set(key, known === undefined ? state : together(known, state));
  }
  return [...persons.values()];
}

function together(a: ReviewerState, b: ReviewerState): ReviewerState {
  return {
    ...a,
    votes: latest(a.votes, b.votes),
    notes: new Map([...a.notes, ...b.notes]),
    marks: new Set([...a.marks, ...b.marks]),
    adjudications: latest(a.adjudications, b.adjudications),
    repeats: [...a.repeats, ...b.repeats],
  };
}

function latest<Said extends { readonly at: string }>(a: ReadonlyMap<string, Said>, b: ReadonlyMap<string, Said>): Map<string, Said> {
  const said = new Map(a);
  for (const [id, own] of b) if ((said.get(id)?.at ?? "") <= own.at) said.set(id, own);
  return said;
}
