package dev.lastword.api;

import java.util.List;

/** All workflows. */
public record WorkflowList(List<WorkflowDocument> workflows) {}
