import type { ArticleId, StoryId } from '../base/ids.ts';
import { digest } from '../base/ids.ts';
import { hashOf } from '../features/terms/sketch.ts';
import type { ArticleVector } from './article-vector.ts';
import { Corrections } from './corrections.ts';
import { LiveStory, type ProfileSource } from './live-story.ts';
import { MOST_ROWS, MOST_SUMMED } from './member-rows.ts';
import { NumberMap } from './number-map.ts';
import { NEWEST, Postings } from './postings.ts';
import { StoryProfile } from './story-profile.ts';
import { RANKED, TermProbe } from './term-probe.ts';
import { VectorStore } from './vector-store.ts';

export type { LiveStory };

/** Terms of an article that candidates are looked up by, heaviest first. */
const PROBES = 12;
/** Articles looked at for their stories after which no further term is probed: a large index would have 768, each a look into main memory. */
const LOOKED = 384;
/** Candidates found by probes that are compared in full; of these so many are scored. */
const COMPARED = 24;
const SCORED = 8;
/** Profiles that were not asked for while so many articles came in are dropped, looked for as often. */
const UNASKED = 8192;
/** Members up to which a story's list is made anew with each. */
const FEW = 6;
/** Numbers kept per story, and where. */
const FACTS = 4;
const POINTS = 1;
const FIRST = 2;
const CHANGED = 3;
const LAST_STAMP = 2 ** 32 - 2 * PROBES;

/**
 * The live stories and their index. Articles are numbered in the order in which they came; everything else follows from
 * which article is in which story, so that the state can be rebuilt from rows of (article, story) in that order.
 */
export class LiveStories implements ProfileSource {
  readonly articles: ArticleId[] = [];
  #storyOf = new Uint32Array(1024);
  readonly stories: (LiveStory | null)[] = [];
  readonly #numbers = new NumberMap();
  readonly #byId = new Map<StoryId, number>();
  readonly #postings = new Postings();
  readonly #vectors = new VectorStore();
  readonly corrections: Corrections;
  /**
   * Per story: the stamp it was last met by, its points (squared weights of a vector of length UNIT: their sum is below 2^25),
   * its first member, its last change. Side by side, for most are read from main memory: one look for all.
   */
  #facts = new Uint32Array(1024 * FACTS);
  #stamp = 0;
  readonly #met = new Uint32Array(PROBES * NEWEST);
  /** The stories compared in the latest call of `candidates`. */
  #compared: number[] = [];
  /** Changes of stories so far. */
  #changes = 0;
  readonly #found = new Map<number, { stories: LiveStory[]; compared: readonly number[]; at: number }>();
  readonly #probe = new TermProbe();
  /** Terms of an article that its candidates are ranked by. */
  #ranked = RANKED;
  /** What the heaviest terms of an article lead to: articles, then their stories; where those of each term end. */
  readonly #stories = new Uint32Array(PROBES * NEWEST);
  readonly #ends = new Uint32Array(PROBES);
  /** Of what was read only to have it at hand. */
  fetched = 0;

  constructor(corrections: Corrections = new Corrections()) {
    this.corrections = corrections;
  }

  /** The first article that no repair has looked at. */
  fresh = 0;
  /** As in `StorySettings`. */
  thorough = false;

  /** The members that no repair has looked at; all, where none of them is new and the story is looked at for what it lost or won. */
  newIn(story: LiveStory): readonly number[] {
    const { members } = story;
    if (this.thorough) return members;
    let from = members.length;
    while (from > 0 && members[from - 1]! >= this.fresh) from -= 1;
    return from === members.length ? members : members.slice(from);
  }

  get turn(): number {
    return this.articles.length;
  }

  sum(members: readonly number[]): StoryProfile {
    return StoryProfile.of(this.#vectors, members);
  }

  square(members: readonly number[]): number {
    return members.length <= MOST_SUMMED ? this.#vectors.squareOf(members) : this.sum(members).square;
  }

  #dropProfiles(): void {
    for (const story of this.stories) if (story && story.asked < this.turn - UNASKED) story.drop();
  }

  /** The number of an article, or undefined where it is not live. */
  numberOf(article: ArticleId): number | undefined {
    const number = this.#numbers.get(hashOfId(article), (value) => this.articles[value] === article);
    return number < 0 ? undefined : number;
  }

  byId(story: StoryId): LiveStory | undefined {
    const number = this.#byId.get(story);
    return number === undefined ? undefined : (this.stories[number] ?? undefined);
  }

  /** What an article is compared by: read at once, not kept. */
  vector(article: number): ArticleVector {
    return this.#vectors.get(article);
  }

  arrived(article: number): number | null {
    return this.#vectors.arrived(article);
  }

  language(article: number): number {
    return this.#vectors.language(article);
  }

  /** The language that most members of a story are in. */
  languageOf(story: LiveStory): number {
    return story.members.length === 1 ? this.language(story.members[0]!) : story.profile.language;
  }

