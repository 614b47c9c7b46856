/**
 * Numbers in a list (比例分别达到85%、69%) share what is said once: the words before the first, 以上 behind the last where
 * the list says 分别, and the unit of the last.
 */
import type { DraftQuantity } from "./draft-quantities.ts";
import { multiply } from "./exact-number.ts";
import { listedParts } from "./list-subjects.ts";
import type { MeasureUnit } from "./measure-units.ts";
import { type Amount, mapAmount } from "./quantity.ts";
import { changeIn } from "./subjects.ts";

export function distributeLists(text: string, drafts: readonly DraftQuantity[]): readonly DraftQuantity[] {
  if (drafts.length === 1) return drafts;
  const result: DraftQuantity[] = [];
  let list: DraftQuantity[] = [];
  const close = (): void => {
    for (const draft of list.length > 1 ? shared(list) : list) result.push(draft);
    list = [];
  };
  for (const draft of drafts) {
    if (list.length === MOST_LISTED || !continues(text, list.at(-1), draft)) close();
    list.push(draft);
  }
  close();
  return result;
}

/** No sentence that a person reads lists more. */
const MOST_LISTED = 30;

const SEPARATOR = /^\s*(?:、|和|与|及|以及)\s*$/u;

function continues(text: string, last: DraftQuantity | undefined, draft: DraftQuantity): boolean {
  if (!last || draft.link.kind !== "listed" || draft.hasOwnSubject) return false;
  return SEPARATOR.test(text.slice(last.amount.qualifiers.end, draft.amount.qualifiers.start));
}

function shared(list: readonly DraftQuantity[]): DraftQuantity[] {
  const [first] = list;
  const last = list.at(-1);
  if (!first || !last) return [];
  const { subject } = first.quantity;
  const { parts, verb } = partsOf(subject, list.length);
  return list.map((draft, index) => {
    const withWords = draft === first ? draft : withWordsOf(draft, first);
    const withBound = saysEach(first) ? withBoundOf(withWords, last) : withWords;
    const part = parts?.[index];
    const named = part === undefined ? {} : { subject: part, listSubject: subject };
    const change = withBound.quantity.change ?? changeIn(verb);
    return withUnitOf(
      { ...withBound, quantity: { ...withBound.quantity, ...named, change } },
      last.quantity.unit,
    );
  });
}

/** 城镇、农村分别新建: the words behind 分别 belong to each part. */
function partsOf(subject: string, count: number): ListedSubjects {
  const each = subject.lastIndexOf(EACH);
  if (each < 0) return { parts: listedParts(subject, count), verb: "" };
  const verb = subject.slice(each + EACH.length);
  return { parts: listedParts(subject.slice(0, each), count)?.map((part) => part + verb), verb };
}

interface ListedSubjects {
  readonly parts: readonly string[] | undefined;
  readonly verb: string;
}

const EACH = "分别";

function saysEach({ amount, quantity }: DraftQuantity): boolean {
  return amount.qualifiers.before.includes(EACH) || quantity.subject.includes(EACH);
}

function withWordsOf(draft: DraftQuantity, first: DraftQuantity): DraftQuantity {
  const { before, behind } = draft.amount.qualifiers;
  if (before.length > 0) return draft;
  const { quantity } = draft;
  const isOpen = quantity.bound === "=" && first.amount.qualifiers.behind.length === 0;
  return {
    ...draft,
    quantity: {
      ...quantity,
      qualifiers: [...first.amount.qualifiers.before, ...behind],
      bound: isOpen ? first.quantity.bound : quantity.bound,
      change: quantity.change ?? first.quantity.change,
    },
  };
}

function withBoundOf(draft: DraftQuantity, last: DraftQuantity): DraftQuantity {
  const words = last.amount.qualifiers.behind;
  if (draft === last || draft.amount.qualifiers.behind.length > 0 || words.length === 0) return draft;
  const { quantity } = draft;
  return {
    ...draft,
    quantity: { ...quantity, bound: last.quantity.bound, qualifiers: [...quantity.qualifiers, ...words] },
  };
}

function withUnitOf(draft: DraftQuantity, unit: MeasureUnit | null): DraftQuantity {
  const { quantity } = draft;
  if (quantity.unit || !unit) return draft;
  return { ...draft, quantity: { ...quantity, unit, amount: inUnit(quantity.amount, unit) } };
}

function inUnit(amount: Amount, { factor }: MeasureUnit): Amount {
  return mapAmount(amount, (value) => multiply(value, factor));
}
