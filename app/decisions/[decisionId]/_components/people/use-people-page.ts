"use client";

import { useEffect, useState } from "react";
import type { PeoplePage } from "@/lib/decision/people-page";
import { askApi } from "../invite/ask-api";

/** How long a search waits for the next letter (ms). */
const typing = 200;

/**
 * A page of the people of a decision, asked of the server whenever the question or `mark` changes. `page` is the last that
 * came, null before the first.
 */
export function usePeoplePage(decisionId: string, mark: unknown) {
  const [question, setQuestion] = useState({ from: 0, named: "" });
  const [page, setPage] = useState<PeoplePage | null>(null);
  const [failed, setFailed] = useState(false);
  const { from, named } = question;
  useEffect(() => {
    let isOver = false;
    const query = new URLSearchParams({ from: String(from), named });
    const timer = setTimeout(() => {
      void askApi<PeoplePage>("GET", `/decisions/${decisionId}/participants?${query.toString()}`).then(
        (answer) => {
          if (isOver) return;
          setFailed(!answer.ok);
          if (answer.ok) setPage(answer.value);
        },
      );
    }, typing);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [decisionId, from, named, mark]);
  return {
    page,
    failed,
    named,
    find: (text: string) => setQuestion({ from: 0, named: text }),
    turnTo: (next: number) => setQuestion({ from: next, named }),
  };
}
