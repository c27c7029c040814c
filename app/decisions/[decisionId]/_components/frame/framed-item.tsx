"use client";

import type { ReactNode } from "react";
import { Button as AriaButton } from "react-aria-components/Button";
import type { Target } from "@/lib/decision/model";
import { frameMessages } from "@/lib/messages/frame";
import type { MenuEntry } from "@/lib/ui/menu";
import { Menu } from "@/lib/ui/menu";
import { Notice } from "@/lib/ui/notice";
import { CommentCount } from "../comments/comment-count";
import { OpenLink } from "../panel/open-link";
import styles from "./framed-item.module.css";

type Props = {
  /** What it is; comments are about it. */
  target: Target & { kind: "criterion" | "option" };
  title: string;
  /** Drawn before the title, such as an option's letter. */
  mark?: ReactNode;
  /** A line or two below the title. */
  summary?: ReactNode;
  canEdit: boolean;
  isOpen: boolean;
  onToggle: () => void;
  entries: readonly MenuEntry[];
  onAction: (id: string) => void;
  refusal: string | null;
  /** The fields, shown while it is open. */
  children: ReactNode;
};

/** An option or criterion in its list: its title unfolds the fields, three dots hold what else can be done. */
export function FramedItem({
  target,
  title,
  mark,
  summary,
  canEdit,
  isOpen,
  onToggle,
  entries,
  onAction,
  ...rest
}: Props) {
  return (
    <div>
      <div className={styles.head}>
        {mark && <span className={styles.mark}>{mark}</span>}
        <div className={styles.body}>
          {canEdit ? (
            <AriaButton
              className={styles.title ?? ""}
              aria-expanded={isOpen}
              aria-label={frameMessages.edit(title)}
              onPress={onToggle}
            >
              {title}
            </AriaButton>
          ) : (
            <span className={styles.plain}>{title}</span>
          )}
          {!isOpen && summary && <div className={styles.summary}>{summary}</div>}
          <OpenLink target={target} className={styles.comments}>
            <CommentCount target={target} title={title} />
          </OpenLink>
        </div>
        {canEdit && entries.length > 0 && (
          <Menu label={frameMessages.actionsFor(title)} entries={entries} onAction={onAction} />
        )}
      </div>
      {rest.refusal !== null && (
        <Notice tone="warn" urgent>
          {rest.refusal}
        </Notice>
      )}
      {isOpen && <div className={styles.form}>{rest.children}</div>}
    </div>
  );
}
