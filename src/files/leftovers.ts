import { rmSync } from "node:fs";

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
const left = new Set<string>();

/** Files and folders that are being written under temporary names. A signal that ends the program removes them first. */
export function keepTrackOf(temporary: string): void {
  if (left.size === 0) for (const signal of SIGNALS) process.on(signal, removeAll);
  left.add(temporary);
}

/** It has its final name now, or is gone. */
export function forget(temporary: string): void {
  left.delete(temporary);
  if (left.size === 0) for (const signal of SIGNALS) process.off(signal, removeAll);
}

function removeAll(signal: NodeJS.Signals): void {
  for (const path of left) rmSync(path, { recursive: true, force: true });
  left.clear();
  for (const each of SIGNALS) process.off(each, removeAll);
  // The program ends as it would without this handler, unless there are other listeners.
  if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
}
