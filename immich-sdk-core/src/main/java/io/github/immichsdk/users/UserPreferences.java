package io.github.immichsdk.users;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The preferences of a user: most are about the web pages, some about the server's work.
 *
 * @param albums new albums
 * @param cast casting to other screens
 * @param download downloads of archives
 * @param emailNotifications e-mails of the server
 * @param folders the pages of folders
 * @param memories the memories
 * @param people the pages of people
 * @param purchase the hints about buying a license
 * @param ratings the stars
 * @param recentlyAdded the page of new assets; null before 3.0
 * @param sharedLinks the page of shared links
 * @param tags the pages of tags
 * @param additionalProperties additional groups that this SDK does not know, by name
 */
public record UserPreferences(
        Albums albums,
        Cast cast,
        Download download,
        EmailNotifications emailNotifications,
        Page folders,
        Memories memories,
        People people,
        Purchase purchase,
        Ratings ratings,
        @Nullable RecentlyAdded recentlyAdded,
        Page sharedLinks,
        Page tags,
        Map<String, @Nullable Object> additionalProperties) {
    /** Checks that nothing is missing. */
    public UserPreferences {
        Objects.requireNonNull(albums, "albums");
        Objects.requireNonNull(cast, "cast");
        Objects.requireNonNull(download, "download");
        Objects.requireNonNull(emailNotifications, "emailNotifications");
        Objects.requireNonNull(folders, "folders");
        Objects.requireNonNull(memories, "memories");
        Objects.requireNonNull(people, "people");
        Objects.requireNonNull(purchase, "purchase");
        Objects.requireNonNull(ratings, "ratings");
        Objects.requireNonNull(sharedLinks, "sharedLinks");
        Objects.requireNonNull(tags, "tags");
        Objects.requireNonNull(additionalProperties, "additionalProperties");
    }

    /**
     * New albums.
     *
     * @param defaultAssetOrder the order of a new album: {@code asc} for the oldest first, or {@code desc}
     */
    public record Albums(String defaultAssetOrder) {
        /** Checks that nothing is missing. */
        public Albums {
            Objects.requireNonNull(defaultAssetOrder, "defaultAssetOrder");
        }
    }

    /**
     * Casting.
     *
     * @param gCastEnabled whether Google Cast is enabled
     */
    public record Cast(boolean gCastEnabled) {}

    /**
     * Downloads of archives.
     *
     * @param archiveSize the number of bytes after which an archive is closed and another begins
     * @param includeEmbeddedVideos whether archives contain the videos of live photos
     */
    public record Download(long archiveSize, boolean includeEmbeddedVideos) {}

    /**
     * E-mails.
     *
     * @param enabled whether any are sent
     * @param albumInvite whether one is sent about a shared album
     * @param albumUpdate whether one is sent about new assets of a shared album
     */
    public record EmailNotifications(boolean enabled, boolean albumInvite, boolean albumUpdate) {}

    /**
     * A kind of pages.
     *
     * @param enabled whether it is shown
     * @param sidebarWeb whether the sidebar links it
     */
    public record Page(boolean enabled, boolean sidebarWeb) {}

    /**
     * The memories.
     *
     * @param enabled whether they are shown
     * @param duration the seconds for which each is shown; null before 2.1
     * @param sidebarWeb whether the sidebar links them; null before 3.2
     */
    public record Memories(
            boolean enabled,
            @Nullable Integer duration,
            @Nullable Boolean sidebarWeb) {}

    /**
     * The pages of people.
     *
     * @param enabled whether they are shown
     * @param sidebarWeb whether the sidebar links them
     * @param minimumFaces how many faces an unnamed person needs to be listed; null before 3.0
     */
    public record People(
            boolean enabled, boolean sidebarWeb, @Nullable Integer minimumFaces) {}

    /**
     * The hints about a license.
     *
     * @param hideBuyButtonUntil until when the button is hidden
     * @param showSupportBadge whether the badge of a supporter is shown
     */
    public record Purchase(String hideBuyButtonUntil, boolean showSupportBadge) {
        /** Checks that nothing is missing. */
        public Purchase {
            Objects.requireNonNull(hideBuyButtonUntil, "hideBuyButtonUntil");
        }
    }

    /**
     * The stars.
     *
     * @param enabled whether they are shown
     */
    public record Ratings(boolean enabled) {}

    /**
     * The page of new assets.
     *
     * @param sidebarWeb whether the sidebar links it
     */
    public record RecentlyAdded(boolean sidebarWeb) {}
}
