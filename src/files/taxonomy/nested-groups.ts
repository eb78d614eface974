import { type Issue, issue } from "../../model/issue.ts";
import type { PlaceGroup, PlaceMember } from "../../model/place-groups.ts";
import type { YamlFile } from "../yaml/yaml-file.ts";
import type { OpenGroup } from "./open-group.ts";

interface Nested {
  readonly groups: readonly PlaceGroup[];
  readonly issues: readonly Issue[];
}

/** Groups with the members of the groups that they include. Groups that include one another are reported once, and keep their own cities. */
export function withMembersOfGroups(open: readonly OpenGroup[], file: YamlFile): Nested {
  const byId = new Map(open.map((group) => [group.id, group]));
  const issues: Issue[] = [];
  const closed = new Map<string, PlaceGroup>();
  const reported = new Set<string>();

  function close(group: OpenGroup, above: readonly string[]): PlaceGroup {
    const known = closed.get(group.id);
    if (known !== undefined) return known;
    const members = new Map<string, PlaceMember>(group.members.map((member) => [member.place, member]));
    for (const { group: id, path } of group.includes) {
      const inner = byId.get(id);
      if (inner === undefined) continue;
      const ring = [...above, group.id];
      if (ring.includes(id)) {
        const groups = [...ring.slice(ring.indexOf(id)), id];
        const name = [...new Set(groups)].sort().join();
        if (!reported.has(name)) issues.push(issue("group-cycle", file.spanOf(path), { groups }));
        reported.add(name);
        continue;
      }
      // A city that the group itself lists keeps its own line; a whole city wins over a part of it.
      for (const member of close(inner, ring).members) {
        const own = members.get(member.place);
        if (own === undefined) members.set(member.place, { ...member, origin: { file: file.file, path } });
      }
    }
    const { includes: _, ...own } = group;
    const whole = { ...own, members: [...members.values()] };
    if (above.length === 0) closed.set(group.id, whole);
    return whole;
  }

  return { groups: open.map((group) => close(group, [])), issues };
}
