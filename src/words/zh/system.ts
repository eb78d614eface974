import type { SystemWords } from "../topics/system.ts";

export const systemZh: SystemWords = {
  ENOENT: "目标文件夹不存在",
  ENOTDIR: "路径中有一段不是文件夹",
  EISDIR: "这是一个文件夹",
  EACCES: "无权限",
  EPERM: "无权限",
  EROFS: "只读，无法写入",
  ENOSPC: "磁盘已满",
  ENAMETOOLONG: "名称过长",
};
