import type { Status } from "@/lib/record/history-entry";
import { historyMessages } from "@/lib/messages/history";
import { Button } from "@/lib/ui/button";
import { LinkButton } from "@/lib/ui/link-button";
import styles from "./history.module.css";

type Filter = { words: string | undefined; status: Status | undefined; tag: string | undefined };

/** Search and filters: a plain form that works before any script is loaded. */
export function HistoryFilterForm({ filter, tags }: { filter: Filter; tags: readonly string[] }) {
  const isFiltered = Object.values(filter).some((value) => value !== undefined);
  return (
    <form action="/decisions" role="search" className={styles.filter}>
      <label className={styles.words}>
        <span>{historyMessages.searchLabel}</span>
        <input
          type="search"
          name="q"
          defaultValue={filter.words}
          maxLength={200}
          placeholder={historyMessages.search}
        />
      </label>
      <label>
        <span>{historyMessages.status}</span>
        <select name="status" defaultValue={filter.status ?? ""}>
          <option value="">{historyMessages.anyStatus}</option>
          {(["open", "decided", "postponed"] as const).map((status) => (
            <option key={status} value={status}>
              {historyMessages.statuses[status]}
            </option>
          ))}
        </select>
      </label>
      {tags.length > 0 && (
        <label>
          <span>{historyMessages.tag}</span>
          <select name="tag" defaultValue={filter.tag ?? ""}>
            <option value="">{historyMessages.anyTag}</option>
            {tags.map((tag) => (
              <option key={tag}>{tag}</option>
            ))}
          </select>
        </label>
      )}
      <Button type="submit">{historyMessages.show}</Button>
      {isFiltered && (
        <LinkButton kind="quiet" href="/decisions">
          {historyMessages.clear}
        </LinkButton>
      )}
    </form>
  );
}
