import { known } from "../model/fact.ts";
import { choice, type FactFamily } from "./definition.ts";
import { anyValue } from "./possible.ts";

const LINK = choice({ exact: "首选标签", label: "其他标签", part: "部分", none: "无" });

/** How the names of a pair link to concepts. */
export const LINK_FACTS = {
  "link.cluster": {
    id: "link.cluster",
    side: "cluster",
    from: "clusterSense",
    ...LINK,
    name: { zh: "集群链接", en: "cluster's link" },
    says: {
      zh: "集群用语怎样链接到概念：首选标签、其他标签、部分、无",
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
    name: { zh: "产业带链接", en: "belt's link" },
    says: {
      zh: "产业带用语怎样链接到概念：首选标签、其他标签、部分、无",
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
