package dev.lastword.api;

import java.util.List;

/** The stops in force, newest first. */
public record StopList(List<StopDocument> stops) {}
