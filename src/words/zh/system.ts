import type { SystemWords } from "../topics/system.ts";

export const systemZh: SystemWords = {
  ENOENT: "没有这个文件夹",
  ENOTDIR: "路径中有一段不是文件夹",
  EISDIR: "这是文件夹",
  EACCES: "没有权限",
  EPERM: "没有权限",
  EROFS: "只能读，不能写",
  ENOSPC: "磁盘已满",
  ENAMETOOLONG: "名称太长",
};
