package dev.lastword.server.http;

/** How a refusal looks to a person in a browser. */
@FunctionalInterface
public interface RefusalPages {
  /** The page for this refusal; the call has no body and perhaps no caller. */
  Reply.Page page(Call call, Refused refused);
}
