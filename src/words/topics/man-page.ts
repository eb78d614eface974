/** The headings and fixed passages of the manual page. */
export interface ManWords {
  readonly title: string;
  readonly name: string;
  readonly synopsis: string;
  readonly commandAndOptions: string;
  readonly description: string;
  readonly commands: string;
  readonly options: string;
  readonly examples: string;
  readonly environment: string;
  readonly files: string;
  readonly exit: string;
  /** What each variable of the environment does. */
  readonly variables: Readonly<Record<string, string>>;
  readonly paths: Readonly<Record<string, string>>;
  readonly codes: Readonly<Record<"0" | "1" | "2", string>>;
}
