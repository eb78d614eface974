import { known } from "../model/fact.ts";
import { choice, type FactFamily } from "./definition.ts";
import { anyValue } from "./possible.ts";

const LINK = choice({ exact: "首选名称", label: "别称", part: "部分链接", none: "未链接" });

/** How the names of a pair link to concepts. */
export const LINK_FACTS = {
  "link.cluster": {
    id: "link.cluster",
    side: "cluster",
    from: "clusterSense",
    ...LINK,
    name: { zh: "集群名称的链接方式", en: "cluster's link" },
    says: {
      zh: "集群用语链接到概念的方式：首选名称、别称（含识别词）、部分链接、未链接",
      en: "how the cluster's term links to a concept: preferred label, another label, in part, not at all",
    },
    derive: ({ how }) => known(how),
    because: ({ clusterLink }) => clusterLink,
    tiedTo: [],
    possible: anyValue(),
    remedy: { kind: "fixed" },
    inCase: "derived",
  },
  "link.belt": {
    id: "link.belt",
    side: "belt",
    from: "beltSense",
    ...LINK,
    name: { zh: "产业带名称的链接方式", en: "belt's link" },
    says: {
      zh: "产业带用语链接到概念的方式：首选名称、别称（含识别词）、部分链接、未链接",
      en: "how the belt's term links to a concept: preferred label, another label, in part, not at all",
    },
    derive: ({ how }) => known(how),
    because: ({ beltLink }) => beltLink,
    tiedTo: [],
    possible: anyValue(),
    remedy: { kind: "fixed" },
    inCase: "derived",
  },
} satisfies FactFamily<"link">;
