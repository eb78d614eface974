import { Refusal } from "./refusal.ts";

/** The system's own code (ENOENT, EACCES …), or null where the error is not the system's. */
export function codeOf(error: unknown): string | null {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : null;
}

/** Turns what the system refuses into a `Refusal`; `says` makes the sentence. */
export async function guarded<T>(
  shownAs: string,
  says: (file: string, problem: string) => string,
  action: () => T | Promise<T>,
): Promise<T> {
  try {
    return await action();
  } catch (error) {
    const code = codeOf(error);
    if (code === null) throw error;
    throw new Refusal([says(shownAs, code)]);
  }
}
