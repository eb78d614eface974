/** What the screen needs from the terminal around it. */
export interface ScreenHost {
  quit(): void;
  suspend(): void;
  repaint(): void;
  /** Puts a text on the clipboard, if the terminal permits it. */
  copy(text: string): void;
  /** Milliseconds of a monotonic clock. */
  now(): number;
}
