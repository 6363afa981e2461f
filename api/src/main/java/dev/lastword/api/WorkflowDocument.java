package dev.lastword.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A workflow.
 *
 * @param active the policy in force; null while there is none
 * @param autonomy whether its AI may act alone now
 * @param policies all its versions, newest first; null in lists
 */
public record WorkflowDocument(
    String workflow,
    @Nullable PolicyDocument active,
    AutonomyDocument autonomy,
    @Nullable List<PolicyDocument> policies) {}
