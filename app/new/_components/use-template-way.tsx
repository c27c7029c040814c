"use client";

import { useKeptText } from "@/lib/browser/use-kept-text";
import { limits } from "@/lib/decision/limits";
import { newMessages } from "@/lib/messages/new";
import { RadioChoice } from "@/lib/ui/radio-choice";
import { TextField } from "@/lib/ui/text-field";
import type { Way } from "./start";
import type { TemplateSummary } from "./template-summary";
import styles from "./create-form.module.css";

/** From a built-in comparison, with a question of one's own or the template's. */
export function useTemplateWay(templates: readonly TemplateSummary[]): Way {
  const [keptId, keepId] = useKeptText("new:template");
  const [written, write] = useKeptText("new:template:question");
  const chosen = templates.find((template) => template.id === keptId) ?? templates[0];
  const question = written === "" ? (chosen?.question ?? "") : written;
  const content = (
    <div className={styles.fields}>
      <RadioChoice
        label={newMessages.template}
        value={chosen?.id ?? ""}
        onChange={(id) => {
          keepId(id);
          write("");
        }}
        choices={templates.map((template) => ({
          id: template.id,
          title: template.title,
          description: [template.summary, template.settledText].filter((text) => text !== null).join(" "),
        }))}
      />
      <TextField label={newMessages.question} value={question} onChange={write} maxLength={limits.question} />
    </div>
  );
  return {
    content,
    begin: () =>
      chosen === undefined || question.trim() === ""
        ? { ok: false, problem: newMessages.questionMissing }
        : { ok: true, start: { from: "template", templateId: chosen.id }, question: question.trim() },
    forget: () => write(""),
  };
}
