package io.github.immichsdk.users;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Changes of preferences; everything else stays as it is. Servers ignore what their version does not know. Immutable.
 *
 * <pre>{@code
 * immich.users()
 *         .updatePreferences(PreferencesChange.none()
 *                 .enable(PreferenceGroup.TAGS)
 *                 .disable(PreferenceGroup.EMAIL_NOTIFICATIONS)
 *                 .memoryDuration(Duration.ofSeconds(8)));
 * }</pre>
 */
public final class PreferencesChange {

    private static final PreferencesChange NONE = new PreferencesChange(Map.of());

    private final Map<String, Map<String, Object>> groups;

    private PreferencesChange(Map<String, Map<String, Object>> groups) {
        this.groups = groups;
    }

    /** {@return an empty change, to start with} */
    public static PreferencesChange none() {
        return NONE;
    }

    /**
     * {@return the change that also enables a group}
     *
     * @param group the group; not {@link PreferenceGroup#RECENTLY_ADDED}, which has only its place in the sidebar
     */
    public PreferencesChange enable(PreferenceGroup group) {
        Objects.requireNonNull(group, "group");
        return enabled(group, true);
    }

    /**
     * {@return the change that also disables a group}
     *
     * @param group the group; not {@link PreferenceGroup#RECENTLY_ADDED}
     */
    public PreferencesChange disable(PreferenceGroup group) {
        Objects.requireNonNull(group, "group");
        return enabled(group, false);
    }

    /**
     * {@return the change that also shows a group in the sidebar of the web pages}
     *
     * @param group the group; not cast, e-mails and ratings, which have no page
     */
    public PreferencesChange showInSidebar(PreferenceGroup group) {
        Objects.requireNonNull(group, "group");
        return with(group.wire(), "sidebarWeb", true);
    }

    /**
     * {@return the change that also removes a group from the sidebar of the web pages}
     *
     * @param group the group
     */
    public PreferencesChange hideFromSidebar(PreferenceGroup group) {
        Objects.requireNonNull(group, "group");
        return with(group.wire(), "sidebarWeb", false);
    }

    /** {@return the change that also makes new albums show the oldest assets first} */
    public PreferencesChange albumsOldestFirst() {
        return with("albums", "defaultAssetOrder", "asc");
    }

    /** {@return the change that also makes new albums show the newest assets first} */
    public PreferencesChange albumsNewestFirst() {
        return with("albums", "defaultAssetOrder", "desc");
    }

    /**
     * {@return the change that also sets the size after which an archive is closed}
     *
     * @param bytes 1 or more
     */
    public PreferencesChange archiveSize(long bytes) {
        return with("download", "archiveSize", atLeastOne("archiveSize", bytes));
    }

    /**
     * {@return the change that also sets for how long each memory is shown; from 2.1 on}
     *
     * @param time a second or more
     */
    public PreferencesChange memoryDuration(Duration time) {
        Objects.requireNonNull(time, "time");
        return with("memories", "duration", atLeastOne("memoryDuration", time.toSeconds()));
    }

    /**
     * {@return the change that also sets how many faces an unnamed person needs to be listed; from 3.0 on}
     *
     * @param faces 1 or more
     */
    public PreferencesChange minimumFaces(int faces) {
        return with("people", "minimumFaces", atLeastOne("minimumFaces", faces));
    }

    /** {@return the changes, under the server's names: the fields of each group} */
    public Map<String, Map<String, Object>> groups() {
        return groups;
    }

    private PreferencesChange enabled(PreferenceGroup group, boolean value) {
        if (group == PreferenceGroup.RECENTLY_ADDED) {
            throw new IllegalArgumentException("group: RECENTLY_ADDED is only shown in or hidden from the sidebar");
        }
        return with(group.wire(), group == PreferenceGroup.CAST ? "gCastEnabled" : "enabled", value);
    }

    private static long atLeastOne(String name, long value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + ": expected 1 or more, got " + value);
        }
        return value;
    }

    private PreferencesChange with(String group, String name, Object value) {
        Map<String, Map<String, Object>> changed = new LinkedHashMap<>(groups);
        Map<String, Object> values = new LinkedHashMap<>(changed.getOrDefault(group, Map.of()));
        values.put(name, value);
        changed.put(group, Collections.unmodifiableMap(values));
        return new PreferencesChange(Collections.unmodifiableMap(changed));
    }

    /** {@return the changes, under the server's names} */
    @Override
    public String toString() {
        return "PreferencesChange" + groups;
    }
}
