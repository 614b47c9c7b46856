/** Under the editor of a choice: what can be chosen. Another text can be typed all the same. */

export interface ChoiceListProps {
  readonly choices: readonly string[];
  readonly draft: string;
  readonly onChoose: (choice: string) => void;
}

export function ChoiceList({ choices, draft, onChoose }: ChoiceListProps) {
  return (
    <div className="choice-list" role="listbox" aria-label="选项">
      {choices.map((choice) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the text box above
        <div
          key={choice}
          role="option"
          tabIndex={-1}
          aria-selected={choice === draft}
          onClick={() => onChoose(choice)}
        >
          {choice}
        </div>
      ))}
    </div>
  );
}
