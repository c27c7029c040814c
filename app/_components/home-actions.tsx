import { homeMessages } from "@/lib/messages/home";
import { Button } from "@/lib/ui/button";
import { LinkButton } from "@/lib/ui/link-button";
import styles from "./home-actions.module.css";

/** The three things to do first. Trying is a form, since it makes something. */
export function HomeActions({ signedIn }: { signedIn: boolean }) {
  return (
    <div className={styles.actions}>
      <div className={styles.buttons}>
        <form method="post" action="/try">
          <Button type="submit" kind="primary" large>
            {homeMessages.tryIt}
          </Button>
        </form>
        <LinkButton href="/new" large>
          {homeMessages.start}
        </LinkButton>
        {signedIn ? (
          <LinkButton href="/decisions" kind="quiet" large>
            {homeMessages.history}
          </LinkButton>
        ) : (
          <LinkButton href="/sign-in" kind="quiet" large>
            {homeMessages.signIn}
          </LinkButton>
        )}
      </div>
      <p className={styles.hint}>{homeMessages.tryItHint}</p>
    </div>
  );
}
