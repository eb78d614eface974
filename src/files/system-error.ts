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

/** Runs an action that writes; what the system refuses becomes a `NotWritten`. */
export async function guarded<T>(shownAs: string, action: () => T | Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    const code = codeOf(error);
    if (code === null) throw error;
    throw new NotWritten(shownAs, code);
  }
}
