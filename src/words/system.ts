import type { Language } from "../model/text.ts";

const PROBLEMS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  ENOENT: { zh: "没有这个文件夹", en: "there is no such folder" },
  ENOTDIR: { zh: "路径中有一段不是文件夹", en: "a part of the path is no folder" },
  EISDIR: { zh: "这是文件夹", en: "it is a folder" },
  EACCES: { zh: "没有权限", en: "not permitted" },
  EPERM: { zh: "没有权限", en: "not permitted" },
  EROFS: { zh: "只能读，不能写", en: "it can only be read" },
  ENOSPC: { zh: "磁盘已满", en: "the disk is full" },
  ENAMETOOLONG: { zh: "名称太长", en: "the name is too long" },
};

/** What the system says of a file that cannot be written, by its code; the code itself where there are no words for it. */
export function systemProblem(code: string, language: Language): string {
  return (Object.hasOwn(PROBLEMS, code) ? PROBLEMS[code]?.[language] : undefined) ?? code;
}
