"use client";

import { Notice } from "@/lib/ui/notice";
import { useRoom } from "../room/use-room";
import { noticeWords } from "./notice-words";

/** What the result must not be read without. */
export function ResultNotices() {
  const { decision, view } = useRoom();
  return view.tally.notices.map((notice) => {
    const words = noticeWords(notice, decision.criteria, decision.options);
    return <Notice key={words}>{words}</Notice>;
  });
}
