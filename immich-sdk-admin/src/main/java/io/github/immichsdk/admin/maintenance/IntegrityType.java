package io.github.immichsdk.admin.maintenance;

import io.github.immichsdk.api.Experimental;
import io.github.immichsdk.api.OpenWord;

/** A kind of problem that an integrity check reports. An open set: compare the constants with {@code ==}. */
@Experimental
public final class IntegrityType extends OpenWord {

    private static final long serialVersionUID = 1;

    /** A file that belongs to no asset. */
    public static final IntegrityType UNTRACKED_FILE = known(new IntegrityType("untracked_file"));

    /** An asset whose file is missing. */
    public static final IntegrityType MISSING_FILE = known(new IntegrityType("missing_file"));

    /** A file that does not have the checksum of its asset. */
    public static final IntegrityType CHECKSUM_MISMATCH = known(new IntegrityType("checksum_mismatch"));

    private IntegrityType(String value) {
        super(value);
    }

    /**
     * {@return the constant for a string, or a new value if this SDK does not know it}
     *
     * @param value the string, as the server sends it
     */
    public static IntegrityType of(String value) {
        return find(IntegrityType.class, value, IntegrityType::new);
    }
}
