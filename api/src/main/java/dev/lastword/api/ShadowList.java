package dev.lastword.api;

import java.util.List;

/** The candidates of a workflow, the one registered last first. */
public record ShadowList(List<ShadowDocument> shadows) {}
