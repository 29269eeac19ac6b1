package io.github.immichsdk.internal.call;

import io.github.immichsdk.api.JsonField;
import io.github.immichsdk.api.Operation;
import io.github.immichsdk.errors.ImmichNotFoundException;
import io.github.immichsdk.internal.json.RecordDraft;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The calls about a license, which are the same for a user and for the server. */
public final class LicenseCalls {

    private record Keys(
            @JsonField(secret = true) String licenseKey,
            @JsonField(secret = true) String activationKey) {}

    private LicenseCalls() {}

    /** {@return the license, or empty if there is none, which the server reports as not found} */
    public static <T extends Record> Optional<T> get(CallExecutor calls, Operation operation, Class<T> license) {
        try {
            return calls.execute(Call.<Optional<T>>to(operation)
                    .secretResponse()
                    .reading(in -> {
                        Map<String, @Nullable Object> fields = in.map();
                        return fields.containsKey("licenseKey")
                                ? Optional.of(RecordDraft.of(license, fields))
                                : Optional.empty();
                    }));
        } catch (ImmichNotFoundException e) {
            return Optional.empty();
        }
    }

    /** Sets the license. */
    public static void set(CallExecutor calls, Operation operation, String licenseKey, String activationKey) {
        Keys keys = new Keys(
                Objects.requireNonNull(licenseKey, "licenseKey"),
                Objects.requireNonNull(activationKey, "activationKey"));
        calls.execute(Call.<Void>to(operation).json(keys).secretResponse());
    }
}
