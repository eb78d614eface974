#!/usr/bin/env node
import { askOnTerminal } from "./line/ask.ts";
import { optimiseLate } from "./line/optimise-late.ts";
import { run } from "./line/run.ts";

optimiseLate();

const { env, stdout, stderr, argv } = process;
process.exitCode = await run(argv.slice(2), { env, cwd: process.cwd(), script: argv[1] ?? "qundai", stdout, stderr, ...askOnTerminal() });
