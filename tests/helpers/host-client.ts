/** Talks to a running host as its page does: exchanges the token for the cookie and calls channels. */
import { randomUUID } from "node:crypto";
import type { Answer, Call, ChannelName } from "../../shared/contract/channels.ts";
import { channels } from "../../shared/contract/channels.ts";
import { EnvelopeSchema } from "../../shared/contract/envelope.ts";
import { PAGE_HEADER } from "../../shared/contract/page-codes.ts";
import { AppError } from "../../shared/errors.ts";

/** One page: the host takes each client for a newer one than those before. */
export interface HostClient {
  readonly origin: string;
  readonly cookie: string;
  invoke<Name extends ChannelName>(channel: Name, input: Call<Name>): Promise<Answer<Name>>;
}

export async function connectToHost(url: string): Promise<HostClient> {
  const { origin } = new URL(url);
  const response = await fetch(url, { redirect: "manual" });
  const cookie = response.headers.getSetCookie()[0]?.split(";")[0];
  if (cookie === undefined) throw new Error(`the host gave no cookie: ${response.status}`);
  const page = randomUUID();
  return {
    origin,
    cookie,
    async invoke(channel, input) {
      const answer = await fetch(`${origin}/api/${channel}`, {
        method: "POST",
        headers: { "Content-Type": "application/json", Origin: origin, Cookie: cookie, [PAGE_HEADER]: page },
        body: JSON.stringify(input),
      });
      const envelope = EnvelopeSchema.parse(await answer.json());
      if (!envelope.ok) throw AppError.fromData(envelope.error);
      return channels[channel].output.parse(envelope.value) as Answer<typeof channel>;
    },
  };
}