  /** Whether a person put this article where it is. */
  isPlaced(article: number): boolean {
    return this.corrections.storyOf(this.articles[article]!) !== undefined;
  }

  of(article: number): LiveStory {
    return this.stories[this.#storyOf[article]!]!;
  }

  /** Adds an article, by its vector or its row, to the story of that id, which is opened where it is not live. */
  add(article: ArticleId, vector: ArticleVector | Uint8Array, story: StoryId): LiveStory {
    const number = this.articles.length;
    this.#found.clear();
    this.articles.push(article);
    this.#vectors.add(vector);
    this.#numbers.add(hashOfId(article), number);
    const into = this.opened(story);
    if (number === this.#storyOf.length) this.#storyOf = grown(this.#storyOf);
    this.#storyOf[number] = into.number;
    if (into.members.length === 0) this.#facts[into.number * FACTS + FIRST] = number;
    // A list that is pushed to makes room for sixteen more: most stories stay smaller.
    if (into.members.length < FEW) into.members = [...into.members, number];
    else into.members.push(number);
    if (into.made) into.change(vector instanceof Uint8Array ? this.vector(number) : vector, 1, number);
    else into.forget();
    if (this.turn % UNASKED === 0) this.#dropProfiles();
    const probes = Math.min(PROBES, this.#vectors.termsOf(number));
    for (let at = 0; at < probes; at++) this.#postings.add(this.#vectors.term(number, at), number);
    return into;
  }

  /**
   * The candidates of a live article. Repair asks for the same ones more than once: what was found is kept until an article
   * comes in or one of the stories met on the way changes.
   */
  candidatesOf(article: number): readonly LiveStory[] {
    const known = this.#found.get(article);
    if (known && !this.#haveChanged(known.compared, known.at)) return known.stories;
    const stories = this.candidates(this.vector(article));
    this.#found.set(article, { stories, compared: this.#compared, at: this.#changes });
    return stories;
  }

  #haveChanged(compared: readonly number[], since: number): boolean {
    if (since === this.#changes) return false;
    const facts = this.#facts;
    for (const story of compared) if (facts[story * FACTS + CHANGED]! > since) return true;
    return false;
  }

  /** The stories likest to a vector by its heaviest terms, likest first; equal ones by first member. */
  candidates(vector: ArticleVector): LiveStory[] {
    this.#compared = this.#probed(vector);
    this.#ranked = this.thorough ? vector.terms.length : RANKED;
    this.#probe.hold(vector, this.#ranked);
    const compared = this.#compared.map((number) => {
      const story = this.stories[number]!;
      return { story, likeness: this.#product(story, vector) / Math.sqrt(this.#square(story) || 1) };
    });
    compared.sort((a, b) => b.likeness - a.likeness || a.story.members[0]! - b.story.members[0]!);
    return compared.slice(0, SCORED).map(({ story }) => story);
  }

  /** Of a story's terms and the heaviest of the vector that the probe holds. */
  #product(story: LiveStory, vector: ArticleVector): number {
    const { members } = story;
    const isSummed = story.made ? story.made.isTable : members.length > MOST_SUMMED;
    if (isSummed && members.length > MOST_ROWS) return story.profile.product(vector, this.#ranked);
    let sum = 0;
    for (let at = 0; at < members.length; at++) sum += this.#vectors.product(members[at]!, this.#probe);
    return sum;
  }

  #square(story: LiveStory): number {
    return story.members.length === 1 ? this.#vectors.square(story.members[0]!) : story.square;
  }

  /**
   * The stories that share most with the heaviest terms, each term counted once by its squared weight; equal ones by first
   * member. `stamps` says which term of which call a story was last met by, so that nothing is cleared between calls.
   */
  #probed(vector: ArticleVector): number[] {
    if (this.#stamp > LAST_STAMP) {
      for (let at = 0; at < this.#facts.length; at += FACTS) this.#facts[at] = 0;
      this.#stamp = 0;
    }
    const begun = this.#stamp;
    const [facts, stories, met] = [this.#facts, this.#stories, this.#met];
    const terms = this.#look(vector);
    let found = 0;
    for (let at = 0, next = 0; at < terms; at++) {
      const credit = vector.weights[at]! * vector.weights[at]!;
      const stamp = begun + at + 1;
      for (const end = this.#ends[at]!; next < end; next++) {
        const story = stories[next]!;
        const place = story * FACTS;
        const last = facts[place]!;
        if (last === stamp) continue;
        facts[place] = stamp;
        if (last > begun) facts[place + POINTS] = facts[place + POINTS]! + credit;
        else {
          facts[place + POINTS] = credit;
          met[found++] = story;
        }
      }
    }
    this.#stamp = begun + PROBES;
    return this.#most(met.subarray(0, found));
  }

  /**
   * Writes the stories of the articles that hold the heaviest terms into `#stories`, those of each term up to its `#ends`, and
   * answers how many terms were looked at. What is read from all over the memory is read here, in loops that decide nothing:
   * a processor then waits for many of these reads at once, where it waited for each before it went on.
   */
  #look(vector: ArticleVector): number {
    const [storyOf, stories, facts] = [this.#storyOf, this.#stories, this.#facts];
    const most = this.thorough ? Number.POSITIVE_INFINITY : LOOKED;
    let [terms, end] = [0, 0];
    for (; terms < vector.terms.length && terms < PROBES && end < most; terms++) {
      end += this.#postings.newest(vector.terms[terms]!, stories, end);
      this.#ends[terms] = end;
    }
    for (let at = 0; at < end; at++) stories[at] = storyOf[stories[at]!]!;
    let seen = 0;
    for (let at = 0; at < end; at++) seen |= facts[stories[at]! * FACTS]!;
    this.fetched = seen;
    return terms;
  }

  #most(met: Uint32Array): number[] {
    const facts = this.#facts;
    const most: number[] = [];
    // What a story must have more of, or as much with an earlier first member, to be among the most.
    let [least, latest] = [-1, 0];
    for (let next = 0; next < met.length; next++) {
      const story = met[next]!;
      const [credit, begun] = [facts[story * FACTS + POINTS]!, facts[story * FACTS + FIRST]!];
      if (credit < least || (credit === least && begun >= latest)) continue;
      let at = most.length === COMPARED ? COMPARED - 1 : most.length;
      for (; at > 0; at--) {
        const other = most[at - 1]!;
        const points = facts[other * FACTS + POINTS]!;
        if (points > credit || (points === credit && facts[other * FACTS + FIRST]! < begun)) break;
        most[at] = other;
      }
      most[at] = story;
      if (most.length === COMPARED) {
        const last = most[COMPARED - 1]! * FACTS;
        [least, latest] = [facts[last + POINTS]!, facts[last + FIRST]!];
      }
    }
    return most;
  }

  /** Moves an article to another story; the one left behind closes when it was the last. */
  move(article: number, to: LiveStory): void {
    this.#moveAll([article], this.of(article), to);
  }

  /** Puts all members of `from` into `to`. */
  merge(from: LiveStory, to: LiveStory): void {
    this.#moveAll(from.members, from, to);
  }

  /** All articles are of `from`. Lists are made anew once, so that moving many costs no more than looking at all. */
  #moveAll(articles: readonly number[], from: LiveStory, to: LiveStory): void {
    if (from === to) return;
    const leaving = new Set(articles);
    const staying = from.members.filter((member) => !leaving.has(member));
    for (const article of articles) {
      const vector = this.#vectors.get(article);
      if (staying.length > 0) from.change(vector, -1, article);
      to.change(vector, 1, article);
      this.#storyOf[article] = to.number;
    }
    to.members = [...to.members, ...articles].sort((a, b) => a - b);
    from.members = staying;
    this.#facts[to.number * FACTS + FIRST] = to.members[0]!;
    this.#changes += 1;
    this.#facts[to.number * FACTS + CHANGED] = this.#changes;
    this.#facts[from.number * FACTS + CHANGED] = this.#changes;
    if (staying.length > 0) this.#facts[from.number * FACTS + FIRST] = staying[0]!;
    if (staying.length === 0) this.#close(from);
    else from.made?.setDays(staying.map((member) => this.#vectors.day(member)));
  }

  /** The story of that id, opened where it is not live: for corrections, which may name one that closed. */
  opened(id: StoryId): LiveStory {
    return this.byId(id) ?? this.#open(id);
  }

  /** Takes members out of a story into a new one, named after both: no story that sleeps or is forgotten has that name. */
  split(articles: readonly number[]): LiveStory {
    const from = this.of(articles[0]!);
    const ids = articles.map((article) => this.articles[article]!);
    let id: StoryId | null = null;
    for (let turn = 1; !id || this.byId(id); turn++)
      id = `s${digest('split', from.id, ...ids, `${turn}`).slice(0, 16)}` as StoryId;
    const story = this.#open(id);
    this.#moveAll(articles, from, story);
    return story;
  }

  #open(id: StoryId): LiveStory {
    const story = new LiveStory(this.stories.length, id, this);
    if (story.number * FACTS === this.#facts.length) this.#facts = grown(this.#facts);
    this.stories.push(story);
    this.#byId.set(id, story.number);
    return story;
  }

  #close(story: LiveStory): void {
    this.stories[story.number] = null;
    this.#byId.delete(story.id);
  }
}

/** Ids are hashes already: a letter and hexadecimal digits. Never 0. */
function hashOfId(article: ArticleId): number {
  return hashOf(article) || 1;
}

function grown(array: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(array.length * 2);
  larger.set(array);
  return larger;
}
