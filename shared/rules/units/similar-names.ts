/**
 * What an unknown name of a unit may have meant: several names without a separator; else, in three strengths, the same
 * name but for a part in brackets (市府办 and 市府办(金融): perhaps another office), a part of a listed name
 * (市消防救援支队), and a likely slip of the pen.
 */
import { unitKey } from "../../units/unit-names.ts";

interface Named {
  readonly name: string;
  readonly aliases: readonly string[];
}

export interface SimilarTo<Unit> {
  readonly kind: "joined" | "bracketed" | "part" | "slip" | "none";
  /** Those that come into question, the list's order; more than one: nobody can say which, or all of them are joined. */
  readonly units: readonly Unit[];
  /** Is the single unit the only sensible answer, so that it may be offered as a fix? */
  readonly isSure: boolean;
  /** Is it a name by which people may mean the unit on purpose, rather than a slip of the pen? */
  readonly mayBeAlias: boolean;
}

export type Similar = SimilarTo<import("./unit-registry.ts").ListedUnit>;

const NONE = { kind: "none", units: [], isSure: false, mayBeAlias: false } as const;

/** `key`: unitKey() of the name. */
export function findSimilar<Unit extends Named>(key: string, units: readonly Unit[]): SimilarTo<Unit> {
  const joined = joinedNames(key, units);
  if (joined) {
    return { kind: "joined", units: joined.map(({ unit }) => unit), isSure: false, mayBeAlias: false };
  }
  const bareKey = bare(key);
  const bracketed = units.filter((unit) =>
    namesOf(unit).some((name) => key !== name && bareKey !== "" && bareKey === bare(name)),
  );
  if (bracketed.length > 0) return { kind: "bracketed", units: bracketed, isSure: false, mayBeAlias: true };
  const parts = units.filter((unit) => namesOf(unit).some((name) => isPart(key, name)));
  if (parts.length > 0) return { kind: "part", units: parts, isSure: parts.length === 1, mayBeAlias: true };
  const slips = closest(key, units);
  if (slips.length === 0) return NONE;
  const [only] = slips;
  const isOnly = (fits: (key: string, name: string) => boolean): boolean =>
    slips.length === 1 && only !== undefined && namesOf(only).some((name) => fits(key, name));
  return { kind: "slip", units: slips, isSure: isOnly(isSureSlip), mayBeAlias: isOnly(isShortened) };
}

export interface JoinedName<Unit> {
  readonly unit: Unit;
  readonly start: number;
  readonly end: number;
}

const LONGEST_JOINED = 80;
const AND = /^[和与及]/;

/** 市教育局市财政局, 市教育局和市财政局: listed names from end to end, or undefined. */
export function joinedNames<Unit extends Named>(
  key: string,
  units: readonly Unit[],
): readonly JoinedName<Unit>[] | undefined {
  if (key.length > LONGEST_JOINED) return undefined;
  const names = joinedFrom(key, 0, units);
  return names && names.length > 1 ? names : undefined;
}

function joinedFrom<Unit extends Named>(
  key: string,
  start: number,
  units: readonly Unit[],
): readonly JoinedName<Unit>[] | undefined {
  if (start === key.length) return [];
  for (const unit of units) {
    for (const name of namesOf(unit)) {
      if (name.length < SHORTEST_JOINED || !key.startsWith(name, start)) continue;
      const end = start + name.length;
      const isAnd = AND.test(key.slice(end)) && end + 1 < key.length;
      const rest = joinedFrom(key, end, units) ?? (isAnd ? joinedFrom(key, end + 1, units) : undefined);
      if (rest) return [{ unit, start, end }, ...rest];
    }
  }
  return undefined;
}

const SHORTEST_JOINED = 3;
const keys = new WeakMap<Named, readonly string[]>();

function namesOf(unit: Named): readonly string[] {
  const known = keys.get(unit);
  if (known) return known;
  const names = [unit.name, ...unit.aliases].map(unitKey);
  keys.set(unit, names);
  return names;
}

/** Without a part in brackets at the end. */
function bare(key: string): string {
  const opening = key.lastIndexOf("(");
  const isLast = opening >= 0 && key.indexOf(")", opening) === key.length - 1;
  return isLast ? key.slice(0, opening).trimEnd() : key;
}

const SHORTEST_PART = 4;
const PART_SHARE = 0.5;

function isPart(key: string, name: string): boolean {
  const [short, long] = key.length < name.length ? [key, name] : [name, key];
  const isLongEnough = short.length >= SHORTEST_PART && short.length >= PART_SHARE * long.length;
  return isLongEnough && short !== long && (long.endsWith(short) || long.startsWith(short));
}

/** Letters left out or put in, in a name that begins and ends alike: 市文广局 for 市文广旅体局. */
const MOST_LEFT_OUT = 3;

function isShortened(key: string, name: string): boolean {
  const [short, long] = key.length < name.length ? [key, name] : [name, key];
  if (short.length < SHORTEST_PART || long.length - short.length > MOST_LEFT_OUT || short === long)
    return false;
  if (short.at(0) !== long.at(0) || short.at(-1) !== long.at(-1)) return false;
  let at = 0;
  for (const char of long) if (char === short.charAt(at)) at++;
  return at === short.length;
}

/** A single other character in a short name may well be another unit: 市体育局 is no 市教育局. */
const SURE_LENGTH = 6;

function isSureSlip(key: string, name: string): boolean {
  if (isShortened(key, name)) return true;
  const isSwapped = [...key].sort().join("") === [...name].sort().join("");
  return isSwapped || (distance(key, name) === 1 && name.length >= SURE_LENGTH);
}

function closest<Unit extends Named>(key: string, units: readonly Unit[]): Unit[] {
  const scored = units.flatMap((unit) => {
    const score = Math.min(...namesOf(unit).map((name) => slipScore(key, name)));
    return Number.isFinite(score) ? [{ unit, score }] : [];
  });
  const best = Math.min(...scored.map(({ score }) => score));
  return scored.filter(({ score }) => score === best).map(({ unit }) => unit);
}

const LONG_NAME = 7;

function slipScore(key: string, name: string): number {
  if (isShortened(key, name)) return Math.abs(key.length - name.length);
  if (key.length < SHORTEST_PART - 1 || Math.abs(key.length - name.length) > 2)
    return Number.POSITIVE_INFINITY;
  const edits = distance(key, name);
  const allowed = name.length >= LONG_NAME || [...key].sort().join("") === [...name].sort().join("") ? 2 : 1;
  return edits <= allowed ? edits : Number.POSITIVE_INFINITY;
}

/** How many characters must be put in, left out or changed. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a.charAt(i - 1) === b.charAt(j - 1) ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
