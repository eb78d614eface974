import type { ProposalWords } from "../topics/proposals.ts";

export const proposalsZh: ProposalWords = {
  inDraft: (version) => `已发布版本的文件不能修改：把条目写入 rules/${version}/，编号不变，即替换原条目。`,
  sealed: (version, command, taxonomy) =>
    `版本 ${version} 已发布，其规则文件${taxonomy ? "和产业分类" : ""}不能修改；以上改动须写入新版本。新建版本：${command}`,
};
