package dev.lastword.api;

import java.util.List;

/** The imports of a workflow, the newest first. */
public record ImportList(List<ImportDocument> imports) {}
