"use client";

import { useSave } from "./use-save";
import { useShown } from "@/lib/browser/use-decision";
import { limits } from "@/lib/decision/limits";
import { frameMessages } from "@/lib/messages/frame";
import { Tag } from "@/lib/ui/tag";
import type { FramingState } from "./framing-state";
import { LiveText } from "./live-text";
import { tagProblem, tagsIn } from "./tags-in";
import styles from "./frame-panel.module.css";

/** Question, context and tags. */
export function FrameTexts({ state }: { state: FramingState }) {
  const { decision } = useShown().view;
  const save = useSave();
  const { question, context, tags } = decision;
  if (!state.canEdit) {
    return (
      <div className={styles.section}>
        <h2 className={styles.question}>{question}</h2>
        <p className={styles.text}>{context.trim() === "" ? frameMessages.noContext : context}</p>
        {tags.length > 0 && (
          <p className={styles.head}>
            {tags.map((tag) => (
              <Tag key={tag}>{tag}</Tag>
            ))}
          </p>
        )}
      </div>
    );
  }
  return (
    <div className={styles.section}>
      <LiveText
        label={frameMessages.question}
        value={question}
        maxLength={limits.question}
        required
        save={(text) => save({ type: "ChangeFrame", change: { question: text.trim() } })}
      />
      <LiveText
        label={frameMessages.context}
        description={frameMessages.contextHint}
        value={context}
        maxLength={limits.context}
        multiline
        save={(text) => save({ type: "ChangeFrame", change: { context: text } })}
      />
      <LiveText
        label={frameMessages.tags}
        description={frameMessages.tagsHint(limits.tags)}
        value={tags.join(", ")}
        maxLength={limits.tags * (limits.tag + 2)}
        save={async (text) => {
          const wanted = tagsIn(text);
          return tagProblem(wanted) ?? save({ type: "ChangeFrame", change: { tags: wanted } });
        }}
      />
    </div>
  );
}
