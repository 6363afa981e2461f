package dev.lastword.api;

import java.util.List;

/** All queues by name. */
public record QueueList(List<QueueDocument> queues) {}
