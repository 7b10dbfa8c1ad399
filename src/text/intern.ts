// One object for each word that texts repeat, found by its characters where it stands: a slice for each mention would have
// to be made, hashed and compared anew wherever something is known of the word.
const SLOTS = 2 ** 17;
/** Words kept: beyond this many the table is begun anew, so that memory stays bounded. */
const MOST = 50_000;
/** Longer words are seldom met twice. */
const LONGEST = 24;

/** A word or mark as written, with what readers keep of it (see `rememberForm`). */
export interface Form {
  readonly text: string;
  /** Lower case, the curly apostrophe made straight. */
  readonly lower: string;
  /** Number among all forms that were kept, in the order they were met; -1: not kept. */
  readonly place: number;
  readonly kept: unknown[];
}

let slots = new Int32Array(SLOTS);
let forms: Form[] = [];
/** The units of the forms one behind the other, and where those of each form end: to compare a word reads nothing else. */
const units = new Uint16Array(MOST * LONGEST);
const ends = new Int32Array(MOST);
/** The place of the first form of this table. */
let first = 0;
let readers = 0;

/** The form of `text.slice(start, end)`: the same object for the same characters as long as it is kept. */
export function formAt(text: string, start: number, end: number): Form {
  let hash = FORM_SEED;
  for (let at = start; at < end; at += 1) hash = mixForm(hash, text.charCodeAt(at));
  return formHashed(text, start, end, hash);
}

/** What the hash of a form begins with, and how each of its units goes into it. */
export const FORM_SEED = 0x811c9dc5 | 0;
export const mixForm = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);

/** `formAt` for a reader that has mixed the hash on its way over the units. */
export function formHashed(text: string, start: number, end: number, hash: number): Form {
  const length = end - start;
  if (length > LONGEST || length <= 0) return made(text.slice(start, end), -1);
  let slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
  for (;;) {
    const index = slots[slot]!;
    if (index === 0) break;
    const from = index > 1 ? ends[index - 2]! : 0;
    if (ends[index - 1]! - from === length) {
      let same = 0;
      while (same < length && units[from + same] === text.charCodeAt(start + same)) same += 1;
      if (same === length) return forms[index - 1]!;
    }
    slot = (slot + 1) & (SLOTS - 1);
  }
  if (forms.length >= MOST) {
    slots = new Int32Array(SLOTS);
    first += forms.length;
    forms = [];
    return made(text.slice(start, end), -1);
  }
  const form = made(text.slice(start, end), first + forms.length);
  let at = forms.length > 0 ? ends[forms.length - 1]! : 0;
  for (let unit = start; unit < end; unit += 1, at += 1) units[at] = text.charCodeAt(unit);
  ends[forms.length] = at;
  forms.push(form);
  slots[slot] = forms.length;
  return form;
}

export const formOf = (word: string): Form => formAt(word, 0, word.length);

function made(text: string, place: number): Form {
  return { text, lower: text.toLowerCase().replace('’', "'"), place, kept: new Array(readers).fill(undefined) };
}

/** A place at every form for one reader's own: an index into `Form.kept`. */
export function placeAtForms(): number {
  readers += 1;
  return readers - 1;
}

/**
 * The same pure function of a word, with its answer kept. Answers lie side by side in the order in which words were first
 * met: those to the words that every text repeats fill a few lines of the cache, where an answer at each form is a line each.
 */
export function rememberForm<Value extends NonNullable<unknown>>(
  compute: (word: string) => Value,
): (form: Form) => Value {
  let answers: (Value | undefined)[] = [];
  let since = -1;
  return (form) => {
    const at = form.place - first;
    if (at < 0) return compute(form.text);
    if (since !== first) {
      answers = new Array(MOST).fill(undefined);
      since = first;
    }
    const known = answers[at];
    if (known !== undefined) return known;
    const value = compute(form.text);
    answers[at] = value;
    return value;
  };
}
