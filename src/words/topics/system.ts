/** Problems with files, by the system's codes. */
export type SystemWords = Readonly<
  Record<"ENOENT" | "ENOTDIR" | "EISDIR" | "EACCES" | "EPERM" | "EROFS" | "ENOSPC" | "ENAMETOOLONG", string>
>;

/** The system's code in words; a code without words stands for itself. */
export function systemProblem(words: SystemWords, code: string): string {
  return Object.hasOwn(words, code) ? words[code as keyof SystemWords] : code;
}
