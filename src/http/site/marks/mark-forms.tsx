import type { ReaderMarks } from './reader-marks.ts';

interface MarkFormsProps {
  marks: ReaderMarks;
  /** `outlet:ID` and so on. */
  target: string;
  /** What it is, for those who hear the button without seeing where it stands. */
  name: string;
  /** The page to come back to. */
  back: string;
}

/** Two small forms, for the owner alone: follow, and hide; or their opposites. */
export function FollowAndHide({ marks, target, name, back }: MarkFormsProps) {
  if (!marks.owner) return null;
  const [followed, hidden] = [marks.followed.has(target), marks.hidden.has(target)];
  return (
    <div class="marks">
      {!hidden && (
        <MarkForm
          act={followed ? 'clear' : 'set'}
          kind="follow"
          target={target}
          back={back}
          says={followed ? 'Stop following' : 'Follow'}
          name={name}
        />
      )}
      {!followed && (
        <MarkForm
          act={hidden ? 'clear' : 'set'}
          kind="hide"
          target={target}
          back={back}
          says={hidden ? 'Show again' : 'Hide'}
          name={name}
        />
      )}
      {followed && <span class="note">You follow this.</span>}
      {hidden && <span class="note">You have hidden this.</span>}
    </div>
  );
}

interface MarkFormProps {
  act: 'set' | 'clear';
  kind: 'follow' | 'hide' | 'search';
  target: string;
  value?: string;
  back: string;
  says: string;
  name: string;
}

/** One button that sets or clears one mark and comes back. */
export function MarkForm({ act, kind, target, value, back, says, name }: MarkFormProps) {
  return (
    <form method="post" action="/marks" class="inline">
      <input type="hidden" name="act" value={act} />
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="target" value={target} />
      {value !== undefined && <input type="hidden" name="value" value={value} />}
      <input type="hidden" name="back" value={back} />
      <button type="submit" class="quiet">
        {says}
        <span class="vh"> {name}</span>
      </button>
    </form>
  );
}
