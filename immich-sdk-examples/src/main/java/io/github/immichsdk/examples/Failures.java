package io.github.immichsdk.examples;

import io.github.immichsdk.errors.ImmichException;
import io.github.immichsdk.errors.ImmichStatusException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.UnknownHostException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Formats failures: one line for people, one JSON object for programs. */
final class Failures {

    private Failures() {}

    /** {@return a failure in one line, with its type if the message is not meant for people} */
    static String line(Throwable failure) {
        return text(failure).replaceAll("\\s+", " ").strip();
    }

    private static String text(Throwable failure) {
        String message = failure.getMessage();
        if (failure instanceof UncheckedIOException && failure.getCause() instanceof IOException cause) {
            return message == null || message.equals(cause.toString()) ? text(cause) : message + reason(cause);
        }
        if (failure instanceof UnknownHostException) {
            return "there is no host '" + message + "'";
        }
        if (failure instanceof FileSystemException file) {
            return file.getFile() + reason(file);
        }
        boolean readable = failure instanceof ImmichException
                || failure instanceof IllegalArgumentException
                || failure instanceof SQLException
                || failure instanceof IOException;
        return readable && message != null && !message.isBlank()
                ? message
                : failure.getClass().getSimpleName() + (message == null ? "" : ": " + message);
    }

    /** {@return why a file cannot be used, if the exception's message is only its name} */
    private static String reason(IOException cause) {
        if (cause instanceof NoSuchFileException) {
            return ": there is no such file or folder";
        }
        if (cause instanceof AccessDeniedException) {
            return ": access denied";
        }
        if (cause instanceof NotDirectoryException) {
            return ": it is no folder";
        }
        if (cause instanceof FileAlreadyExistsException) {
            return ": there is a file of that name";
        }
        return cause instanceof FileSystemException file && file.getReason() != null ? ": " + file.getReason() : "";
    }

    /** {@return the exit code for a failure} */
    static int exitCode(Throwable failure) {
        return failure instanceof WrongArguments ? 2 : 1;
    }

    /** {@return a failure as JSON} */
    static Map<String, Object> json(Throwable failure) {
        int exitCode = exitCode(failure);
        if (failure instanceof WrongArguments) {
            return json("UsageError", line(failure), exitCode);
        }
        Throwable cause = failure.getCause();
        Throwable known = failure instanceof UncheckedIOException && cause != null ? cause : failure;
        Map<String, @Nullable Object> error = error(known.getClass().getSimpleName(), line(failure));
        if (failure instanceof ImmichException ours && !ours.operation().isEmpty()) {
            error.put("operation", ours.operation());
        }
        if (failure instanceof ImmichStatusException refused) {
            error.put("status", refused.status());
        }
        return json(error, exitCode);
    }

    /** {@return a failure of a type as JSON, without an operation and a status} */
    static Map<String, Object> json(String type, String message, int exitCode) {
        return json(error(type, message), exitCode);
    }

    private static Map<String, Object> json(Map<String, @Nullable Object> error, int exitCode) {
        error.put("exitCode", exitCode);
        return Map.of("error", error);
    }

    private static Map<String, @Nullable Object> error(String type, String message) {
        Map<String, @Nullable Object> error = new LinkedHashMap<>();
        error.put("type", type);
        error.put("message", message);
        error.put("operation", null);
        error.put("status", null);
        return error;
    }
}
