import type { IssueWords } from "../topics/issues.ts";
import type { PlaceIssueCode } from "../topics/place-issues.ts";

const MOST_LISTED = 8;

function listed(values: readonly string[]): string {
  const first = values.slice(0, MOST_LISTED).join("、");
  return values.length > MOST_LISTED ? `${first} 等 ${values.length} 个` : first;
}

function hinted(...hints: readonly (string | null)[]): { readonly hint?: string } {
  const hint = hints.filter((each) => each !== null && each !== "").join("；");
  return hint === "" ? {} : { hint };
}

const meant = (hint: string | null): string | null => (hint === null ? null : `是否指 ${hint}？`);

export const placeIssuesZh: Pick<IssueWords, PlaceIssueCode> = {
  "too-many": ({ found, most }) => ({ message: `共 ${found} 个，过多`, hint: `最多 ${most} 个` }),
  "group-empty": ({ group }) => ({ message: `地点组 ${group} 没有连接任何两地`, hint: "请写至少两个成员，或写成对的城市、成对的省份" }),
  "group-cycle": ({ groups }) => ({ message: `地点组互为成员，成环：${groups.join(" > ")}`, hint: "请在其中一个组里直接列出城市" }),
  "part-without-member": ({ group, found, members, hint }) => ({
    message: `parts 写了 ${found}，而它不在 ${group} 的成员或结对城市之中`,
    ...hinted(meant(hint), `请先列入 members；现有成员：${listed(members)}`),
  }),
  "part-unknown": ({ found, place, hint }) => ({ message: `${place}没有区县 ${found}`, ...hinted(meant(hint)) }),
  "pair-itself": ({ place }) => ({ message: `${place}与自身结对`, hint: "请写两个不同的地点" }),
  "pair-direction": ({ kind, isDirected }) => ({
    message: isDirected ? `类型 ${kind} 有方向，城市对须写明方向` : `类型 ${kind} 没有方向`,
    hint: isDirected ? "可用：{from: 归属地, in: 所在地}" : "可用：“[A, B]”",
  }),
  "years-backwards": ({ since, until }) => ({ message: `结束年份 ${until} 早于开始年份 ${since}`, hint: "请核对 since 与 until" }),
  "place-not-close": ({ found, closeness, kinds, hint }) => ({
    message: `本版本中 place 不能是 ${found}`,
    ...hinted(
      meant(hint),
      kinds.includes(found)
        ? `请在 ruleset.yaml 的 closeness 中列入 ${found}；现为 ${closeness.join("、")}`
        : `可用：${listed(closeness)}；列入 closeness 后可用的地点组类型：${listed(kinds) || "无"}`,
    ),
  }),
  "closeness-unknown": ({ found, allowed, hint }) => ({
    message: `closeness 中的 ${found} 不是已有的地点关系，也不是地点组类型`,
    ...hinted(meant(hint), `可用：${listed(allowed)}`),
  }),
  "closeness-twice": ({ found }) => ({ message: `closeness 中 ${found} 重复`, hint: "请只保留一个" }),
  "member-without-concept": ({ member }) => ({ message: `成员 ${member} 没有写概念`, hint: "请写 concepts；只有上位概念时，写 partly" }),
  "weight-not-positive": ({ found }) => ({ message: `权重 ${found} 不可用`, hint: "可用：大于 0 的数" }),
  "weight-missing": ({ member, collection }) => ({
    message: `成员 ${member} 没有权重，而 ${collection} 的其他成员有`,
    hint: "请给每个成员写权重，或都不写",
  }),
};
