package dev.lastword.server.policies;

import dev.lastword.server.store.PublicId;
import dev.lastword.server.trail.Commitment;
import dev.lastword.server.trail.LeafText;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows of policies and the leaves that speak of them. */
final class PolicyRows {

  private PolicyRows() {}

  /** A file that checked. {@code authors}: public ids of people, or {@code operator}. */
  record Version(
      String digest,
      String workflow,
      byte[] source,
      byte[] sourceDigest,
      List<String> authors,
      Instant createdAt,
      long trailIndex) {
    byte[] leaf() {
      return LeafText.of("policy", digest, createdAt)
          .text("workflow", workflow)
          .bytes("source", sourceDigest)
          .texts("authors", authors)
          .bytes();
    }
  }

  /** A version up for signature. {@code base}: the digest that was active then. */
  record Proposal(
      UUID id,
      String digest,
      String workflow,
      @Nullable String base,
      List<String> signers,
      List<String> authors,
      Instant at,
      UUID by,
      long trailIndex) {
    byte[] leaf() {
      return LeafText.of("proposal", PublicId.PROPOSAL.of(id), at)
          .text("policy", digest)
          .text("workflow", workflow)
          .text("base", base)
          .texts("signers", signers)
          .texts("authors", authors)
          .text("by", PublicId.CREDENTIAL.of(by))
          .bytes();
    }
  }

  /**
   * A signature.
   *
   * @param override why more may go through although nothing has shown that it may; null when the
   *     signer says nothing of it
   * @param salt 16 random bytes, for the override is free text and the trail only commits to it
   */
  record SignOff(
      UUID id,
      UUID proposal,
      String queue,
      UUID person,
      UUID credential,
      byte[] sourceDigest,
      @Nullable String override,
      byte[] salt,
      Instant at,
      long trailIndex) {
    byte[] leaf() {
      return LeafText.of("sign-off", PublicId.SIGN_OFF.of(id), at)
          .text("proposal", PublicId.PROPOSAL.of(proposal))
          .text("queue", queue)
          .text("person", PublicId.PERSON.of(person))
          .text("credential", PublicId.CREDENTIAL.of(credential))
          .bytes("source", sourceDigest)
          .bytes("override", override == null ? null : commitment(override))
          .bytes();
    }

    private byte[] commitment(String text) {
      return Commitment.keyed(salt).add(text).bytes();
    }
  }

  record Activation(
      UUID id,
      String workflow,
      int version,
      String digest,
      UUID proposal,
      Instant at,
      UUID by,
      long trailIndex) {
    byte[] leaf() {
      return LeafText.of("activation", PublicId.ACTIVATION.of(id), at)
          .text("workflow", workflow)
          .number("version", version)
          .text("policy", digest)
          .text("proposal", PublicId.PROPOSAL.of(proposal))
          .text("by", PublicId.CREDENTIAL.of(by))
          .bytes();
    }
  }
}
