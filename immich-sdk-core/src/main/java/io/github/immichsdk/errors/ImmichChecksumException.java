package io.github.immichsdk.errors;

/** The server took a file, but what it keeps has another checksum than the file: something on the way changed it. */
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

    /** {@return the id of the asset that has other bytes than the file} */
    public String assetId() {
        return assetId;
    }
}
