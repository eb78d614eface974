/** What the screen asks of the terminal around it. */
export interface ScreenHost {
  quit(): void;
  suspend(): void;
  repaint(): void;
  /** Puts a text on the clipboard, where the terminal lets it. */
  copy(text: string): void;
  /** Milliseconds of a clock that only runs forwards. */
  now(): number;
}
