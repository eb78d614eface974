import type { SystemWords } from "../topics/system.ts";

export const systemEn: SystemWords = {
  ENOENT: "there is no such folder",
  ENOTDIR: "a part of the path is no folder",
  EISDIR: "it is a folder",
  EACCES: "not permitted",
  EPERM: "not permitted",
  EROFS: "it can only be read",
  ENOSPC: "the disk is full",
  ENAMETOOLONG: "the name is too long",
};
