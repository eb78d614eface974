/** Something that the system did not let us write. `file` is its name for the user, `code` is the system's own: ENOENT, EACCES … */
export class NotWritten extends Error {
  readonly file: string;
  readonly code: string;

  constructor(file: string, code: string) {
    super(`${file}: ${code}`);
    this.name = "NotWritten";
    this.file = file;
    this.code = code;
  }
}

/** The system's own code (ENOENT, EACCES …), or null if the error is not the system's. */
export function codeOf(error: unknown): string | null {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : null;
}

/** What the system refused and why, of an error that comes from a call of the system; null for any other. */
export function refusedBySystem(error: unknown): { readonly what: string; readonly code: string } | null {
  const code = codeOf(error);
  if (code === null || !(error instanceof Error && "syscall" in error)) return null;
  return { what: "path" in error ? String(error.path) : String(error.syscall) === "write" ? "stdout" : String(error.syscall), code };
}

/** Runs an action; an error of the system that does not say which file it is about gets its name. */
export function naming<T>(file: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    throw codeOf(error) !== null && !("path" in (error as Error)) ? Object.assign(error as Error, { path: file }) : error;
  }
}

/** Runs an action that writes; what the system refuses becomes a `NotWritten`. */
export async function guarded<T>(shownAs: string, action: () => T | Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    const code = codeOf(error);
    if (code === null || error instanceof NotWritten) throw error;
    throw new NotWritten(shownAs, code);
  }
}
