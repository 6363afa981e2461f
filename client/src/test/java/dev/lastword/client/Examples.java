package dev.lastword.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Answers as a server gives them. */
final class Examples {

  static final String FACTS = "{ \"amount\" : 10000.00, \"vendor\":\"Caf\\u00e9 Z\u00fcrich\" }";

  static final String RELEASED_ACTION =
      """
      {"id":"act_1","workflow":"invoices","policy":{"version":3,"digest":"ab"},"agent":"coder",
       "subject":"inv-1","submitted_at":"2026-03-01T10:00:00Z","changed_at":"2026-03-01T10:00:00Z",
       "verdict":"proceed","reasons":[],"alerts":[],"state":"released","revision":1,
       "confidence":0.80,"facts":%s,
       "release":{"id":"rel_1","audience":"coder","expires_at":"2026-03-01T10:15:00Z"},
       "trail":{"index":7},"added_by_a_newer_server":{"x":[1]}}
      """
          .formatted(FACTS);

  static final String HELD_ACTION =
      """
      {"id":"act_2","workflow":"invoices","agent":"coder","submitted_at":"2026-03-01T10:00:00Z",
       "changed_at":"2026-03-01T10:00:00Z","verdict":"hold","state":"held","revision":1,
       "reasons":[{"kind":"tripwire","id":"high-amount","because":"Over $10,000",
                   "queue":"finance-managers","unknown":["country"]}],
       "alerts":[],"review":{"id":"rev_1","parts":[{"queue":"finance-managers","state":"open",
       "approvals":1,"urgent":false,"reasons":["high-amount"]}]},"trail":{"index":8}}
      """;

  static final String DRAFT =
      """
      {"workflow":"invoices","title":"Supplier invoices","digest":"ab","source_digest":"cd",
       "state":"draft","authors":["per_1"],"signatures":[{"queue":"finance-managers","by":[]}],
       "not_signing":[],"tests":{"passed":2,"failed":0},"problems":[]}
      """;

  static final String REVIEW =
      """
      {"id":"rev_1","action":"act_2","workflow":"invoices","agent":"coder","subject":"inv-1",
       "policy":{"version":3,"digest":"ab"},"state":"held","revision":4,
       "opened_at":"2026-03-01T10:00:00Z","expires_at":"2026-03-08T10:00:00Z","reasons":[],
       "content":{"facts":%s,"facts_sha256":"ef"},
       "parts":[{"queue":"finance-managers","state":"open","approvals":2,"approved_by":[],
                 "urgent":true,"console":true,"late":false,"reasons":["high-amount"],
                 "claim":{"by":{"id":"per_1","name":"finance manager"},
                          "at":"2026-03-01T10:01:00Z","until":"2026-03-01T10:31:00Z"}}],
       "rulings":[],"you":{"queues":["finance-managers"]}}
      """
          .formatted(FACTS);

  static final String INBOX =
      """
      {"reviews":[{"id":"rev_1","action":"act_2","workflow":"invoices","agent":"coder",
        "subject":"inv-1","state":"held","revision":4,"opened_at":"2026-03-01T10:00:00Z",
        "confidence":0.80,"reasons":[],"urgent":true,"late":false,"parts":[]}],
       "next":"u..rev_1"}
      """;

  static final String SESSION =
      """
      {"person":"per_1","name":"finance manager","queues":["finance-managers"],"csrf":"proof",
       "expires_at":"2026-03-01T22:00:00Z"}
      """;

  private Examples() {}

  /** A consumed release of {@link #FACTS} and a text output with the digests given. */
  static String consumed(String factsSha256, String output, String outputSha256) {
    return """
    {"id":"rel_1","action":"act_1","workflow":"invoices","subject":"inv-1","agent":"coder",
     "verdict":"proceed","policy_digest":"ab","facts":%s,"facts_sha256":"%s",
     "output":{"type":"text/plain",%s},"output_sha256":"%s","approved_by":[],
     "audience":"coder","consumed_at":"2026-03-01T10:00:01Z","consumed_by":"coder"}
    """
        .formatted(FACTS, factsSha256, output, outputSha256);
  }

  static String problem(int status, String code, String detail) {
    return """
    {"type":"urn:lastword:%s","title":"A title","status":%d,"detail":"%s","code":"%s",
     "problems":[{"pointer":"/facts/amount","line":0,"column":0,"code":"LW-FCT-003",
                  "message":"`amount` is required and was not sent","fix":"send `amount`"}]}
    """
        .formatted(code, status, detail, code);
  }

  static String sha256(String text) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
