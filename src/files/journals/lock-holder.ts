import { randomUUID } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { hostname } from "node:os";
import { codeOf } from "../system-error.ts";

/** Who holds a lock, as its file says; `text` is all that it says, and is different for every lock that was ever taken. */
export interface Holder {
  readonly text: string;
  readonly pid: number;
  readonly host: string;
  /** When it was taken, as in 2026-01-31T08:30:00Z; empty if the file does not say. */
  readonly since: string;
  /** False only if the process is certainly gone: it ran on this machine, and no longer does. */
  readonly isAlive: boolean;
}

/** The text of a lock that this process takes now. */
export function ownText(): string {
  const since = `${new Date().toISOString().slice(0, 19)}Z`;
  return `${process.pid} ${hostname()} ${since} ${startOf(process.pid) ?? "-"} ${randomUUID()}\n`;
}

/** A file that says nothing may be just being written, where it cannot be linked to its place; after this many milliseconds it is not. */
const MOST_WRITING_MS = 2000;

/** Who holds a lock; null if nobody does. A file that goes on saying nothing, as a power cut leaves it, is held by a process that is gone. */
export function holderOf(lock: string): Holder | null {
  const text = textOf(lock);
  if (text === null) return null;
  if (text === "") {
    const written = statSync(lock, { throwIfNoEntry: false })?.mtimeMs;
    return written === undefined ? null : { text, pid: 0, host: "", since: "", isAlive: Date.now() - written < MOST_WRITING_MS };
  }
  const [pid = "", host = "", since = "", start = "-"] = text.trim().split(" ");
  return { text, pid: Number(pid) || 0, host, since, isAlive: host === hostname() ? isRunning(Number(pid), start) : host !== "" };
}

function textOf(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (codeOf(error) === "ENOENT") return null;
    throw error;
  }
}

/** Whether a process runs, and is the one that started then: its number may be in use again. */
function isRunning(pid: number, start: string): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (codeOf(error) !== "EPERM") return false;
  }
  const now = start === "-" ? null : startOf(pid);
  return now === null || now === start;
}

/** When a process started, as the system counts it, and in which run of the system; null on systems that do not say it in /proc. */
function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name of the program, in parentheses, may hold spaces and parentheses; the start is the 20th field behind it.
    const started = stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    return started === undefined ? null : `${boot}:${started}`;
  } catch {
    return null;
  }
}
