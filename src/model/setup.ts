import type { Issue } from "./issue.ts";
import type { Language } from "./text.ts";

/** Who set a value; `name` of a setting is the option, the variable, or the place in a file. */
export type SetBy = "option" | "environment" | "workspace" | "user-file" | "locale" | "default";

/** One thing that `doctor` looked at, and what it found. Which of them are problems is for the document to say. */
export type Finding =
  | { readonly kind: "node"; readonly version: string; readonly needed: string; readonly isSupported: boolean }
  | { readonly kind: "language"; readonly language: Language; readonly by: SetBy; readonly name: string }
  | {
      readonly kind: "setting";
      readonly setting: "rules" | "reviewer" | "color";
      readonly value: string;
      readonly by: SetBy;
      readonly name: string;
    }
  /** `state`: whether the user's file is there, and whether it has mistakes. */
  | {
      readonly kind: "settings-file";
      readonly file: string | null;
      readonly state: "none" | "read" | "wrong";
      readonly issues: readonly Issue[];
    }
  | { readonly kind: "variable"; readonly problem: string }
  /** `charset`: what the locale says, or the code page of a Windows console; null if neither says anything. */
  | {
      readonly kind: "terminal";
      readonly isTerminal: boolean;
      readonly name: string;
      readonly charset: string | null;
      readonly isUtf8: boolean | null;
    }
  /** Families that have Chinese characters; null if the system cannot be asked. */
  | { readonly kind: "fonts"; readonly families: readonly string[] | null }
  | ({ readonly kind: "cache" } & CacheState)
  | { readonly kind: "workspace"; readonly folder: string | null; readonly by: "option" | "environment" | "found"; readonly named: string }
  | { readonly kind: "input"; readonly errors: number; readonly warnings: number }
  | { readonly kind: "versions"; readonly versions: readonly string[]; readonly drafts: readonly string[] }
  | { readonly kind: "seals"; readonly sealed: number; readonly edited: readonly string[] }
  | ({ readonly kind: "git" } & GitState)
  | { readonly kind: "leftovers"; readonly files: readonly string[] }
  | {
      readonly kind: "lock";
      readonly file: string;
      readonly pid: number;
      readonly host: string;
      readonly since: string;
      readonly holder: "here" | "elsewhere" | "dead";
    };

export interface CacheState {
  /** null if the user has no folder for caches. */
  readonly folder: string | null;
  readonly use: "used" | "off" | "not-yet" | "no-folder" | "of-others" | "not-writable";
  readonly files: number;
  readonly bytes: number;
}

export type GitState =
  | { readonly state: "no-git" }
  | { readonly state: "not-git" }
  /** `branch` is "" at a commit without a branch; `changed`: files of the workspace that are not committed. */
  | { readonly state: "repository"; readonly branch: string; readonly commit: string; readonly changed: number };
