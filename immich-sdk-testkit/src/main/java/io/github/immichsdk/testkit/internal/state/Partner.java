package io.github.immichsdk.testkit.internal.state;

/** One user's whole library, shared with another. */
public final class Partner {
    public final User sharedBy;
    public final User sharedWith;
    public boolean inTimeline;

    /** Makes one that is not in the timeline yet. */
    public Partner(User sharedBy, User sharedWith) {
        this.sharedBy = sharedBy;
        this.sharedWith = sharedWith;
    }
}
