package io.github.immichsdk.testkit;

import io.github.immichsdk.internal.call.Ids;
import io.github.immichsdk.internal.checks.Copies;
import io.github.immichsdk.internal.checks.Times;
import io.github.immichsdk.testkit.internal.media.Gazetteer;
import io.github.immichsdk.testkit.internal.media.MediaTypes;
import io.github.immichsdk.testkit.internal.media.Placeholder;
import io.github.immichsdk.testkit.internal.media.Zones;
import io.github.immichsdk.testkit.internal.state.Album;
import io.github.immichsdk.testkit.internal.state.Asset;
import io.github.immichsdk.testkit.internal.state.Blob;
import io.github.immichsdk.testkit.internal.state.Checksum;
import io.github.immichsdk.testkit.internal.state.Exif;
import io.github.immichsdk.testkit.internal.state.Memory;
import io.github.immichsdk.testkit.internal.state.Partner;
import io.github.immichsdk.testkit.internal.state.Person;
import io.github.immichsdk.testkit.internal.state.ServerState;
import io.github.immichsdk.testkit.internal.state.Tag;
import io.github.immichsdk.testkit.internal.state.User;
import io.github.immichsdk.testkit.internal.state.Visibility;
import io.github.immichsdk.testkit.internal.wire.Json;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Adds content to the fake server without requests. All content belongs to one user. Thread-safe.
 */
public final class FakeSeed {

    private static final int MAX_PHOTOS = 10_000_000;
    private static final byte[] SHARED = Placeholder.jpeg();

    private final ServerState world;
    private final User owner;

    FakeSeed(ServerState world, User owner) {
        this.world = world;
        this.owner = owner;
    }

    /**
     * Returns a seed for another user.
     *
     * @param user the owner of the content
     * @return a seed for that user
     */
    public FakeSeed as(FakeUser user) {
        Objects.requireNonNull(user, "user");
        return new FakeSeed(
                world, world.locked(() -> Objects.requireNonNull(world.users.get(UUID.fromString(user.id())), "user")));
    }

    /**
     * Adds a picture or a video with a few unique bytes.
     *
     * @param fileName the original file name; its extension determines the type
     * @param takenAt when it was taken
     * @return the asset
     */
    public FakeAsset photo(String fileName, Instant takenAt) {
        Objects.requireNonNull(fileName, "fileName");
        Objects.requireNonNull(takenAt, "takenAt");
        return asset(fileName, takenAt).add();
    }

    /**
     * Describes an asset to add.
     *
     * @param fileName the original file name; its extension determines the type
     * @param takenAt when it was taken
     * @return a description to complete
     */
    public FakeAssetSpec asset(String fileName, Instant takenAt) {
        Objects.requireNonNull(fileName, "fileName");
        Objects.requireNonNull(takenAt, "takenAt");
        return new FakeAssetSpec(fileName, takenAt, spec -> handle(world.changing(() -> add(spec))));
    }

