import { joinMessages } from "@/lib/messages/join";
import { Notice } from "@/lib/ui/notice";

/** Said on pages that were reached by plain http from another machine. */
export function UnencryptedNotice() {
  return <Notice>{joinMessages.unencrypted}</Notice>;
}
