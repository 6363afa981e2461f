package dev.lastword.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The log of spec/trail/golden-log.txt, whose values foreign tools gave or accepted. */
class GoldenLogTest {
  private static final SignerKey KEY =
      SignerKey.fromSeed(golden("origin"), HexFormat.of().parseHex(golden("seed")));

  private final MemoryTiles tiles = new MemoryTiles(GoldenLogTest::leaf);

  @ParameterizedTest
  @ValueSource(longs = {1, 257, 1000})
  void the_tree_has_the_golden_root(long size) {
    assertThat(tiles.filledTo(size).root().base64()).isEqualTo(golden("root " + size));
  }

  @Test
  void the_seed_gives_the_golden_verifier_key() {
    assertThat(KEY.verifier().text()).isEqualTo(golden("vkey"));
  }

  @Test
  void the_checkpoint_of_1000_entries_is_the_golden_file() {
    Note checkpoint = new Checkpoint(KEY.name(), 1000, tiles.filledTo(1000).root()).sign(KEY);
    assertThat(checkpoint.signatures().getFirst().base64()).isEqualTo(golden("signature 1000"));
    assertThat(checkpoint.format()).isEqualTo(Spec.file("golden-1000.checkpoint"));
  }

  @Test
  void the_first_tile_is_the_golden_tile() {
    tiles.filledTo(1000);
    byte[] tile = tiles.read((Tile) TilePath.parse("tile/0/000"));
    assertThat(HexFormat.of().formatHex(NaiveTree.sha256(tile)))
        .isEqualTo(golden("sha256 tile/0/000"));
  }

  @Test
  void the_golden_proof_file_is_made_again_and_proves_its_entry() {
    tiles.filledTo(1000);
    Note checkpoint = Note.parse(Spec.file("golden-1000.checkpoint"));
    ProofFile proof = ProofFile.of(InclusionProof.make(700, 1000, tiles), checkpoint);
    assertThat(proof.format()).isEqualTo(Spec.file("golden-700-of-1000.tlog-proof"));
    assertThat(proof.check(leaf(700), List.of(KEY.verifier())))
        .isInstanceOf(ProofFile.Check.Proven.class);
  }

  private static Hash leaf(long index) {
    String entry = golden("entry").replace("<i>", Long.toString(index));
    return Hash.leaf(entry.getBytes(StandardCharsets.UTF_8));
  }

  private static String golden(String name) {
    return Spec.value("golden-log.txt", name);
  }
}
