package dev.lastword.policy.file;

import dev.lastword.policy.yaml.Yaml;
import java.util.List;

/**
 * One of the {@code lists}: words for {@code mentions}, or values for {@code in}.
 *
 * @param items texts, with their places
 */
public record WordList(String name, List<Yaml.Scalar> items) {

  /** Items of one list. */
  public static final int MOST_ITEMS = 2_000;

  /** Lists of one policy. */
  public static final int MOST_LISTS = 100;

  /** Characters of one item. */
  public static final int LONGEST_ITEM = 200;

  public WordList {
    items = List.copyOf(items);
  }
}
