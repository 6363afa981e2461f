package dev.lastword.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of alerts, newest first.
 *
 * @param next give it as {@code cursor} to get the next page; null on the last one
 */
public record AlertPage(List<AlertDocument> alerts, @Nullable String next) {}
