import { Kept } from "./kept.ts";
import type { ParseCache } from "./yaml/yaml-file.ts";

/**
 * A cache for a command that reads the same workspace repeatedly: unchanged results stay in memory, by the identity of their inputs.
 * Parsing is timed, because it is the YAML package's share of an answer.
 */
export class KeptParses implements ParseCache {
  readonly kept = new Kept();
  readonly #disk: ParseCache;
  readonly #clock: () => number;
  #milliseconds = 0;

  constructor(disk: ParseCache, clock: () => number = () => performance.now()) {
    this.#disk = disk;
    this.#clock = clock;
  }

  get(key: string): string | undefined {
    return this.#disk.get(key);
  }

  set(): void {}

  parsing<Parsed>(parse: () => Parsed): Parsed {
    const started = this.#clock();
    const parsed = parse();
    this.#milliseconds += this.#clock() - started;
    return parsed;
  }

  /** Milliseconds of parsing since this was last called. */
  takeParsing(): number {
    const taken = this.#milliseconds;
    this.#milliseconds = 0;
    return taken;
  }
}
