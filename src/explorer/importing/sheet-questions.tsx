import { useId } from "preact/hooks";
import type { SheetQuestion } from "../../formats/sheet/sheet-understanding.ts";
import { UserText } from "../controls/user-text.tsx";
import type { Importing } from "./importing.ts";

interface SheetQuestionsProps {
  readonly importing: Importing;
  readonly questions: readonly SheetQuestion[];
}

/** What only the owner of the table knows, each asked once; an answer can be changed. */
export function SheetQuestions({ importing, questions }: SheetQuestionsProps) {
  // As chosen just now, which the understanding of the table follows a moment later.
  const answers = new Map(importing.choices.value.answers);
  if (questions.length === 0) return null;
  const answer = (id: string, value: string): void => {
    const others = importing.choices.peek().answers.filter(([known]) => known !== id);
    importing.choose({ answers: [...others, [id, value]] });
  };
  return (
    <div class="SheetQuestions">
      {questions.map((question) => (
        <Question
          key={question.id}
          question={question}
          answer={answers.get(question.id) ?? question.answer}
          onAnswer={answer}
        />
      ))}
    </div>
  );
}

interface QuestionProps {
  readonly question: SheetQuestion;
  readonly answer: string | null;
  readonly onAnswer: (id: string, value: string) => void;
}

function Question({ question, answer, onAnswer }: QuestionProps) {
  const name = useId();
  const { id, text, options, default: preset } = question;
  return (
    <fieldset class="SheetQuestion" data-open={answer === null && preset === null}>
      <legend>
        <UserText text={text} longest={300} />
      </legend>
      {options.map((option) => (
        <label key={option.value}>
          <input
            type="radio"
            name={name}
            checked={option.value === (answer ?? preset)}
            onChange={() => onAnswer(id, option.value)}
          />
          <UserText text={option.text} longest={80} />
        </label>
      ))}
      {answer === null && preset === null && (
        <p class="Muted">Rows that depend on the answer are set aside until it is given.</p>
      )}
    </fieldset>
  );
}
