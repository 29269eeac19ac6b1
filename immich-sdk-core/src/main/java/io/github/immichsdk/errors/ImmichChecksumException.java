package io.github.immichsdk.errors;

/** The server stored an uploaded file with a different checksum: the file was changed in transit. */
public final class ImmichChecksumException extends ImmichException {

    private static final long serialVersionUID = 1L;

    private final String assetId;

    /**
     * Creates the exception.
     *
     * @param text what happened and what to do
     * @param call the call
     * @param assetId the asset with the wrong bytes
     */
    public ImmichChecksumException(String text, FailedCall call, String assetId) {
        super(text, call, null);
        this.assetId = assetId;
    }

    /** {@return the ID of the asset whose bytes differ from the file} */
    public String assetId() {
        return assetId;
    }
}
