"use client";

import { newId } from "@/lib/browser/new-id";
import { useKeptText } from "@/lib/browser/use-kept-text";
import { limits } from "@/lib/decision/limits";
import { newMessages } from "@/lib/messages/new";
import { TextField } from "@/lib/ui/text-field";
import { blankOpening } from "./blank-opening";
import type { Way } from "./start";
import styles from "./create-form.module.css";

/** From nothing: a question, and as many options and criteria as come to mind. */
export function useBlankWay(): Way {
  const [question, keepQuestion] = useKeptText("new:blank:question");
  const [options, keepOptions] = useKeptText("new:blank:options");
  const [criteria, keepCriteria] = useKeptText("new:blank:criteria");
  const content = (
    <div className={styles.fields}>
      <TextField
        label={newMessages.question}
        description={newMessages.questionHint}
        value={question}
        onChange={keepQuestion}
        maxLength={limits.question}
      />
      <div className={styles.pair}>
        <TextField
          label={newMessages.options}
          description={newMessages.optionsHint}
          value={options}
          onChange={keepOptions}
          multiline
        />
        <TextField
          label={newMessages.criteria}
          description={newMessages.criteriaHint}
          value={criteria}
          onChange={keepCriteria}
          multiline
        />
      </div>
    </div>
  );
  return {
    content,
    begin: () => blankOpening({ question, options, criteria, mint: newId }),
    forget: () => {
      keepQuestion("");
      keepOptions("");
      keepCriteria("");
    },
  };
}
