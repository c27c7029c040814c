"use client";

import type { ReactNode } from "react";
import { Button, GridList, GridListItem } from "react-aria-components/GridList";
import { DropIndicator, useDragAndDrop } from "react-aria-components/useDragAndDrop";
import { commonMessages } from "@/lib/messages/common";
import { Icon } from "./icon";
import { announce } from "./live-region";
import { placeBefore } from "./place-before";
import styles from "./reorder-list.module.css";

export type ReorderListProps<Item extends { id: string; title: string }> = {
  label: string;
  items: readonly Item[];
  children: (item: Item) => ReactNode;
  /** The item is to stand before `beforeId`, or last when that is null. */
  onMove: (id: string, beforeId: string | null) => void;
  isDisabled?: boolean;
};

/** A list whose rows can be put in order: by dragging, by keys (Enter on the handle, arrows, Enter), or by buttons. */
export function ReorderList<Item extends { id: string; title: string }>(props: ReorderListProps<Item>) {
  const { label, items, children, isDisabled = false } = props;
  const ids = items.map((item) => item.id);

  const move = (id: string, beforeId: string | null) => {
    if (beforeId === id || ids[ids.indexOf(id) + 1] === (beforeId ?? undefined)) return;
    props.onMove(id, beforeId);
    const item = items.find((each) => each.id === id);
    const left = ids.filter((each) => each !== id);
    const place = beforeId === null ? left.length : left.indexOf(beforeId);
    if (item) announce(commonMessages.movedTo(item.title, place + 1, ids.length));
  };

  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ "text/plain": String(key) })),
    onReorder: ({ keys, target }) => {
      const [id] = [...keys].map(String);
      if (id !== undefined) move(id, placeBefore(ids, id, String(target.key), target.dropPosition));
    },
    renderDropIndicator: (target) => <DropIndicator target={target} className={styles.indicator ?? ""} />,
  });

  return (
    <GridList
      // A list that can be dragged cannot become one that cannot, nor the other way round.
      key={String(isDisabled)}
      aria-label={label}
      items={items}
      dependencies={[ids.join(" "), children, isDisabled]}
      {...(!isDisabled && { dragAndDropHooks })}
      keyboardNavigationBehavior="tab"
      className={styles.list ?? ""}
    >
      {(item) => {
        const at = ids.indexOf(item.id);
        return (
          <GridListItem id={item.id} textValue={item.title} className={styles.row ?? ""}>
            {!isDisabled && (
              <Button
                slot="drag"
                aria-label={commonMessages.dragHandle(item.title)}
                className={styles.handle ?? ""}
              >
                <Icon name="grip" />
              </Button>
            )}
            <div className={styles.content}>{children(item)}</div>
            {!isDisabled && (
              <span className={styles.arrows}>
                <Button
                  aria-label={commonMessages.moveUp(item.title)}
                  isDisabled={at === 0}
                  onPress={() => move(item.id, ids[at - 1] ?? null)}
                  className={styles.arrow ?? ""}
                >
                  <Icon name="up" />
                </Button>
                <Button
                  aria-label={commonMessages.moveDown(item.title)}
                  isDisabled={at === ids.length - 1}
                  onPress={() => move(item.id, ids[at + 2] ?? null)}
                  className={styles.arrow ?? ""}
                >
                  <Icon name="down" />
                </Button>
              </span>
            )}
          </GridListItem>
        );
      }}
    </GridList>
  );
}
