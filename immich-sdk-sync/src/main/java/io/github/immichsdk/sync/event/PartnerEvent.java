package io.github.immichsdk.sync.event;

/** Who shares a library with whom. */
public sealed interface PartnerEvent extends SyncEvent {

    /** {@return whose library is shared} */
    String sharedById();

    /** {@return with whom} */
    String sharedWithId();

    /**
     * A library is shared.
     *
     * @param line the line as it came
     * @param sharedById whose library is shared
     * @param sharedWithId with whom
     * @param inTimeline whether it is shown in the other's timeline
     */
    record PartnerV1(SyncLine line, String sharedById, String sharedWithId, boolean inTimeline)
            implements PartnerEvent {}

    /**
     * A library is no longer shared. No delete lines come for what was in it.
     *
     * @param line the line as it came
     * @param sharedById whose library was shared
     * @param sharedWithId with whom
     */
    record PartnerDeleteV1(SyncLine line, String sharedById, String sharedWithId) implements PartnerEvent {}
}
