package dev.lastword.api;

import org.jspecify.annotations.Nullable;

/**
 * The prepared work of an action.
 *
 * @param type media type, such as {@code text/plain} or {@code application/json}
 * @param content the work as text
 * @param base64 the work as bytes, when it is no text; one of the two is there
 */
public record Output(String type, @Nullable String content, @Nullable String base64) {}
