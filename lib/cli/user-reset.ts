import { createResetToken } from "@/lib/db/people/reset-tokens";
import { env } from "@/lib/env";
import { userResetMessages } from "@/lib/messages/user-reset";
import type { Command } from "./command";

/** `weighhouse user reset <e-mail>`: the way back in while there is no mail. */
export const userReset = {
  name: "user reset",
  usage: "user reset <e-mail>",
  about: userResetMessages.about,
  needsDatabase: true,
  async run(args, print: (text: string) => void = (text) => void process.stdout.write(`${text}\n`)) {
    const email = args[0]?.trim().toLowerCase();
    if (!email || args.length !== 1) {
      print(userResetMessages.usage);
      return 1;
    }
    const token = await createResetToken(email);
    if (token === null) {
      print(userResetMessages.unknown(email));
      return 1;
    }
    const { APP_URL, PORT } = env();
    const address = new URL(`/reset?token=${token.secret}`, APP_URL ?? `http://localhost:${PORT}`);
    print(userResetMessages.link(address.href, token.expiresAt.toLocaleTimeString()));
    return 0;
  },
} satisfies Command;
