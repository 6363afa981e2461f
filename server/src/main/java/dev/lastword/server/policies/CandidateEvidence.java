package dev.lastword.server.policies;

import java.util.List;
import java.util.Optional;

/** What is known of a version that is watched beside the active one. */
@FunctionalInterface
public interface CandidateEvidence {

  /**
   * In words, for whoever signs.
   *
   * @param isShown whether evidence since it is watched shows that the limit is kept
   * @param why it is, or is not, in a sentence
   * @param figures sentences with numbers; may be empty
   * @param page where all of it stands: a path of the console
   */
  record Told(boolean isShown, String why, List<String> figures, String page) {
    public Told {
      figures = List.copyOf(figures);
    }
  }

  /** Of a version of a workflow; empty while it is not watched. */
  Optional<Told> of(String workflow, String digest);
}
