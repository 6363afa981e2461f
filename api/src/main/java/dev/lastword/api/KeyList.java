package dev.lastword.api;

import java.util.List;

/** All keys that were not revoked, by agent. */
public record KeyList(List<KeyDocument> keys) {}
