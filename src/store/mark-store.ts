/** What a person did: kept apart from all that machines decide. */
export interface Mark {
  kind: 'follow' | 'hide' | 'read' | 'opened' | 'search' | 'setting';
  /** outlet:..., topic:..., entity:..., story:..., article:..., or the name of a setting or search. */
  target: string;
  value: string | null;
  at: string;
}

export interface MarkStore {
  set(mark: Mark): Promise<void>;
  /** In one transaction; of two with one kind and target the later holds. */
  setAll(marks: readonly Mark[]): Promise<void>;
  clear(kind: Mark['kind'], target: string): Promise<boolean>;
  /** Clears every mark of a kind. Answers how many. */
  clearAll(kind: Mark['kind']): Promise<number>;
  list(kind: Mark['kind']): Promise<Mark[]>;
  get(kind: Mark['kind'], target: string): Promise<Mark | null>;
}
