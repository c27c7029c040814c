import { homeMessages } from "@/lib/messages/home";
import styles from "./how-it-goes.module.css";

/** The four steps of a decision. */
export function HowItGoes() {
  return (
    <section className={styles.how} aria-labelledby="how-it-goes">
      <h2 id="how-it-goes" className={styles.title}>
        {homeMessages.howTitle}
      </h2>
      <ol className={styles.steps}>
        {homeMessages.how.map((step, index) => (
          <li key={step.title} className={styles.step}>
            <span className={styles.number} aria-hidden="true">
              {index + 1}
            </span>
            <h3 className={styles.name}>{step.title}</h3>
            <p className={styles.text}>{step.text}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
