package io.github.immichsdk.errors;

import io.github.immichsdk.api.Permission;
import org.jspecify.annotations.Nullable;

/**
 * 403: the credentials are valid, but do not allow this. If an API key lacks a permission, {@link #missingPermission()}
 * names it.
 */
public final class ImmichForbiddenException extends ImmichStatusException {

    private static final long serialVersionUID = 1L;

    private final @Nullable Permission missingPermission;

    /**
     * Creates the exception.
     *
     * @param text what happened and what to do
     * @param call the call that failed
     * @param missingPermission the permission that the API key lacks, or null if there is another reason
     */
    public ImmichForbiddenException(String text, FailedCall call, @Nullable Permission missingPermission) {
        super(text, call);
        this.missingPermission = missingPermission;
    }

    /** {@return the permission that the API key lacks, or null if there is another reason} */
    public @Nullable Permission missingPermission() {
        return missingPermission;
    }
}
