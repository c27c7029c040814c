import { cellKey } from "@/lib/decision/model";
import type { Decision } from "@/lib/decision/model";
import { workshopMessages } from "@/lib/messages/workshop";
import { Tag } from "@/lib/ui/tag";
import styles from "./head.module.css";

type Props = { decision: Decision; criterionId: string; optionId: string };

/** What a facilitator found: meets, fails or unknown, with the reason. */
export function MustHaveCell({ decision, criterionId, optionId }: Props) {
  const found = decision.marks[cellKey(criterionId, optionId)];
  const mark = found?.mark ?? "unknown";
  return (
    <span className={styles.mark}>
      <Tag tone={mark === "fails" ? "warn" : mark === "meets" ? "ok" : "wait"}>
        {workshopMessages.mark[mark]}
      </Tag>
      {found !== undefined && found.reason !== "" && <span className={styles.small}>{found.reason}</span>}
    </span>
  );
}
