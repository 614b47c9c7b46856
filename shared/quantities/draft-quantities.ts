/** Quantities with their own words; what they take over from others in their clause is added to them here and later. */
import type { Link } from "./clause-links.ts";
import { MOST_WORDS } from "./clause-links.ts";
import type { QualifiedAmount } from "./qualified-amounts.ts";
import type { Change, Quantity } from "./quantity.ts";
import { countedWords, subjectOf } from "./subjects.ts";

export interface DraftQuantity {
  /** Its role is found when all of them are there; till then it is a value. */
  readonly quantity: Quantity;
  readonly amount: QualifiedAmount;
  readonly link: Link;
  /** Has it words of its own before it, or did it take over those of the quantity before? */
  readonly hasOwnSubject: boolean;
}

export function draftQuantities(
  text: string,
  amounts: readonly QualifiedAmount[],
  links: readonly Link[],
): readonly DraftQuantity[] {
  const drafts: DraftQuantity[] = [];
  for (const [index, amount] of amounts.entries()) {
    const link = links[index];
    if (!link) continue;
    const previous = link.previous < 0 ? undefined : drafts[link.previous];
    const giver = giverOf(text, amount, previous ?? drafts.at(-1));
    drafts.push(draftOf(text, { amount, link, giver, next: amounts[index + 1] }));
  }
  return drafts;
}

interface Draft {
  readonly amount: QualifiedAmount;
  readonly link: Link;
  readonly giver: DraftQuantity | undefined;
  readonly next: QualifiedAmount | undefined;
}

function draftOf(text: string, { amount, link, giver, next }: Draft): DraftQuantity {
  const { start, end, unit, qualifiers } = amount;
  const own = subjectOf(text.slice(link.ownStart, qualifiers.start));
  const counted = countedWords(text, amount, next);
  const hasOwnSubject = own.words !== "";
  const takesOver = !hasOwnSubject && giver && (counted === "" || link.kind !== "alone");
  const quantity: Quantity = {
    start,
    end,
    text: text.slice(start, end),
    amount: amount.amount,
    unit,
    bound: qualifiers.bound,
    change:
      changeOf(qualifiers.change, own.change) ?? (takesOver && link.kind !== "alone" ? addedAs(giver) : null),
    qualifiers: [...own.aims, ...qualifiers.before, ...qualifiers.behind],
    subject: takesOver ? giver.quantity.subject : own.words,
    counted,
    listSubject: null,
    role: "value",
  };
  return { quantity, amount, link, hasOwnSubject };
}

/** The quantity before it in the same sentence. */
function giverOf(
  text: string,
  { qualifiers }: QualifiedAmount,
  previous: DraftQuantity | undefined,
): DraftQuantity | undefined {
  if (!previous) return undefined;
  const from = previous.amount.qualifiers.end;
  const isNear = qualifiers.start - from <= MOST_WORDS;
  return isNear && !/[。；;\n]/u.test(text.slice(from, qualifiers.start)) ? previous : undefined;
}

/** By how much something grows counts for more than to what level (增速达到6%), and that more than being new. */
function changeOf(near: Change | null, named: Change | null): Change | null {
  const changes = [near, named];
  const isMotion = (change: Change | null): boolean => change === "grow" || change === "fall";
  return changes.find(isMotion) ?? changes.find((change) => change && change !== "reach") ?? near;
}

/** 新增甲10个和乙20个: both are new. */
function addedAs({ quantity }: DraftQuantity): Change | null {
  return quantity.change === "new" || quantity.change === "total" ? quantity.change : null;
}
