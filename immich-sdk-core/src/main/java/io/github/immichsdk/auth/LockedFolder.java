package io.github.immichsdk.auth;

import io.github.immichsdk.api.JsonField;
import io.github.immichsdk.api.Operation;
import io.github.immichsdk.api.Operations;
import io.github.immichsdk.internal.call.Call;
import io.github.immichsdk.internal.call.CallExecutor;
import io.github.immichsdk.internal.call.InternalAccess;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The user's locked folder: manages its PIN, and opens it for the client's session. API keys cannot open it.
 *
 * <p>A PIN has 6 digits; any other value is rejected before a request is sent. Calls that change it are never retried: after
 * a lost response, {@link Authentication#status()} shows whether there is a PIN. Thread-safe.
 */
public final class LockedFolder {

    static {
        InternalAccess.makes(LockedFolder.class, LockedFolder::new);
    }

    private record PinRequest(
            @JsonField(secret = true) @Nullable String password,
            @JsonField(secret = true) @Nullable String pinCode,
            @JsonField(secret = true) @Nullable String newPinCode) {}

    private final CallExecutor calls;

    LockedFolder(CallExecutor calls) {
        this.calls = calls;
    }

    /**
     * Sets up the PIN. Costs one request; needs {@code pinCode.create}.
     *
     * @param pin 6 digits
     * @throws io.github.immichsdk.errors.ImmichStatusException if a PIN already exists
     * @see io.github.immichsdk.api.Operations#SETUP_PIN_CODE
     */
    public void setUpPin(String pin) {
        send(Operations.SETUP_PIN_CODE, new PinRequest(null, checked("pin", pin), null));
    }

    /**
     * Changes the PIN. Costs one request; needs {@code pinCode.update}.
     *
     * @param pin the current PIN
     * @param newPin the new PIN, 6 digits
     * @throws io.github.immichsdk.errors.ImmichStatusException if the current PIN is wrong, or there is none
     * @see io.github.immichsdk.api.Operations#CHANGE_PIN_CODE
     */
    public void changePin(String pin, String newPin) {
        send(Operations.CHANGE_PIN_CODE, new PinRequest(null, checked("pin", pin), checked("newPin", newPin)));
    }

    /**
     * Changes a forgotten PIN. Costs one request; needs {@code pinCode.update}.
     *
     * @param password the user's password
     * @param newPin the new PIN, 6 digits
     * @throws io.github.immichsdk.errors.ImmichStatusException if the password is wrong, or there is no PIN
     * @see io.github.immichsdk.api.Operations#CHANGE_PIN_CODE
     */
    public void changePinWithPassword(String password, String newPin) {
        send(
                Operations.CHANGE_PIN_CODE,
                new PinRequest(Objects.requireNonNull(password, "password"), null, checked("newPin", newPin)));
    }

    /**
     * Removes the PIN, and closes the locked folder for all sessions. Costs one request; needs {@code pinCode.delete}.
     *
     * @param pin the PIN
     * @throws io.github.immichsdk.errors.ImmichStatusException if it is wrong, or there is none
     * @see io.github.immichsdk.api.Operations#RESET_PIN_CODE
     */
    public void resetPin(String pin) {
        send(Operations.RESET_PIN_CODE, new PinRequest(null, checked("pin", pin), null));
    }

    /**
     * Removes a forgotten PIN, and closes the locked folder for all sessions. Costs one request; needs
     * {@code pinCode.delete}.
     *
     * @param password the user's password
     * @throws io.github.immichsdk.errors.ImmichStatusException if it is wrong, or there is no PIN
     * @see io.github.immichsdk.api.Operations#RESET_PIN_CODE
     */
    public void resetPinWithPassword(String password) {
        send(Operations.RESET_PIN_CODE, new PinRequest(Objects.requireNonNull(password, "password"), null, null));
    }

    /**
     * Opens the folder for the client's session for 15 minutes; a request in the last five minutes adds five. Costs one
     * request.
     *
     * @param pin the PIN
     * @throws io.github.immichsdk.errors.ImmichStatusException if it is wrong, or there is none
     * @throws io.github.immichsdk.errors.ImmichCredentialException if the client uses an API key
     * @see io.github.immichsdk.api.Operations#UNLOCK_AUTH_SESSION
     */
    public void unlock(String pin) {
        send(Operations.UNLOCK_AUTH_SESSION, new PinRequest(null, checked("pin", pin), null));
    }

    /**
     * Closes the folder for the client's session. Costs one request.
     *
     * @throws io.github.immichsdk.errors.ImmichCredentialException if the client uses an API key
     * @see io.github.immichsdk.api.Operations#LOCK_AUTH_SESSION
     */
    public void lock() {
        calls.execute(Call.<Void>to(Operations.LOCK_AUTH_SESSION));
    }

    private void send(Operation operation, PinRequest request) {
        calls.execute(Call.<Void>to(operation).json(request));
    }

    private static String checked(String name, String pin) {
        Objects.requireNonNull(pin, name);
        if (!pin.matches("[0-9]{6}")) {
            throw new IllegalArgumentException(name + ": expected 6 digits, got something else");
        }
        return pin;
    }
}
