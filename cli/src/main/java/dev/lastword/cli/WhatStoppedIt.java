package dev.lastword.cli;

import dev.lastword.cli.command.ExitCode;
import dev.lastword.cli.command.LastwordCommand;
import dev.lastword.cli.command.Stopped;
import dev.lastword.cli.screen.Failure;
import dev.lastword.cli.screen.Format;
import dev.lastword.cli.screen.Screen;
import dev.lastword.client.LastwordException;
import dev.lastword.client.LastwordProblem;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says why a command could not go on, in words, without a stack trace. */
final class WhatStoppedIt implements IExecutionExceptionHandler {

  @Override
  public int handleExecutionException(Exception e, CommandLine command, ParseResult result)
      throws Exception {
    Format format =
        command.getCommand() instanceof LastwordCommand one ? one.format() : Format.HUMAN;
    new Screen(command.getOut(), command.getErr(), format).fail(failure(e));
    return ExitCode.FAILURE.number();
  }

  /** Anything else is a mistake of ours, and its stack trace is wanted. */
  private static Failure failure(Exception e) throws Exception {
    return switch (e) {
      case LastwordProblem problem -> Failure.of(problem.document());
      case LastwordException unavailable -> Failure.of(message(unavailable));
      case Stopped stopped -> Failure.of(message(stopped));
      case NoSuchFileException missing -> Failure.of("There is no file " + missing.getFile() + ".");
      case AccessDeniedException denied -> Failure.of("You may not read " + denied.getFile() + ".");
      case IOException io -> Failure.of("Reading or writing failed: " + message(io));
      default -> throw e;
    };
  }

  private static String message(Exception e) {
    return String.valueOf(e.getMessage());
  }
}
