/** An output stream: a terminal, a file or a pipe. */
export interface Output {
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly destroyed?: boolean;
  hasColors?(): boolean;
  write(text: string, done: (error?: Error | null) => void): boolean;
  once(event: "error", listener: (error: NodeJS.ErrnoException) => void): unknown;
  off(event: "error", listener: (error: NodeJS.ErrnoException) => void): unknown;
}

/** The environment of the program: `main.ts` passes the process, tests pass their own. */
export interface Host {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** The path by which the program was called. */
  readonly script: string;
  readonly stdout: Output;
  readonly stderr: Output;
  /** The time of day, which only lines of `watch` show; by default the system's. */
  readonly now?: () => Date;
  /** Asks a question that is answered with yes or no; absent if nobody sits at a terminal. */
  readonly ask?: (question: string) => Promise<boolean>;
}
