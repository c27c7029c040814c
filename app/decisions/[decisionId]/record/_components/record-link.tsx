import { recordMessages } from "@/lib/messages/record";
import { Button } from "@/lib/ui/button";
import { CopyButton } from "@/lib/ui/copy-button";
import styles from "./record.module.css";

/** The read-only link of a record, for facilitators: off until somebody switches it on, and off again. */
export function RecordLink({
  address,
  share,
  stop,
}: {
  /** Null while the link is off. */
  address: string | null;
  share: () => Promise<void>;
  stop: () => Promise<void>;
}) {
  if (address === null)
    return (
      <form action={share} className={styles.link}>
        <Button type="submit">{recordMessages.share}</Button>
        <span className={styles.quiet}>{recordMessages.shareHint}</span>
      </form>
    );
  return (
    <form action={stop} className={styles.link}>
      <a href={address}>{address}</a>
      <CopyButton text={address} />
      <Button type="submit" kind="quiet">
        {recordMessages.stopSharing}
      </Button>
    </form>
  );
}
