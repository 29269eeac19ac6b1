package io.github.immichsdk.albums;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Albums and their assets as the three majors write them, shortened. */
final class AlbumJson {

    static final String ME = user(1);
    static final String FRIEND = user(2);
    static final String STRANGER = user(3);

    /** The versions that the bridges are about: the oldest, the last before 3.0, the newest known, and newer ones. */
    static final String[] BEFORE_3 = {"1.144.1", "2.0.0", "2.7.5"};

    static final String[] FROM_3 = {"3.0.0", "3.0.3", "3.4.0", "4.0.0"};

    private AlbumJson() {}

    static Stream<String> before3() {
        return Stream.of(BEFORE_3);
    }

    static Stream<String> from3() {
        return Stream.of(FROM_3);
    }

    static Stream<String> allVersions() {
        return Stream.concat(before3(), from3());
    }

    static String album(int number) {
        return String.format("a1b00000-0000-4000-8000-%012x", number);
    }

    static String asset(int number) {
        return String.format("a55e0000-0000-4000-8000-%012x", number);
    }

    static String user(int number) {
        return String.format("05e40000-0000-4000-8000-%012x", number);
    }

    static List<String> assets(int count) {
        return IntStream.range(0, count).mapToObj(AlbumJson::asset).toList();
    }

    /** The JSON of a user. */
    static String userJson(String id) {
        return "{\"id\":\"" + id + "\",\"name\":\"Kari\",\"email\":\"kari@immich.test\",\"avatarColor\":\"red\","
                + "\"profileImagePath\":\"\",\"profileChangedAt\":\"2026-01-01T10:00:00.123456+00:00\"}";
    }

    static String member(String id, String role) {
        return "{\"user\":" + userJson(id) + ",\"role\":\"" + role + "\"}";
    }

    /** An album in the making, as a server of some version writes it. */
    record Draft(String version, int number, String name, int count, String owner, List<String> members, String more) {

        Draft named(String changed) {
            return new Draft(version, number, changed, count, owner, members, more);
        }

        Draft counting(int assets) {
            return new Draft(version, number, name, assets, owner, members, more);
        }

        Draft ownedBy(String id) {
            return new Draft(version, number, name, count, id, members, more);
        }

        Draft with(String... member) {
            return new Draft(version, number, name, count, owner, List.of(member), more);
        }

        Draft and(String fields) {
            return new Draft(version, number, name, count, owner, members, more + "," + fields);
        }

        @Override
        public String toString() {
            boolean v3 = version.compareTo("3") >= 0;
            Stream<String> users =
                    v3 ? Stream.concat(Stream.of(member(owner, "owner")), members.stream()) : members.stream();
            return "{\"id\":\"" + album(number) + "\",\"albumName\":\"" + name + "\",\"description\":\"Fjords\","
                    + "\"albumThumbnailAssetId\":null,\"createdAt\":\"2026-06-01T00:00:0" + number % 10
                    + ".000Z\",\"updatedAt\":\"2026-06-02T00:00:00.000Z\",\"albumUsers\":"
                    + users.collect(Collectors.joining(",", "[", "]"))
                    + (v3 ? "" : ",\"ownerId\":\"" + owner + "\",\"owner\":" + userJson(owner))
                    + ",\"shared\":" + !members.isEmpty() + ",\"hasSharedLink\":false,\"assetCount\":" + count
                    + ",\"isActivityEnabled\":true,\"order\":\"desc\"" + more + "}";
        }
    }

    static Draft of(String version, int number) {
        return new Draft(version, number, "Lofoten 2026", 0, ME, List.of(), "");
    }

    static Draft v3(int number) {
        return of("3.0.3", number);
    }

    static String list(Object... albums) {
        return Arrays.stream(albums).map(Object::toString).collect(Collectors.joining(",", "[", "]"));
    }

    /** The JSON of an asset that was taken some minutes into the year. */
    static String assetJson(int number, int minute) {
        return String.format(
                "{\"id\":\"%s\",\"type\":\"IMAGE\",\"ownerId\":\"%s\",\"visibility\":\"timeline\","
                        + "\"originalFileName\":\"%d.jpg\",\"fileCreatedAt\":\"2026-01-01T00:%02d:00.000Z\","
                        + "\"localDateTime\":\"2026-01-01T01:%02d:00.000Z\"}",
                asset(number), ME, number, minute, minute);
    }

    /** The response of a search. */
    static String found(String... assets) {
        return "{\"albums\":{\"total\":0,\"count\":0,\"items\":[],\"facets\":[]},\"assets\":{\"total\":" + assets.length
                + ",\"count\":" + assets.length + ",\"items\":" + list((Object[]) assets)
                + ",\"facets\":[],\"nextPage\":null}}";
    }

    static String done(String id) {
        return "{\"id\":\"" + id + "\",\"success\":true}";
    }

    static String refused(String id, String error) {
        return "{\"id\":\"" + id + "\",\"success\":false,\"error\":\"" + error + "\"}";
    }

    static String allDone(List<String> ids) {
        return ids.stream().map(AlbumJson::done).collect(Collectors.joining(",", "[", "]"));
    }
}
