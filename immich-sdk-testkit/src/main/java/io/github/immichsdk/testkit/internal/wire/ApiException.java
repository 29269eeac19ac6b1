package io.github.immichsdk.testkit.internal.wire;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A response that is an error.
 */
public final class ApiException extends RuntimeException {
    private final int status;
    private final Object text;
    private final @Nullable List<Map<String, @Nullable Object>> issues;
    private final boolean beforeRouting;
    private @Nullable String contentType;
    private boolean bare;

    /** Makes one with a plain message. */
    public ApiException(int status, String text) {
        this(status, text, null, false);
    }

    private ApiException(
            int status, Object text, @Nullable List<Map<String, @Nullable Object>> issues, boolean beforeRouting) {
        super(String.valueOf(text), null, false, false);
        this.status = status;
        this.text = text;
        this.issues = issues;
        this.beforeRouting = beforeRouting;
    }

    /** {@return an error that says no more than its status} */
    public static ApiException bare(int status) {
        ApiException error = new ApiException(status, reason(status));
        error.bare = true;
        return error;
    }

    /** {@return the validation error of version 3} */
    public static ApiException invalid(List<Map<String, @Nullable Object>> issues) {
        return new ApiException(400, "Validation failed", issues, false);
    }

    /** {@return the validation error of version 3 for a rule of its own} */
    public static ApiException custom(List<Object> path, String message) {
        Map<String, @Nullable Object> issue = Json.object("code", "custom");
        issue.put("path", path);
        issue.put("message", message);
        return invalid(List.of(issue));
    }

    /** {@return the validation error of version 3 for a text of the wrong form} */
    public static ApiException badFormat(List<Object> path, String format, Pattern pattern, String message) {
        Map<String, @Nullable Object> issue = Json.object("code", "invalid_format");
        issue.put("origin", "string");
        issue.put("format", format);
        issue.put("pattern", Patterns.shown(pattern));
        issue.put("path", path);
        issue.put("message", message);
        return invalid(List.of(issue));
    }

    /** {@return the validation error of versions 1 and 2} */
    public static ApiException invalidTexts(List<String> texts) {
        return new ApiException(400, texts, null, false);
    }

    /** {@return what is said of a row that is missing or not the caller's} */
    public static ApiException noAccess(String permission) {
        return new ApiException(400, "Not found or no " + permission + " access");
    }

    /** {@return the same error as one raised before a route was found: versions 1 and 2 then leave the correlation id out} */
    public ApiException beforeRouting() {
        return new ApiException(status, text, issues, true);
    }

    /** {@return the same error, under the content type that a success would have} */
    public ApiException under(String type) {
        ApiException same = new ApiException(status, text, issues, beforeRouting);
        same.contentType = type;
        return same;
    }

    /** {@return the content type of the response; null for JSON} */
    public @Nullable String contentType() {
        return contentType;
    }

    /** {@return the HTTP status} */
    public int status() {
        return status;
    }

    /** {@return the body as the given version writes it} */
    public Map<String, @Nullable Object> body(boolean three, String correlationId) {
        Map<String, @Nullable Object> body = Json.object("message", text);
        if (three) {
            if (issues != null) {
                body.put("errors", issues);
            }
        } else {
            if (!bare) {
                body.put("error", reason(status));
            }
            body.put("statusCode", status);
            if (!beforeRouting) {
                body.put("correlationId", correlationId);
            }
        }
        return body;
    }

    private static String reason(int status) {
        return switch (status) {
            case 400 -> "Bad Request";
            case 401 -> "Unauthorized";
            case 403 -> "Forbidden";
            case 404 -> "Not Found";
            case 406 -> "Not Acceptable";
            default -> "Internal Server Error";
        };
    }
}
