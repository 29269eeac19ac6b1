package io.github.immichsdk.sync.event;

/** Partners: who shares a library with whom. */
public sealed interface PartnerEvent extends SyncEvent {

    /** {@return whose library is shared} */
    String sharedById();

    /** {@return the user with whom it is shared} */
    String sharedWithId();

    /**
     * A library is shared.
     *
     * @param line the line as received
     * @param sharedById whose library is shared
     * @param sharedWithId the user with whom it is shared
     * @param inTimeline whether it is shown in the other's timeline
     */
    record PartnerV1(SyncLine line, String sharedById, String sharedWithId, boolean inTimeline)
            implements PartnerEvent {}

    /**
     * A library is no longer shared. No delete events arrive for its contents.
     *
     * @param line the line as received
     * @param sharedById whose library was shared
     * @param sharedWithId the user with whom it is shared
     */
    record PartnerDeleteV1(SyncLine line, String sharedById, String sharedWithId) implements PartnerEvent {}
}
