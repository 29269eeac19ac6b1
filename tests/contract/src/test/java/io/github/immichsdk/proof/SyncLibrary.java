package io.github.immichsdk.proof;

import io.github.immichsdk.testkit.FakeImmich;
import io.github.immichsdk.testkit.FakeSeed;
import io.github.immichsdk.testkit.FakeUser;
import io.github.immichsdk.testkit.FakeVersion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A library on a fake server with a first stream of about 20,000 events: the user's own, a partner's, and an album of a
 * friend. Plain HTTP changes it.
 */
final class SyncLibrary implements AutoCloseable {

    private static final Instant NOON = Instant.parse("2025-06-01T12:00:00Z");

    final FakeImmich fake;
    final PlainHttp mine;
    final PlainHttp partners;
    final PlainHttp friends;
    private final FakeUser friend;
    private final List<String> own = new ArrayList<>();
    private final List<String> friendsOwn = new ArrayList<>();
    private final List<String> albums = new ArrayList<>();
    private final List<String> stacks = new ArrayList<>();
    private final String friendsAlbum;
    private boolean albumShared = true;
    private boolean partnered = true;

    SyncLibrary(FakeVersion version) {
        fake = FakeImmich.builder()
                .version(version)
                .seed(version.ordinal())
                .injectFaults()
                .start();
        friend = fake.addUser("friend@immich.test", "Friend");
        mine = new PlainHttp(fake.url(), fake.apiKey());
        partners = new PlainHttp(fake.url(), fake.user2().apiKey());
        friends = new PlainHttp(fake.url(), friend.apiKey());
        FakeSeed seed = fake.seed();
        own.addAll(seed.photos(5700, NOON::plusSeconds));
        for (int i = 0; i < 800; i += 2) {
            stacks.add(seed.stack(own.subList(i, i + 2)));
        }
        albums.add(album(mine, "Mine", own.subList(1000, 2700)));
        seed.as(fake.user2()).photos(1300, NOON::plusSeconds);
        friendsOwn.addAll(seed.as(friend).photos(350, NOON::plusSeconds));
        friendsAlbum = album(friends, "Theirs", friendsOwn.subList(0, 300));
        share(true);
        partner(true);
    }

    private static String album(PlainHttp user, String name, List<String> ids) {
        String id = PlainHttp.map(user.post("/albums", Map.of("albumName", name)))
                .get("id")
                .toString();
        user.put("/albums/" + id + "/assets", Map.of("ids", ids));
        return id;
    }

    private void share(boolean on) {
        String me = fake.admin().id();
        if (on) {
            friends.put(
                    "/albums/" + friendsAlbum + "/users",
                    Map.of("albumUsers", List.of(Map.of("userId", me, "role", "viewer"))));
        } else {
            friends.delete("/albums/" + friendsAlbum + "/user/" + me, null);
        }
        albumShared = on;
    }

    private void partner(boolean on) {
        if (on) {
            partners.post("/partners", Map.of("sharedWithId", fake.admin().id()));
        } else {
            partners.delete("/partners/" + fake.admin().id(), null);
        }
        partnered = on;
    }

    /** Changes some things at random. */
    void change(Random random) {
        for (int i = 5 + random.nextInt(25); i > 0; i--) {
            change(random, random.nextInt(12));
        }
    }

    private void change(Random random, int what) {
        switch (what) {
            case 0 -> mine.put("/assets/" + pick(own, random), Map.of("isFavorite", random.nextBoolean()));
            case 1 -> mine.put("/assets/" + pick(own, random), Map.of("description", "changed " + random.nextInt()));
            case 2 ->
                mine.put(
                        "/assets/" + pick(own, random),
                        Map.of("visibility", random.nextBoolean() ? "archive" : "timeline"));
            case 3 -> {
                // not one of a stack: those dissolve by rules that differ between the versions
                String gone = own.remove(3000 + random.nextInt(own.size() - 3000));
                mine.delete("/assets", Map.of("ids", List.of(gone), "force", true));
                fake.runJobs();
            }
            case 4 -> mine.delete("/assets", Map.of("ids", List.of(own.get(3000 + random.nextInt(1000)))));
            case 5 -> own.addAll(fake.seed().photos(3, i -> NOON.plusSeconds(random.nextInt(100_000))));
            case 6 ->
                albums.add(album(mine, "New " + random.nextInt(100), own.subList(2800, 2800 + random.nextInt(40) + 1)));
            case 7 -> {
                if (albums.size() > 1) {
                    mine.delete("/albums/" + albums.remove(1 + random.nextInt(albums.size() - 1)), null);
                }
            }
            case 8 -> share(!albumShared);
            case 9 -> partner(!partnered);
            case 10 -> {
                String asset = pick(friendsOwn, random);
                Map<String, Object> body = Map.of("ids", List.of(asset));
                if (random.nextBoolean()) {
                    friends.put("/albums/" + friendsAlbum + "/assets", body);
                } else {
                    friends.delete("/albums/" + friendsAlbum + "/assets", body);
                }
            }
            default -> {
                if (stacks.size() > 200) {
                    mine.delete("/stacks/" + stacks.remove(random.nextInt(stacks.size())), null);
                }
            }
        }
    }

    private static String pick(List<String> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    /** {@return what the user can see, in lines, as the REST API of the server returns it} */
    SyncTruth truth() {
        SyncTruth truth = new SyncTruth(fake.admin().id());
        boolean three = fake.version().isAtLeast(FakeVersion.V3_0_3);
        truth.assets(mine);
        if (partnered) {
            truth.assets(partners);
            truth.add("partner " + fake.user2().id() + " " + fake.admin().id());
        }
        for (String album : albums) {
            truth.album(mine, album, three);
        }
        if (albumShared) {
            truth.assetsOf(friends, truth.album(friends, friendsAlbum, three));
        }
        truth.stacks(mine);
        if (partnered) {
            truth.stacks(partners);
        }
        PlainHttp.maps(mine.get("/users"))
                .forEach(user -> truth.add("user " + user.get("id") + " " + user.get("name")));
        return truth;
    }

    @Override
    public void close() {
        fake.close();
    }
}
