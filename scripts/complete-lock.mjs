// Makes package-lock.json complete for every platform. If npm cannot find a package built for another platform (some mirrors have only
// one), it silently omits the package from the lock file, and `npm ci` then rejects the file. This script restores such entries as their
// parents list them, with the platform that their names tell, and removes registry addresses. Run it after `npm install`.
import { readFileSync, writeFileSync } from "node:fs";

const file = new URL("../package-lock.json", import.meta.url);
const lock = JSON.parse(readFileSync(file, "utf8"));
const SYSTEMS = ["android", "darwin", "freebsd", "linux", "openharmony", "sunos", "win32", "netbsd", "openbsd", "aix", "wasi"];
const PROCESSORS = ["arm64", "x64", "ia32", "arm", "ppc64", "riscv64", "s390x", "loong64", "mips64el", "wasm32"];

/** The platform that the name of a platform package encodes: `binding-linux-arm-musleabihf`. */
function platformOf(name) {
  const words = name.split(/[/-]/u);
  const os = words.find((word) => SYSTEMS.includes(word));
  const cpu = words.find((word) => PROCESSORS.includes(word));
  const libc = words.some((word) => word.startsWith("musl")) ? "musl" : words.some((word) => word.startsWith("gnu")) ? "glibc" : null;
  if (!os && !cpu) throw new Error(`no platform in the name ${name}`);
  return { ...(cpu ? { cpu: [cpu] } : {}), ...(libc && os === "linux" ? { libc: [libc] } : {}), ...(os ? { os: [os] } : {}) };
}

/** Whether Node would find the package from `from`. */
function isThere(from, name) {
  const parts = from.split("/node_modules/");
  return (
    parts.some((_, at) => lock.packages[`${[...parts.slice(0, parts.length - at), name].join("/node_modules/")}`]) ||
    lock.packages[`node_modules/${name}`] !== undefined
  );
}

let added = 0;
for (const [path, entry] of Object.entries(lock.packages)) {
  delete entry.resolved;
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    if (isThere(path, name) || !/^\d/u.test(version)) continue;
    lock.packages[`node_modules/${name}`] = {
      version,
      ...platformOf(name),
      ...(entry.dev ? { dev: true } : {}),
      license: entry.license,
      optional: true,
    };
    added++;
  }
}
const sorted = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(file, `${JSON.stringify({ ...lock, packages: sorted }, null, 2)}\n`);
process.stdout.write(`${added} entries for other platforms\n`);
