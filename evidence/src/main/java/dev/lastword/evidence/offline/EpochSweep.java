package dev.lastword.evidence.offline;

import dev.lastword.evidence.epoch.Epoch;
import dev.lastword.evidence.threshold.ThresholdSweep;

/** What was found in one epoch. */
public record EpochSweep(Epoch epoch, ThresholdSweep sweep) {}
