"use client";

import type { ReactNode } from "react";
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from "react-aria-components/Menu";
import { Button } from "./button";
import type { ButtonKind } from "./button-class";
import { classNames } from "./class-names";
import { Icon } from "./icon";
import styles from "./popover.module.css";

export type MenuEntry = {
  id: string;
  title: string;
  /** Where the entry goes; without it `onAction` is told. */
  href?: string;
  danger?: boolean;
  isDisabled?: boolean;
};

export type MenuProps = {
  /** What the button is for, read out when it shows only the three dots. */
  label: string;
  /** What the button shows; three dots when left out. */
  children?: ReactNode;
  kind?: ButtonKind;
  entries: readonly MenuEntry[];
  onAction?: (id: string) => void;
};

/** A button that opens a list of things to do. */
export function Menu({ label, children, kind = "quiet", entries, onAction }: MenuProps) {
  return (
    <MenuTrigger>
      <Button kind={kind} {...(children === undefined && { "aria-label": label })}>
        {children ?? <Icon name="more" />}
      </Button>
      <Popover className={styles.popover ?? ""} placement="bottom end">
        <AriaMenu
          aria-label={label}
          className={styles.list ?? ""}
          {...(onAction && { onAction: (key) => onAction(String(key)) })}
        >
          {entries.map((entry) => (
            <MenuItem
              key={entry.id}
              id={entry.id}
              textValue={entry.title}
              isDisabled={entry.isDisabled ?? false}
              className={classNames(styles.item, entry.danger && styles.danger)}
              {...(entry.href !== undefined && { href: entry.href })}
            >
              {entry.title}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
