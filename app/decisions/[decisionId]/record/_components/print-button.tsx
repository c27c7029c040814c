"use client";

import { recordMessages } from "@/lib/messages/record";
import { Button } from "@/lib/ui/button";

/** Opens the browser's print dialog; the print stylesheet does the rest. */
export function PrintButton() {
  return <Button onPress={() => window.print()}>{recordMessages.actions.print}</Button>;
}
