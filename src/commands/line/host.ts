/** A stream that text goes to: a terminal, a file, a pipe. */
export interface Output {
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly destroyed?: boolean;
  hasColors?(): boolean;
  write(text: string, done: (error?: Error | null) => void): boolean;
  once(event: "error", listener: (error: NodeJS.ErrnoException) => void): unknown;
  off(event: "error", listener: (error: NodeJS.ErrnoException) => void): unknown;
}

/** Where the program runs. `main.ts` hands in the process; tests hand in their own. */
export interface Host {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** The path by which the program was called. */
  readonly script: string;
  readonly stdout: Output;
  readonly stderr: Output;
}
