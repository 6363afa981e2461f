package dev.lastword.server.people;

import dev.lastword.server.http.Answer;
import dev.lastword.server.http.ErrorCode;

/** Refusals because somebody or something is not there. */
final class Gone {

  private Gone() {}

  /** Who calls was recognised, but has no right any more now that it is their turn. */
  static <T> Answer<T> caller() {
    return Answer.refused(ErrorCode.NOT_SIGNED_IN, "This credential has just ended.");
  }

  static <T> Answer<T> person(String asked) {
    return Answer.refused(ErrorCode.PERSON_UNKNOWN, "There is no user " + asked + ".");
  }

  static <T> Answer<T> account(Directory.Known known) {
    return Answer.refused(
        ErrorCode.ACCOUNT_DISABLED, "The account of " + known.name() + " is disabled.");
  }

  static <T> Answer<T> queue(String asked) {
    return Answer.refused(
        ErrorCode.NO_SUCH_QUEUE,
        "There is no queue " + asked + ". A queue begins with its first member.");
  }

  static <T> Answer<T> credential() {
    return Answer.refused(
        ErrorCode.CREDENTIAL_UNKNOWN, "It does not exist, has ended, or is not yours to revoke.");
  }
}
