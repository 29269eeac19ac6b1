package io.github.immichsdk.conformance;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The fields of responses that the SDK does not read on purpose, and why. The one list. */
final class UnreadFields {

    private record Entry(Pattern seats, String reason) {}

    private static final List<Entry> ENTRIES = List.of(
            entry(
                    "\\w+ (album\\.)?assets \\(AlbumResponseDto.assets\\)",
                    "the assets of an album are read by Albums.assets(), in pages and the same on all versions"),
            entry(
                    "search\\w+ albums \\(SearchResponseDto.albums\\)",
                    "a search of assets finds no albums: this part is empty in every recorded response"),
            entry(
                    "search\\w+ assets.facets \\(SearchAssetResponseDto.facets\\)",
                    "facets are empty in every recorded response"),
            entry(
                    "search\\w+ assets.(count|total) \\(SearchAssetResponseDto.(count|total)\\)",
                    "both are the size of the page in every recorded response, not of what matches; count() requests that"),
            entry(
                    "(login|finishOAuth) (profileImagePath|shouldChangePassword) .*",
                    "users().me() has both, and of today: a session is stored for months"),
            entry(
                    "(login|finishOAuth) isOnboarded .*",
                    "whether the user has seen the first steps of the web pages, which no program shows"),
            entry(
                    "updateSession \\w+ \\(SessionResponseDto.*",
                    "the call changes a flag and has no result; list() has the session"),
            entry(
                    "deleteUserAdmin .*",
                    "the call has no result, since its retry finds no user; get() and listWithDeleted() read a deleted one"),
            entry(
                    "reassignFaces \\w+ \\(PersonResponseDto.*",
                    "the response repeats the person of the request for each pair, whether a face was moved or not"),
            entry(
                    "getAllPeople (total|hidden) .*",
                    "both count people that no list contains; the list knows its end by hasNextPage"),
            entry(
                    "(getAllJobsStatus|sendJobCommand|runQueueCommandLegacy) .*queueStatus.isActive .*",
                    "whether a job runs is in the counts, also on servers whose queues have no such field"),
            entry(
                    "set(User|Server)License \\w+ .*",
                    "the call has no result, since the response repeats the keys; license() reads them with the date"),
            entry("(getAssetEdits|editAsset) assetId .*", "the response repeats the asset of the request"),
            entry("setUserOnboarding isOnboarded .*", "the response repeats the request; isOnboarded() reads it"),
            entry("getIntegrityReport nextCursor .*", "report() reads the next page with it"),
            entry(
                    "createStack (assets.id|primaryAssetId) .*",
                    "a stack that is not the requested one is read again, so these alone decide nothing"));

    private UnreadFields() {}

    /** {@return why a field is not read where it stands; null if it must be read} */
    static @Nullable String reason(FieldCoverage.Seat seat) {
        return ENTRIES.stream()
                .filter(entry -> entry.seats().matcher(seat.toString()).matches())
                .map(Entry::reason)
                .findFirst()
                .orElse(null);
    }

    static List<String> reasons() {
        return ENTRIES.stream().map(Entry::reason).toList();
    }

    private static Entry entry(String seats, String reason) {
        return new Entry(Pattern.compile(seats), reason);
    }
}