    /**
     * Adds many pictures, named {@code IMG_000000.jpg} and so on. They share all bytes except a number, and take about 650
     * bytes of memory each.
     *
     * @param count the number of pictures
     * @param takenAt returns when each was taken, by its number from 0
     * @return their IDs, in the order of the numbers
     */
    public List<String> photos(int count, IntFunction<Instant> takenAt) {
        Objects.requireNonNull(takenAt, "takenAt");
        if (count < 0 || count > MAX_PHOTOS) {
            throw new IllegalArgumentException("count: expected 0 to " + MAX_PHOTOS + ", got " + count);
        }
        return world.changing(() -> {
            MessageDigest start = Checksum.sha1();
            start.update(SHARED);
            List<String> ids = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                FakeAssetSpec spec = new FakeAssetSpec(number(i), takenAt.apply(i), unused -> {
                    throw new IllegalStateException();
                });
                ids.add(add(spec, start).id.toString());
            }
            return ids;
        });
    }

    private static String number(int i) {
        String digits = Integer.toString(i);
        return "IMG_" + "0".repeat(Math.max(0, 6 - digits.length())) + digits + ".jpg";
    }

    private Asset add(FakeAssetSpec spec) {
        return add(spec, null);
    }

    private Asset add(FakeAssetSpec spec, @Nullable MessageDigest start) {
        byte[] bytes = spec.bytes;
        Blob blob = spec.zeros >= 0
                ? Blob.zeros(spec.zeros)
                : bytes == null ? Blob.numbered(SHARED, world.nextSequence()) : Blob.of(bytes);
        String extension = MediaTypes.extension(spec.fileName());
        Asset asset = world.addAsset(owner, checksum(blob, start), blob, MediaTypes.isVideo(extension));
        asset.fileName = spec.fileName();
        asset.extension = extension;
        asset.fileModifiedAt = spec.takenAt;
        world.setTaken(asset, spec.takenAt, spec.offsetSeconds);
        String zone = spec.offsetSeconds == 0 ? "UTC" : Zones.name(ZoneOffset.ofTotalSeconds(spec.offsetSeconds));
        Exif exif = spec.exif
                .withPlace(Gazetteer.at(world, spec.exif.latitude(), spec.exif.longitude()))
                .withDate(spec.takenAt, zone);
        asset.exif = exif;
        asset.thumbnail = true;
        asset.fileLost = spec.fileLost;
        asset.favorite = spec.favorite;
        asset.visibility = Visibility.of(spec.visibility);
        asset.durationMillis = asset.video ? 1000L : null;
        asset.deviceAssetId = spec.deviceAssetId;
        asset.deviceId = world.three() ? null : "seed";
        if (spec.trashed) {
            asset.deletedAt = world.now();
        }
        if (spec.liveVideoId != null) {
            asset.livePhotoVideoId = UUID.fromString(spec.liveVideoId);
            Asset video = world.assets.get(asset.livePhotoVideoId);
            if (video != null) {
                video.visibility = Visibility.HIDDEN;
            }
        }
        return asset;
    }

    /** Hashing continues after the shared bytes, which saves most of the work for many assets. */
    private static Checksum checksum(Blob blob, @Nullable MessageDigest start) {
        if (start != null && blob instanceof Blob.Numbered numbered) {
            try {
                MessageDigest digest = (MessageDigest) start.clone();
                return Checksum.ofDigest(digest.digest(numbered.tail()));
            } catch (CloneNotSupportedException notHere) {
                return Checksum.of(blob.bytes());
            }
        }
        return Checksum.of(blob.open());
    }

    private static FakeAsset handle(Asset asset) {
        return new FakeAsset(asset.id.toString(), asset.fileName, asset.checksum.base64(), asset.fileCreatedAt);
    }

    private List<Asset> assets(FakeAsset... handles) {
        return Arrays.stream(handles).map(handle -> asset(handle.id())).toList();
    }

    private Asset asset(String id) {
        return Objects.requireNonNull(world.assets.get(UUID.fromString(id)), "asset " + id);
    }

    private String locked(Supplier<UUID> work) {
        return world.changing(work).toString();
    }

    /**
     * Creates an album.
     *
     * @param name its name
     * @param contents its assets; may be empty
     * @return its ID
     */
    public String album(String name, FakeAsset... contents) {
        Objects.requireNonNull(name, "name");
        Copies.requireNoNulls("contents", contents);
        return locked(() -> {
            Album album = world.addAlbum(owner, name);
            album.assets.addAll(assets(contents));
            album.thumbnail = contents.length == 0 ? null : UUID.fromString(contents[0].id());
            return album.id;
        });
    }

    /**
     * Shares an album.
     *
     * @param albumId the album's ID
     * @param user the user to share it with
     * @param role {@code editor} or {@code viewer}
     */
    public void share(String albumId, FakeUser user, String role) {
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(role, "role");
        locked(() -> {
            Album album = Objects.requireNonNull(
                    world.albums.get(UUID.fromString(Ids.checked("albumId", albumId))),
                    "albumId: expected the ID of an album of this server");
            album.users.put(Objects.requireNonNull(world.users.get(UUID.fromString(user.id())), "user"), role);
            return album.id;
        });
    }

    /**
     * Creates a stack.
     *
     * @param members at least one asset; the first is the primary
     * @return its ID
     */
    public String stack(FakeAsset... members) {
        Copies.requireNoNulls("members", members);
        if (members.length == 0) {
            throw new IllegalArgumentException("members: expected at least one asset, got none");
        }
        return locked(() -> world.stacks.create(owner, assets(members)).id);
    }

    /**
     * Creates a stack from the IDs of assets, as {@link #photos} returns them.
     *
     * @param memberIds at least one ID; the first is the primary
     * @return its ID
     */
    public String stack(List<String> memberIds) {
        Copies.requireNoNulls("memberIds", memberIds);
        if (memberIds.isEmpty()) {
            throw new IllegalArgumentException("memberIds: expected at least one asset, got none");
        }
        return locked(() ->
                world.stacks.create(owner, memberIds.stream().map(this::asset).toList()).id);
    }

    /**
     * Marks assets as duplicates of each other.
     *
     * @param copies at least two assets
     * @return the ID of the group
     */
    public String duplicates(FakeAsset... copies) {
        Copies.requireNoNulls("copies", copies);
        return locked(() -> {
            UUID group = world.newId();
            assets(copies).forEach(asset -> asset.duplicateId = group);
            return group;
        });
    }

    /**
     * Creates a person with a picture, and with a face on each of some assets.
     *
     * @param name the name; empty for none
     * @param shownOn the assets that show the person
     * @return its ID
     */
    public String person(String name, FakeAsset... shownOn) {
        Objects.requireNonNull(name, "name");
        Copies.requireNoNulls("shownOn", shownOn);
        return locked(() -> {
            Person person = world.addPerson(owner);
            person.name = name;
            person.thumbnail = true;
            assets(shownOn)
                    .forEach(asset -> world.addFace(
                            new Person.Face(world.newId(), asset, person, 640, 480, 10, 20, 60, 80, false)));
            return person.id;
        });
    }

    /**
     * Creates a memory of one day.
     *
     * @param moment the moment that it is about
     * @param assets its assets
     * @return its ID
     */
    public String memory(Instant moment, FakeAsset... assets) {
        Times.checked("moment", Objects.requireNonNull(moment, "moment"));
        Copies.requireNoNulls("assets", assets);
        return locked(() -> {
            int year = moment.atZone(ZoneOffset.UTC).getYear();
            Memory memory = world.addMemory(owner, "on_this_day", Json.object("year", year), moment);
            memory.assets.addAll(assets(assets));
            return memory.id;
        });
    }

    /**
     * Shares the whole library with another user.
     *
     * @param user the user to share it with, who sees it in their timeline
     */
    public void partner(FakeUser user) {
        Objects.requireNonNull(user, "user");
        locked(() -> {
            Partner partner =
                    new Partner(owner, Objects.requireNonNull(world.users.get(UUID.fromString(user.id())), "user"));
            partner.inTimeline = true;
            world.partners.add(partner);
            return owner.id;
        });
    }

    /**
     * Creates a tag with its parents, and assigns it to assets.
     *
     * @param path its path, such as {@code Trips/2026}
     * @param assets the assets; may be none
     * @return its ID
     */
    public String tag(String path, FakeAsset... assets) {
        Objects.requireNonNull(path, "path");
        Copies.requireNoNulls("assets", assets);
        return locked(() -> {
            Tag tag = null;
            for (String name : path.split("/")) {
                Tag parent = tag;
                tag = world.tags.values().stream()
                        .filter(one -> one.owner == owner && one.parent == parent && one.name.equals(name))
                        .findFirst()
                        .orElseGet(() -> world.addTag(owner, parent, name));
            }
            UUID id = Objects.requireNonNull(tag, "path").id;
            assets(assets).forEach(asset -> {
                if (!asset.tags.contains(id)) {
                    asset.tags =
                            Stream.concat(asset.tags.stream(), Stream.of(id)).toList();
                }
            });
            return id;
        });
    }

    /**
     * Shares an album by a link.
     *
     * @param albumId the album's ID
     * @return the key of the link
     */
    public String sharedLink(String albumId) {
        return world.changing(() -> world.addLink(
                        owner,
                        Objects.requireNonNull(
                                world.albums.get(UUID.fromString(Ids.checked("albumId", albumId))),
                                "albumId: expected the ID of an album of this server"))
                .key);
    }

    /**
     * Adds a notification for the user.
     *
     * @param title the title
     * @param description the text
     * @return the ID of the notification
     */
    public String notification(String title, String description) {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(description, "description");
        return locked(() -> world.addNotification(owner, title, "info", "SystemMessage", description, null).id);
    }

    /**
     * Puts assets into the trash.
     *
     * @param assets the assets
     */
    public void trash(FakeAsset... assets) {
        Copies.requireNoNulls("assets", assets);
        world.changing(() -> {
            assets(assets).forEach(asset -> asset.deletedAt = world.now());
            return true;
        });
    }
}
