"use client";

import type { SelectProps as AriaSelectProps } from "react-aria-components/Select";
import {
  Button,
  FieldError,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select as AriaSelect,
  SelectValue,
  Text,
} from "react-aria-components/Select";
import { useAlive } from "@/lib/browser/use-alive";
import { classNames } from "./class-names";
import { Icon } from "./icon";
import field from "./field.module.css";
import popover from "./popover.module.css";
import styles from "./select.module.css";

export type SelectChoice = {
  id: string;
  title: string;
  /** Why it cannot be chosen. */
  unavailable?: string;
};

export type SelectProps = Omit<AriaSelectProps<SelectChoice>, "className" | "children" | "isInvalid"> & {
  label: string;
  labelHidden?: boolean;
  description?: string;
  errorMessage?: string | null | undefined;
  choices: readonly SelectChoice[];
};

/**
 * One of several choices in a list that opens. `name` sends the id with a form; `value`/`defaultValue`/`onChange`
 * speak in ids. It opens once the page is alive. For two to five choices prefer RadioChoice or Segmented.
 */
export function Select({ label, labelHidden, description, errorMessage, choices, ...rest }: SelectProps) {
  const isAlive = useAlive();
  return (
    <AriaSelect
      validationBehavior="aria"
      {...rest}
      {...(labelHidden && { "aria-label": label })}
      isInvalid={Boolean(errorMessage)}
      className={field.field ?? ""}
    >
      {!labelHidden && <Label className={field.label}>{label}</Label>}
      {description && (
        <Text slot="description" className={field.description}>
          {description}
        </Text>
      )}
      <Button
        {...(!isAlive && { isDisabled: true, "data-asleep": "" })}
        className={classNames(field.control, styles.button)}
      >
        <SelectValue className={styles.value ?? ""} />
        <Icon name="down" />
      </Button>
      <FieldError className={field.error}>{errorMessage}</FieldError>
      <Popover className={popover.popover ?? ""}>
        <ListBox items={choices} className={popover.list ?? ""}>
          {(choice) => (
            <ListBoxItem
              id={choice.id}
              textValue={choice.title}
              isDisabled={choice.unavailable !== undefined}
              className={popover.item ?? ""}
            >
              {({ isSelected }) => (
                <>
                  <span className={popover.tick}>{isSelected && <Icon name="tick" />}</span>
                  {choice.unavailable === undefined ? (
                    choice.title
                  ) : (
                    <span className={popover.words}>
                      {choice.title}
                      <Text slot="description">{choice.unavailable}</Text>
                    </span>
                  )}
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
