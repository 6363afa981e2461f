package dev.lastword.api;

import java.util.List;

/** The caller's tokens, oldest first. */
public record TokenList(List<TokenDocument> tokens) {}
