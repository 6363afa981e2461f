package dev.lastword.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A workflow.
 *
 * @param active the policy in force; null while there is none
 * @param autonomy whether its AI may act alone now
 * @param standing {@code proven} or {@code unproven}: whether the limit of the policy in force is
 *     shown to be kept, as of at most a minute ago; null while no policy is in force
 * @param why it is, or is not, in a sentence
 * @param policies all its versions, newest first; null in lists
 */
public record WorkflowDocument(
    String workflow,
    @Nullable PolicyDocument active,
    AutonomyDocument autonomy,
    @Nullable String standing,
    @Nullable String why,
    @Nullable List<PolicyDocument> policies) {}
