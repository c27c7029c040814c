import type { Metadata } from "next";
import { currentViewer } from "@/lib/auth/current-viewer";
import { homeMessages } from "@/lib/messages/home";
import { SiteFrame } from "@/lib/ui/site-frame";
import { ExampleMatrix } from "./_components/example-matrix";
import { HomeActions } from "./_components/home-actions";
import { HowItGoes } from "./_components/how-it-goes";
import styles from "./page.module.css";

export const metadata: Metadata = { title: { absolute: homeMessages.title } };

/** The first page: what this is, in one screen, and the three ways in. */
export default async function HomePage() {
  const viewer = await currentViewer();
  return (
    <SiteFrame width="wide" viewer={viewer}>
      <div className={styles.home}>
        <div className={styles.opening}>
          <h1 className={styles.headline}>{homeMessages.headline}</h1>
          <p className={styles.lead}>{homeMessages.lead}</p>
          <HomeActions signedIn={viewer?.kind === "account"} />
        </div>
        <ExampleMatrix />
        <div className={styles.how}>
          <HowItGoes />
        </div>
      </div>
    </SiteFrame>
  );
}
