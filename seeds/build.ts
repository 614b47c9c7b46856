/** `npm run seed -- [source.txt [plan.json]]`: makes the template's data from the published text. */
import { readFileSync, writeFileSync } from "node:fs";
import { parseSource } from "./parse-source.ts";

const folder = new URL("zhoushan-2024/", import.meta.url);
const source = process.argv[2] ?? new URL("source.txt", folder);
const target = process.argv[3] ?? new URL("plan.json", folder);

writeFileSync(target, `${JSON.stringify(parseSource(readFileSync(source, "utf8")), null, 1)}\n`);
